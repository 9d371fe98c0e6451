package id.alursop.process;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The inputs of one Camunda Form and the rules it states, checked on the server as the browser checks them: a
 * completion that does not come from the form must not get further than one that does. Fields the form may hide are
 * left to the rules of the step that knows when they count.
 */
final class IsianForm {

    private final List<JsonNode> fields = new ArrayList<>();

    /** @param form the parsed .form file */
    IsianForm(JsonNode form) {
        collect(form);
    }

    private void collect(JsonNode container) {
        for (JsonNode component : container.path("components")) {
            if (component.has("key") && !component.path("conditional").has("hide")) {
                fields.add(component);
            }
            collect(component);
        }
    }

    /**
     * Everything that is wrong with the answers.
     *
     * @param isian the answers by form key
     * @return Indonesian sentences; empty when all is well
     */
    List<String> temuan(Map<String, Object> isian) {
        List<String> findings = new ArrayList<>();
        for (JsonNode field : fields) {
            String sentence = check(field, isian.get(field.path("key").asText()));
            if (sentence != null) {
                findings.add("Isian \"" + label(field) + "\" " + sentence);
            }
        }
        return findings;
    }

    /** A date field keeps the label people see under another name. */
    private static String label(JsonNode field) {
        return field.path("label").asText(field.path("dateLabel").asText());
    }

    private static String check(JsonNode field, Object value) {
        JsonNode rules = field.path("validate");
        boolean empty = value == null || value instanceof String text && text.isBlank();
        if (empty || Boolean.FALSE.equals(value) && field.path("type").asText().equals("checkbox")) {
            return rules.path("required").asBoolean() ? "wajib diisi." : null;
        }
        if (field.path("type").asText().equals("number")) {
            return checkNumber(field, value);
        }
        if (rules.has("maxLength") && value.toString().length() > rules.path("maxLength").asInt()) {
            return "terlalu panjang; paling banyak " + rules.path("maxLength").asInt() + " huruf.";
        }
        if (field.path("values").isArray() && !isOffered(field.path("values"), value)) {
            return "harus salah satu pilihan yang tersedia.";
        }
        return null;
    }

    private static String checkNumber(JsonNode field, Object value) {
        if (!(value instanceof Number number)) {
            return "harus berupa angka.";
        }
        if (field.path("decimalDigits").asInt(1) == 0 && !(value instanceof Integer)) {
            return "harus berupa bilangan bulat.";
        }
        JsonNode rules = field.path("validate");
        if (rules.has("min") && number.doubleValue() < rules.path("min").asDouble()) {
            return "paling kecil " + rules.path("min").asText() + ".";
        }
        if (rules.has("max") && number.doubleValue() > rules.path("max").asDouble()) {
            return "paling besar " + rules.path("max").asText() + ".";
        }
        return null;
    }

    private static boolean isOffered(JsonNode values, Object value) {
        for (JsonNode offered : values) {
            if (offered.path("value").asText().equals(value.toString())) {
                return true;
            }
        }
        return false;
    }
}
