package id.alursop.locale;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is wrong with a translated locale file, one sentence per finding: {@code missing}, {@code superfluous},
 * {@code empty}, {@code untranslated} (identical to the English text), {@code English word} (partly translated) and
 * {@code placeholders} (not the same variables, HTML tags, entities or date tokens as the English text, in any order).
 */
final class LocaleFindings {

    /** Spelt the same in Indonesian (KBBI), or an abbreviation. Punctuation around them does not count. */
    private static final Set<String> SAME_IN_BOTH = Set.of("CSV", "Diagram", "ID", "JSON", "Label", "OK", "Operator", "Status");

    /** Words no Indonesian sentence contains: the commonest ones, then those our glossary translates. */
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|of|and|or|is|are|was|were|been|has|have|with|for|from"
            + "|this|that|which|you|your|not|could|cannot|please|will|when|failed|successfully|"
            + "process|instances?|tasks?|users?|groups?|tenants?|deployments?|variables?|filters?|jobs?|incidents?|batch|due"
            + "|assignee|claim|authorizations?|permissions?|value|name|key|type|date|error|delete|edit|save|search)\\b");

    /** Names that are not words: identifiers people type, product names, and what programmers call things. */
    private static final Pattern NAMES = Pattern.compile("\\(cockpit, tasklist, atau \\*\\)|#resolve");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{[^}]*}}|\\{}|</?(?:a|b|br|code|em|i|li|ol|p|span|strong|u|ul)\\b[^>]*>|%[a-z]|&[a-z]+;|https?://\\S+?(?=\")");
    private static final Pattern DATE_TOKEN = Pattern.compile("([A-Za-z])\\1*T?");
    private static final Pattern DATE_FORMAT = Pattern.compile("/dateLocales/(calendar|longDateFormat)/.*");
    /** Compared with Java's own names of months and days instead: "April" is the same in both languages. */
    private static final Pattern NAMES_OF_DAYS = Pattern.compile("/dateLocales/(months|weekdays).*");

    private LocaleFindings() {
    }

    /**
     * @param english    the file shipped with Camunda
     * @param indonesian its translation
     * @return the findings in the order of the keys, empty if the translation is complete
     */
    static List<String> of(JsonNode english, JsonNode indonesian) {
        Map<String, String> from = flatten(english);
        Map<String, String> to = flatten(indonesian);
        List<String> findings = new ArrayList<>();
        from.forEach((key, text) -> {
            if (to.containsKey(key)) {
                compare(key, text, to.get(key), findings);
            } else {
                findings.add("missing " + key);
            }
        });
        to.keySet().stream().filter(key -> !from.containsKey(key)).map("superfluous "::concat).forEach(findings::add);
        return findings;
    }

    private static void compare(String key, String english, String indonesian, List<String> findings) {
        if (NAMES_OF_DAYS.matcher(key).matches()) {
            return;
        }
        boolean dateFormat = DATE_FORMAT.matcher(key).matches();
        List<String> expected = placeholders(english, dateFormat);
        List<String> actual = placeholders(indonesian, dateFormat);
        String words = words(indonesian, dateFormat);
        if (english.equals("s") && indonesian.isEmpty()) {
            return; // a label of its own appended to "instance": Indonesian has no plural ending
        }
        if (indonesian.isBlank() && !english.isBlank()) {
            findings.add("empty " + key);
        } else if (!expected.equals(actual)) {
            findings.add("placeholders " + key + ": " + expected + " became " + actual);
        } else if (!words.isEmpty() && words.equals(words(english, dateFormat)) && !SAME_IN_BOTH.contains(words)) {
            findings.add("untranslated " + key + ": " + indonesian);
        } else if (ENGLISH.matcher(words).find()) {
            findings.add("English word " + key + ": " + indonesian);
        }
    }

    private static List<String> placeholders(String text, boolean dateFormat) {
        String searched = dateFormat ? text.replaceAll("\\[[^]]*]", "") : text;
        return (dateFormat ? DATE_TOKEN : PLACEHOLDER).matcher(searched).results().map(MatchResult::group).sorted().toList();
    }

    /** What a person reads as words: no placeholders, no punctuation at either end; of a date format what is in brackets. */
    private static String words(String text, boolean dateFormat) {
        String read = dateFormat ? text.replaceAll("(^|])[^\\[]*", " ") : PLACEHOLDER.matcher(text).replaceAll(" ");
        return NAMES.matcher(read).replaceAll(" ").replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static Map<String, String> flatten(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        flatten("", node, texts);
        return texts;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> flatten(path + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
