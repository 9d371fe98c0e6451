package id.alursop.mutubaku.engine;

import id.alursop.sop.Sop;
import id.alursop.sop.SopReader;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The deployed SOPs of the offices, every version. Reads as the engine, not as the person logged in: whoever asks
 * names the offices that person may see.
 */
@Component
public class SopTerpasang {

    private final RepositoryService repository;
    private final IdentityService identity;
    private final Map<String, Optional<Sop>> byDefinition = new ConcurrentHashMap<>();

    SopTerpasang(@Lazy RepositoryService repository, @Lazy IdentityService identity) {
        this.repository = repository;
        this.identity = identity;
    }

    /**
     * One version of an SOP as deployed to an office.
     *
     * @param definisi process definition id
     * @param instansi the office
     * @param versi    counts from 1 per office
     * @param sop      the SOP
     */
    public record Versi(String definisi, String instansi, int versi, Sop sop) {
    }

    /** Every version of every SOP of these offices, newest first; processes that are no SOP are left out. */
    public List<Versi> of(Collection<String> instansi) {
        if (instansi.isEmpty()) {
            return List.of();
        }
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return repository.createProcessDefinitionQuery().tenantIdIn(instansi.toArray(String[]::new))
                    .orderByProcessDefinitionKey().asc().orderByProcessDefinitionVersion().desc().list().stream()
                    .flatMap(definition -> versi(definition).stream()).toList();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    private Optional<Versi> versi(ProcessDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), this::read)
                .map(sop -> new Versi(definition.getId(), definition.getTenantId(), definition.getVersion(), sop));
    }

    private Optional<Sop> read(String definisi) {
        try (InputStream bpmn = repository.getProcessModel(definisi)) {
            return Optional.of(SopReader.read(definisi, bpmn));
        } catch (IllegalArgumentException notAnSop) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
