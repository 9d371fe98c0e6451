package id.alursop.jamkerja;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A YAML file while it is read. Collects everything that is wrong with it, so that whoever has to correct the file
 * sees all of it at once, each finding with its key.
 */
final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            // A key written twice would silently win over the first.
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final Entry root;
    private final List<String> findings = new ArrayList<>();

    /**
     * @param name the file's path as the person who maintains it knows it
     * @throws IllegalStateException when it is not YAML; the message is Indonesian and names file and line
     */
    YamlFile(String name, InputStream in) {
        this.name = name;
        try {
            this.root = new Entry("", YAML.readTree(in));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s baris %d: bukan YAML yang benar. Perbaiki tulisannya: %s".formatted(
                    name, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** The whole file. */
    Entry root() {
        return root;
    }

    /** @throws IllegalStateException when something was wrong; the message is Indonesian, one finding per line */
    void requireNoFindings() {
        if (!findings.isEmpty()) {
            throw new IllegalStateException(String.join("\n", findings));
        }
    }

    /** A value in the file with its key, which is dotted and counted as a person would: {@code nasional[1].tanggal}. */
    final class Entry {

        private final String key;
        private final JsonNode node;

        private Entry(String key, JsonNode node) {
            this.key = key;
            this.node = node;
        }

        /** Whether the file has this key at all, be its value empty. */
        boolean isPresent() {
            return !node.isMissingNode();
        }

        Entry get(String field) {
            return new Entry(key.isEmpty() ? field : key + "." + field, node.path(field));
        }

        /** The items of a list; a missing list is empty, anything else than a list is a finding. */
        List<Entry> items() {
            List<Entry> items = new ArrayList<>();
            if (node.isArray()) {
                node.forEach(item -> items.add(new Entry(key + "[" + (items.size() + 1) + "]", item)));
            } else if (isPresent()) {
                wrong("bukan daftar. Tulis dalam kurung siku atau satu butir per baris dengan tanda -.");
            }
            return items;
        }

        /** The field names of this entry in the order of the file. */
        List<String> fields() {
            List<String> names = new ArrayList<>();
            for (Iterator<Map.Entry<String, JsonNode>> field = node.fields(); field.hasNext(); ) {
                names.add(field.next().getKey());
            }
            return names;
        }

        /** The text of this entry; "" and a finding when it has none. */
        String text() {
            if (!node.isValueNode() || node.asText().isBlank() || node.isNull()) {
                wrong("belum diisi. Tulis nilainya.");
                return "";
            }
            return node.asText().strip();
        }

        /** The date of this entry; {@code null} and a finding when it is none. */
        LocalDate date() {
            try {
                return LocalDate.parse(node.asText());
            } catch (DateTimeParseException e) {
                wrong("\"%s\" bukan tanggal. Tulis seperti 2026-08-17.".formatted(node.asText()));
                return null;
            }
        }

        /** Notes what is wrong here and what to do about it, in Indonesian. */
        void wrong(String finding) {
            findings.add("%s, %s: %s".formatted(name, key, finding));
        }
    }
}
