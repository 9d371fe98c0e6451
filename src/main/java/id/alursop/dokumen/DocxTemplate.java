package id.alursop.dokumen;

import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import javax.xml.parsers.DocumentBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word file with marks, ready to be filled any number of times, from any thread.
 *
 * <p>The marks, in the body, in tables, text boxes, headers, footers and notes:
 * <ul>
 *   <li>{@code {{path.to.value}}} prints a value in the formatting the mark has;
 *   <li>{@code {{#list}}} ... {@code {{/list}}} repeats for each item: table rows when the first cell of a row starts
 *       with the one and the last cell of that or a later row ends with the other; paragraphs and tables when each
 *       mark is a paragraph of its own; otherwise a piece of one paragraph;
 *   <li>{@code {{?name}}} ... {@code {{/name}}} shows the same kinds of pieces only when the value is present, true
 *       or not empty.
 * </ul>
 * There is no logic and nothing is evaluated: a mark inside a value is printed as it is. Equal values give equal bytes.
 */
final class DocxTemplate {

    private static final Pattern TEXT_PART =
            Pattern.compile("word/(document|header|footer|footnotes|endnotes)\\d*\\.xml|docProps/core\\.xml");
    // The earliest time a ZIP entry can carry: the same template and values must give the same bytes.
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String nama;
    private final Map<String, byte[]> fixedParts;
    private final Map<String, List<DocxNode>> textParts;
    private final List<String> order;

    private DocxTemplate(String nama, Map<String, byte[]> fixedParts, Map<String, List<DocxNode>> textParts,
                         List<String> order) {
        this.nama = nama;
        this.fixedParts = fixedParts;
        this.textParts = textParts;
        this.order = order;
    }

    /**
     * Reads a template and checks its marks.
     *
     * @param nama file name, for error messages
     * @param in   the .docx; not closed
     * @throws TemplateException    when marks are incomplete or blocks do not match, with every finding
     * @throws UncheckedIOException when the file is no .docx
     */
    static DocxTemplate load(String nama, InputStream in) {
        Map<String, byte[]> fixed = new LinkedHashMap<>();
        Map<String, List<DocxNode>> text = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        Set<String> findings = new LinkedHashSet<>();
        try {
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String part = entry.getName();
                byte[] bytes = zip.readAllBytes();
                order.add(part);
                if (TEXT_PART.matcher(part).matches()) {
                    text.put(part, new DocxCompiler(part, parse(bytes), findings).compile());
                } else {
                    fixed.put(part, bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Templat " + nama + " tidak dapat dibaca", e);
        } catch (SAXException e) {
            throw new UncheckedIOException("Templat " + nama + " tidak dapat dibaca", new IOException(e));
        }
        if (!text.containsKey("word/document.xml")) {
            findings.add("berkas ini bukan dokumen Word (.docx)");
        }
        if (!findings.isEmpty()) {
            throw new TemplateException(nama, List.copyOf(findings));
        }
        return new DocxTemplate(nama, fixed, text, order);
    }

    private static Document parse(byte[] xml) throws IOException, SAXException {
        DocumentBuilder builder = XMLHelper.newDocumentBuilder();
        // The default one prints what the exception says anyway.
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(xml));
    }

    /**
     * Writes a document.
     *
     * @param values the values by name; nested maps, and lists of maps
     * @return the bytes of a .docx
     * @throws TemplateException when a name is unknown or a value missing ({@code null}), with every finding
     */
    byte[] fill(Map<String, Object> values) {
        TemplateScope scope = TemplateScope.of(values);
        Set<String> findings = new LinkedHashSet<>();
        Map<String, byte[]> filled = new LinkedHashMap<>();
        textParts.forEach((part, nodes) -> {
            StringBuilder xml = new StringBuilder(32_768);
            nodes.forEach(node -> node.write(xml, scope, findings));
            filled.put(part, xml.toString().getBytes(StandardCharsets.UTF_8));
        });
        if (!findings.isEmpty()) {
            throw new TemplateException(nama, List.copyOf(findings));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : order) {
                ZipEntry entry = new ZipEntry(part);
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(filled.containsKey(part) ? filled.get(part) : fixedParts.get(part));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
