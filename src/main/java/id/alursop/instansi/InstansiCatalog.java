package id.alursop.instansi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** The offices this server runs, read once from {@code bpmn/<instansi>/instansi.yaml}. */
@Component
public class InstansiCatalog {

    private static final String FILES = "classpath*:bpmn/*/instansi.yaml";

    private final Map<String, Instansi> offices;

    /** @throws IllegalStateException when a file cannot be read or lacks a field; the message names both */
    public InstansiCatalog() {
        YAMLMapper yaml = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                // The same file holds the working hours, which are jamkerja's to read.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Map<String, Instansi> found = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Instansi instansi = read(yaml, file);
                found.put(instansi.id(), instansi);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        offices = Collections.unmodifiableMap(found);
    }

    private static Instansi read(YAMLMapper yaml, Resource file) throws IOException {
        String path = file.getURL().getPath();
        String folder = path.replaceAll(".*/([^/]+)/instansi\\.yaml$", "$1");
        try (InputStream in = file.getInputStream()) {
            JsonNode tree = yaml.readTree(in);
            ((ObjectNode) tree).put("id", folder);
            return yaml.treeToValue(tree, Instansi.class);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("bpmn/" + folder + "/instansi.yaml: " + e.getMessage(), e);
        }
    }

    /** All offices in the order of their ids. */
    public Collection<Instansi> all() {
        return offices.values();
    }

    /**
     * The office with this tenant id.
     *
     * @throws NoSuchElementException when there is none
     */
    public Instansi get(String id) {
        Instansi instansi = offices.get(id);
        if (instansi == null) {
            throw new NoSuchElementException("No office " + id + "; known are " + offices.keySet());
        }
        return instansi;
    }
}
