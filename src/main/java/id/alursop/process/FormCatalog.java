package id.alursop.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The forms deployed together with a process. A deployment never changes, so each is read once. */
@Component
class FormCatalog {

    private final RepositoryService repository;
    private final ObjectMapper json;
    private final Map<String, Map<String, IsianForm>> byDefinition = new ConcurrentHashMap<>();

    FormCatalog(@Lazy RepositoryService repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** The form with this id of a process definition's deployment; empty when it was deployed without one. */
    Optional<IsianForm> find(String processDefinitionId, String formId) {
        return Optional.ofNullable(byDefinition.computeIfAbsent(processDefinitionId, this::read).get(formId));
    }

    private Map<String, IsianForm> read(String processDefinitionId) {
        String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        Map<String, IsianForm> forms = new HashMap<>();
        for (Resource resource : repository.getDeploymentResources(deployment)) {
            if (resource.getName().endsWith(".form")) {
                JsonNode form = parse(deployment, resource);
                forms.put(form.path("id").asText(), new IsianForm(form));
            }
        }
        return forms;
    }

    private JsonNode parse(String deployment, Resource resource) {
        try (InputStream in = repository.getResourceAsStreamById(deployment, resource.getId())) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getName(), e);
        }
    }
}
