package id.alursop.dokumen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The upload slots a diagram may name, read once from {@code templates/unggah.yaml}. */
@Component
public class SlotCatalog {

    private static final String FILE = "templates/unggah.yaml";

    private final Map<String, SlotUnggah> slots;

    /** @throws IllegalStateException when the file cannot be read, or a slot lacks a field or has an unknown one */
    public SlotCatalog() {
        this(FILE);
    }

    SlotCatalog(String file) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        Map<String, SlotUnggah> found = new LinkedHashMap<>();
        try (InputStream in = SlotCatalog.class.getClassLoader().getResourceAsStream(file)) {
            for (var entry : yaml.readValue(in, new TypeReference<Map<String, JsonNode>>() { }).entrySet()) {
                found.put(entry.getKey(), slot(yaml, entry.getKey(), entry.getValue(), file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
        slots = Collections.unmodifiableMap(found);
    }

    private static SlotUnggah slot(YAMLMapper yaml, String kunci, JsonNode fields, String file) {
        try {
            ((ObjectNode) fields).put("kunci", kunci);
            return yaml.treeToValue(fields, SlotUnggah.class);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(file + ", " + kunci + ": " + e.getMessage(), e);
        }
    }

    /** All slots in the order of the file. */
    public Collection<SlotUnggah> all() {
        return slots.values();
    }

    /** The slot with this key; empty when the key is no slot's, but a generated document's. */
    public Optional<SlotUnggah> find(String kunci) {
        return Optional.ofNullable(slots.get(kunci));
    }

    /**
     * The slot with this key.
     *
     * @throws NoSuchElementException when there is none
     */
    public SlotUnggah get(String kunci) {
        return find(kunci).orElseThrow(
                () -> new NoSuchElementException("No upload slot " + kunci + "; known are " + slots.keySet()));
    }
}
