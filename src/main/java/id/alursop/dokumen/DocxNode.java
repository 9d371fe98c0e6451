package id.alursop.dokumen;

import java.util.List;
import java.util.Set;

/**
 * A piece of a compiled Word template: XML that is always the same, or a place where values go. Values are only ever
 * written as escaped text, after the template's own marks have been found: nothing in a value can act as a mark.
 */
sealed interface DocxNode {

    /**
     * Writes this piece.
     *
     * @param out      the XML written so far
     * @param scope    the names known here
     * @param findings collects what is unknown or missing; writing goes on so that everything is found at once
     */
    void write(StringBuilder out, TemplateScope scope, Set<String> findings);

    /** XML that is the same in every document. */
    record Xml(String xml) implements DocxNode {
        @Override
        public void write(StringBuilder out, TemplateScope scope, Set<String> findings) {
            out.append(xml);
        }
    }

    /**
     * A value as a run of text.
     *
     * @param prefix     namespace prefix of WordprocessingML in this part
     * @param properties the run's formatting as XML; empty when it has none
     */
    record Run(String name, String prefix, String properties, String place) implements DocxNode {
        @Override
        public void write(StringBuilder out, TemplateScope scope, Set<String> findings) {
            String text = text(name, scope, place, findings);
            if (text.isEmpty()) {
                return;
            }
            out.append('<').append(prefix).append(":r>").append(properties);
            StringBuilder piece = new StringBuilder();
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                i += Character.charCount(c);
                switch (c) {
                    case '\r' -> {
                        if (i == text.length() || text.charAt(i) != '\n') {
                            element(out, piece, "br");
                        }
                    }
                    case '\n', 0x0B, 0x2028, 0x2029 -> element(out, piece, "br");
                    case '\t' -> element(out, piece, "tab");
                    default -> piece.appendCodePoint(c);
                }
            }
            flush(out, piece);
            out.append("</").append(prefix).append(":r>");
        }

        private void element(StringBuilder out, StringBuilder piece, String name) {
            flush(out, piece);
            out.append('<').append(prefix).append(':').append(name).append("/>");
        }

        private void flush(StringBuilder out, StringBuilder piece) {
            if (!piece.isEmpty()) {
                out.append('<').append(prefix).append(":t xml:space=\"preserve\">");
                escape(piece, out);
                out.append("</").append(prefix).append(":t>");
                piece.setLength(0);
            }
        }
    }

    /** A value as the text of an element that knows no runs, such as the title in the document properties. */
    record Plain(String name, String place) implements DocxNode {
        @Override
        public void write(StringBuilder out, TemplateScope scope, Set<String> findings) {
            escape(text(name, scope, place, findings), out);
        }
    }

    /** Something repeated for each item of a list. */
    record Each(String name, List<DocxNode> body, String place) implements DocxNode {
        @Override
        public void write(StringBuilder out, TemplateScope scope, Set<String> findings) {
            TemplateScope.Lookup found = scope.lookup(name);
            if (!found.known()) {
                findings.add(place + scope.position() + ": nama \"" + name + "\" tidak dikenal");
            } else if (found.value() instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    TemplateScope item = scope.item(name, items, i);
                    body.forEach(node -> node.write(out, item, findings));
                }
            } else {
                findings.add(place + scope.position() + ": \"" + name + "\" bukan daftar");
            }
        }
    }

    /** Something shown only when a value is present, true or not empty. */
    record When(String name, List<DocxNode> body, String place) implements DocxNode {
        @Override
        public void write(StringBuilder out, TemplateScope scope, Set<String> findings) {
            TemplateScope.Lookup found = scope.lookup(name);
            if (!found.rootKnown()) {
                // The last key may be absent, that is what the condition asks. An unknown first key is a slip.
                findings.add(place + scope.position() + ": nama \"" + name + "\" tidak dikenal");
            } else if (found.shown()) {
                body.forEach(node -> node.write(out, scope, findings));
            }
        }
    }

    /** A table; one left without rows is left out, because Word refuses it. */
    record Table(List<DocxNode> body, String prefix) implements DocxNode {
        @Override
        public void write(StringBuilder out, TemplateScope scope, Set<String> findings) {
            int start = out.length();
            body.forEach(node -> node.write(out, scope, findings));
            if (out.indexOf("</" + prefix + ":tr>", start) < 0) {
                out.setLength(start);
            }
        }
    }

    /** The content of a cell, header or the like, which Word wants to end with a paragraph. */
    record Story(List<DocxNode> body, String prefix) implements DocxNode {
        @Override
        public void write(StringBuilder out, TemplateScope scope, Set<String> findings) {
            body.forEach(node -> node.write(out, scope, findings));
            String end = "</" + prefix + ":p>";
            if (!out.substring(Math.max(0, out.length() - end.length())).equals(end)) {
                out.append('<').append(prefix).append(":p>").append(end);
            }
        }
    }

    /** The text a name stands for; a name that stands for none is a finding, and the text is empty. */
    static String text(String name, TemplateScope scope, String place, Set<String> findings) {
        TemplateScope.Lookup found = scope.lookup(name);
        String text = found.value() == null ? null : IndonesianFormat.text(found.value());
        if (text != null) {
            return text;
        }
        findings.add(place + scope.position() + (!found.known() ? ": nama \"" + name + "\" tidak dikenal"
                : found.value() == null ? ": nilai \"" + name + "\" belum ada"
                : ": \"" + name + "\" bukan nilai tunggal"));
        return "";
    }

    /** Appends text as XML content. Characters XML 1.0 cannot hold are left out. */
    static void escape(CharSequence text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF
                            || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
                    if (allowed) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }
}
