package id.alursop.process;

import id.alursop.sop.Sop;
import id.alursop.sop.SopReader;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SOPs as deployed. A process definition never changes, so each is read once. */
@Component
public class SopCatalog {

    private final RepositoryService repository;
    private final Map<String, Sop> byDefinition = new ConcurrentHashMap<>();

    SopCatalog(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** The SOP a process definition was deployed from. */
    public Sop of(String processDefinitionId) {
        return byDefinition.computeIfAbsent(processDefinitionId, this::read);
    }

    private Sop read(String processDefinitionId) {
        try (InputStream bpmn = repository.getProcessModel(processDefinitionId)) {
            return SopReader.read(processDefinitionId, bpmn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
