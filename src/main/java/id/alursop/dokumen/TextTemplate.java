package id.alursop.dokumen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of text with marks, such as a title or a file name. */
final class TextTemplate {

    /** A mark: its kind ("#", "?", "/" or none) and its name. */
    static final Pattern MARK = Pattern.compile("\\{\\{\\s*([#?/]?)\\s*([\\p{L}\\p{N}_.-]+)\\s*}}");

    private TextTemplate() {
    }

    /**
     * Puts values in place of marks.
     *
     * @param nama   what the text is, for error messages
     * @param text   text with marks {@code {{path}}}; blocks are not supported
     * @param values the values by name
     * @throws TemplateException when a name is unknown or a value missing, with every finding
     */
    static String fill(String nama, String text, Map<String, Object> values) {
        TemplateScope scope = TemplateScope.of(values);
        Set<String> findings = new LinkedHashSet<>();
        Matcher mark = MARK.matcher(text);
        String filled = mark.replaceAll(found -> Matcher.quoteReplacement(
                DocxNode.text(found.group(2), scope, "\"" + text + "\"", findings)));
        if (!findings.isEmpty()) {
            throw new TemplateException(nama, List.copyOf(findings));
        }
        return filled;
    }
}
