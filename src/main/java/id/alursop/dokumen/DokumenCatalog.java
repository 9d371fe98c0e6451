package id.alursop.dokumen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The documents this application can write, read once from {@code templates/dokumen.yaml}. */
@Component
public class DokumenCatalog {

    private static final String FILE = "templates/dokumen.yaml";

    private final Map<String, DokumenDefinition> definitions;

    /** @throws IllegalStateException when the file cannot be read or an entry is wrong; the message names it */
    public DokumenCatalog() {
        YAMLMapper yaml = new YAMLMapper();
        Map<String, DokumenDefinition> found = new LinkedHashMap<>();
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Map<String, ObjectNode> entries = yaml.readValue(in, new TypeReference<LinkedHashMap<String, ObjectNode>>() {
            });
            for (Map.Entry<String, ObjectNode> entry : entries.entrySet()) {
                ObjectNode definition = entry.getValue().put("kunci", entry.getKey());
                found.put(entry.getKey(), yaml.treeToValue(definition, DokumenDefinition.class));
            }
        } catch (IOException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
        definitions = Collections.unmodifiableMap(found);
    }

    /** All documents in the order of the file. */
    public Collection<DokumenDefinition> all() {
        return definitions.values();
    }

    /**
     * The document with this key.
     *
     * @throws NoSuchElementException when there is none
     */
    public DokumenDefinition get(String kunci) {
        DokumenDefinition definition = definitions.get(kunci);
        if (definition == null) {
            throw new NoSuchElementException("No document " + kunci + " in " + FILE);
        }
        return definition;
    }
}
