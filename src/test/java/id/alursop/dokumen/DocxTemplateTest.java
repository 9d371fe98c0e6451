package id.alursop.dokumen;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DocxTemplateTest {

    // ---- values

    @Test
    void printsValuesAsIndonesianText() {
        assertThat(paragraphs("{{kota}}, {{tanggal}}: {{pagu}} {{tahun}} {{setuju}}", Map.of("kota", "Awayan",
                "tanggal", LocalDate.of(2026, 10, 12), "pagu", new BigDecimal("1234567.50"), "tahun", 2026,
                "setuju", true)))
                .containsExactly("Awayan, 12 Oktober 2026: 1.234.567,50 2026 Ya");
    }

    @Test
    void findsAMarkHoweverWordSplitItOverRuns() throws IOException {
        String text = "Yth. {{ pegawai.nama }}, di {{kota}}.";
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] template = docx(doc -> {
                XWPFParagraph paragraph = doc.createParagraph();
                for (int at = 0; at < text.length(); ) {
                    int to = Math.min(text.length(), at + 1 + random.nextInt(6));
                    paragraph.createRun().setText(text.substring(at, to));
                    at = to;
                }
            });
            assertThat(texts(fill(template, Map.of("pegawai", Map.of("nama", "Siti"), "kota", "Awayan"))))
                    .containsExactly("Yth. Siti, di Awayan.");
        }
    }

    @Test
    void keepsTheFormattingOfTheRunAMarkBeginsIn() throws IOException {
        byte[] template = docx(doc -> {
            XWPFParagraph paragraph = doc.createParagraph();
            paragraph.createRun().setText("Nama: {");
            XWPFRun bold = paragraph.createRun();
            bold.setText("");
            XWPFRun second = paragraph.createRun();
            second.setBold(true);
            second.setText(" tebal {{na");
            paragraph.createRun().setText("ma}} biasa");
        });
        try (XWPFDocument filled = fill(template, Map.of("nama", "Siti"))) {
            List<XWPFRun> runs = filled.getParagraphArray(0).getRuns().stream().filter(r -> !r.text().isEmpty())
                    .toList();
            assertThat(runs).extracting(XWPFRun::text).containsExactly("Nama: {", " tebal ", "Siti", " biasa");
            assertThat(runs).extracting(XWPFRun::isBold).containsExactly(false, true, true, false);
        }
    }

    @Test
    void turnsLinesIntoLineBreaksAndTabsIntoTabs() throws IOException {
        byte[] template = docx(doc -> doc.createParagraph().createRun().setText("{{hasil}}"));
        try (XWPFDocument filled = fill(template, Map.of("hasil", "satu\ndua\r\ntiga\rempat\u000Blima\tenam"))) {
            String xml = filled.getParagraphArray(0).getCTP().xmlText();
            assertThat(xml.split("<w:br/>", -1)).hasSize(5);
            assertThat(filled.getParagraphArray(0).getText()).isEqualTo("satu\ndua\ntiga\nempat\nlima\tenam");
        }
    }

    @Test
    void printsWhatIsHostileToXmlAsText() {
        String hostile = "a<b>&\"c' </w:t></w:r> ]]> \u0000\u0008\uFFFF\uD800 \uD83D\uDE00 é";
        assertThat(paragraphs("{{x}}", Map.of("x", hostile)))
                .containsExactly("a<b>&\"c' </w:t></w:r> ]]>  \uD83D\uDE00 é");
    }

    @Test
    void evaluatesNothingInsideValues() {
        assertThat(paragraphs("{{a}} {{?b}}{{b}}{{/b}}", Map.of("a", "{{rahasia}} ${7*7} #{1}", "b", "{{#a}}{{/b}}",
                "rahasia", "bocor")))
                .containsExactly("{{rahasia}} ${7*7} #{1} {{#a}}{{/b}}");
    }

    @Test
    void anEmptyValuePrintsNothing() {
        assertThat(paragraphs("[{{kontak}}]", Map.of("kontak", ""))).containsExactly("[]");
    }

    @Test
    void fillsHeadersFootersAndProperties() throws IOException {
        byte[] template = docx(doc -> {
            doc.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Kop {{nama}}");
            doc.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Kaki {{nama}}");
            doc.getProperties().getCoreProperties().setTitle("Judul {{nama}}");
        });
        try (XWPFDocument filled = fill(template, Map.of("nama", "A & B"))) {
            assertThat(filled.getHeaderList().get(0).getText().strip()).isEqualTo("Kop A & B");
            assertThat(filled.getFooterList().get(0).getText().strip()).isEqualTo("Kaki A & B");
            assertThat(filled.getProperties().getCoreProperties().getTitle()).isEqualTo("Judul A & B");
        }
    }

    @Test
    void equalValuesGiveEqualBytes() {
        DocxTemplate template = load(docx(doc -> doc.createParagraph().createRun().setText("{{x}}")));
        assertThat(template.fill(Map.of("x", "sama"))).isEqualTo(template.fill(Map.of("x", "sama")))
                .isNotEqualTo(template.fill(Map.of("x", "lain")));
    }

    // ---- blocks

    @Test
    void repeatsATableRow() throws IOException {
        byte[] template = docx(doc -> table(doc.createTable(3, 2), "No", "Nama", "{{#orang}}{{no}}", "{{nama}}{{/orang}}",
                "Jumlah", "{{jumlah}}"));
        try (XWPFDocument filled = fill(template, Map.of("orang", people("Ani", "Budi", "Cici"), "jumlah", 3))) {
            assertThat(rows(filled.getTables().get(0)))
                    .containsExactly("No|Nama", "1|Ani", "2|Budi", "3|Cici", "Jumlah|3");
        }
    }

    @Test
    void repeatsSeveralRowsTogetherWithRowsInsideThem() throws IOException {
        byte[] template = docx(doc -> table(doc.createTable(3, 2), "{{#kelompok}}Kelompok {{nama}}", "",
                "{{#orang}}{{no}}", "{{nama}}{{/orang}}", "Jumlah", "{{jumlah}}{{/kelompok}}"));
        try (XWPFDocument filled = fill(template, Map.of("kelompok", List.of(
                Map.of("nama", "A", "jumlah", 2, "orang", people("Ani", "Budi")),
                Map.of("nama", "B", "jumlah", 0, "orang", List.of()))))) {
            assertThat(rows(filled.getTables().get(0))).containsExactly("Kelompok A|", "1|Ani", "2|Budi", "Jumlah|2",
                    "Kelompok B|", "Jumlah|0");
        }
    }

    @Test
    void repeatsTheOnlyCellOfARow() throws IOException {
        byte[] template = docx(doc -> table(doc.createTable(1, 1), "{{#orang}}{{nama}}{{/orang}}"));
        try (XWPFDocument filled = fill(template, Map.of("orang", people("Ani", "Budi")))) {
            assertThat(rows(filled.getTables().get(0))).containsExactly("Ani", "Budi");
        }
    }

    @Test
    void repeatsParagraphsAndTablesTogether() throws IOException {
        byte[] template = docx(doc -> {
            doc.createParagraph().createRun().setText("{{#bab}}");
            doc.createParagraph().createRun().setText("Bab {{judul}}");
            table(doc.createTable(1, 1), "{{#orang}}{{nama}} ({{judul}}){{/orang}}");
            doc.createParagraph().createRun().setText("{{/bab}}");
            doc.createParagraph().createRun().setText("Akhir");
        });
        try (XWPFDocument filled = fill(template, Map.of("bab", List.of(
                Map.of("judul", "I", "orang", people("Ani")),
                Map.of("judul", "II", "orang", people("Budi", "Cici")))))) {
            assertThat(texts(filled)).containsExactly("Bab I", "Bab II", "Akhir");
            assertThat(filled.getTables()).hasSize(2);
            assertThat(rows(filled.getTables().get(1))).containsExactly("Budi (II)", "Cici (II)");
        }
    }

    @Test
    void repeatsParagraphsInsideACellAndRowsOfANestedTable() throws IOException {
        byte[] template = docx(doc -> {
            XWPFTable table = doc.createTable(1, 2);
            XWPFTableCell cell = table.getRow(0).getCell(0);
            cell.setText("{{#orang}}");
            cell.addParagraph().createRun().setText("- {{nama}}");
            cell.addParagraph().createRun().setText("{{/orang}}");
            XWPFTableCell outer = table.getRow(0).getCell(1);
            XWPFTable nested = outer.insertNewTbl(outer.getParagraphArray(0).getCTP().newCursor());
            nested.createRow().createCell().setText("{{#orang}}{{nama}}{{/orang}}");
        });
        try (XWPFDocument filled = fill(template, Map.of("orang", people("Ani", "Budi")))) {
            XWPFTableRow row = filled.getTables().get(0).getRow(0);
            assertThat(row.getCell(0).getParagraphs()).extracting(XWPFParagraph::getText)
                    .containsExactly("- Ani", "- Budi");
            assertThat(rows(row.getCell(1).getTables().get(0))).containsExactly("Ani", "Budi");
        }
    }

    @Test
    void repeatsAndHidesPiecesOfAParagraph() {
        assertThat(paragraphs("{{#orang}}{{nama}}{{?jabatan}} ({{jabatan}}){{/jabatan}}, {{/orang}}selesai",
                Map.of("orang", List.of(Map.of("nama", "Ani", "jabatan", "Camat"), Map.of("nama", "Budi", "jabatan", "")))))
                .containsExactly("Ani (Camat), Budi, selesai");
    }

    @Test
    void showsABlockOnlyWhenThereIsSomething() {
        List<String> template = List.of("{{?ada}}", "ada", "{{/ada}}", "{{?peta.daun}}", "daun", "{{/peta.daun}}");
        Map<String, Object> present = Map.of("ada", true, "peta", Map.of("daun", "x"));
        assertThat(texts(fill(lines(template), present))).containsExactly("ada", "daun");
        for (Object empty : List.of(false, "", "  ", List.of(), Map.of())) {
            Map<String, Object> values = new HashMap<>(Map.of("ada", empty, "peta", Map.of()));
            assertThat(texts(fill(lines(template), values))).as("%s", empty).isEmpty();
        }
        Map<String, Object> missing = new HashMap<>(Map.of("peta", Map.of("daun", 0)));
        missing.put("ada", null);
        assertThat(texts(fill(lines(template), missing))).containsExactly("daun");
    }

    @Test
    void aTableWithoutRowsDisappearsAndACellKeepsAParagraph() throws IOException {
        byte[] template = docx(doc -> {
            table(doc.createTable(1, 1), "{{#orang}}{{nama}}{{/orang}}");
            XWPFTableCell cell = doc.createTable(1, 1).getRow(0).getCell(0);
            cell.setText("{{?ada}}");
            cell.addParagraph().createRun().setText("isi");
            cell.addParagraph().createRun().setText("{{/ada}}");
        });
        try (XWPFDocument filled = fill(template, Map.of("orang", List.of(), "ada", false))) {
            assertThat(filled.getTables()).hasSize(1);
            assertThat(filled.getTables().get(0).getRow(0).getCell(0).getParagraphs()).hasSize(1);
        }
    }

    // ---- errors

    @Test
    void namesEverythingThatIsUnknownOrMissingAtOnce() {
        byte[] template = docx(doc -> {
            doc.createParagraph().createRun().setText("Kepada {{kepda}} di {{instansi.kotta}}");
            doc.createParagraph().createRun().setText("{{alamat}}, {{orang}}");
            doc.createParagraph().createRun().setText("{{?sttus}}x{{/sttus}}");
            table(doc.createTable(2, 2), "No", "Nama", "{{#orang}}{{no}}", "{{nma}}{{/orang}}");
            table(doc.createTable(1, 1), "{{#daftar}}{{no}}{{/daftar}}");
            doc.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Hal {{hal}}");
        });
        Map<String, Object> values = new HashMap<>(Map.of("instansi", Map.of("kota", "Awayan"),
                "orang", people("Ani", "Budi"), "daftar", "bukan daftar"));
        values.put("alamat", null);

        TemplateException e = catchThrowableOfType(TemplateException.class, () -> load(template).fill(values));

        assertThat(e.findings()).containsExactlyInAnyOrder(
                "paragraf \"Kepada {{kepda}} di {{instansi.kotta}}\": nama \"kepda\" tidak dikenal",
                "paragraf \"Kepada {{kepda}} di {{instansi.kotta}}\": nama \"instansi.kotta\" tidak dikenal",
                "paragraf \"{{alamat}}, {{orang}}\": nilai \"alamat\" belum ada",
                "paragraf \"{{alamat}}, {{orang}}\": \"orang\" bukan nilai tunggal",
                "paragraf \"{{?sttus}}x{{/sttus}}\": nama \"sttus\" tidak dikenal",
                "baris tabel \"{{#orang}}{{no}} | {{nma}}{{/orang}}\" (orang ke-1): nama \"nma\" tidak dikenal",
                "baris tabel \"{{#orang}}{{no}} | {{nma}}{{/orang}}\" (orang ke-2): nama \"nma\" tidak dikenal",
                "baris tabel \"{{#daftar}}{{no}}{{/daftar}}\": \"daftar\" bukan daftar",
                "kaki halaman, paragraf \"Hal {{hal}}\": nama \"hal\" tidak dikenal");
        assertThat(e).hasMessageStartingWith("Templat uji.docx: ");
    }

    @Test
    void refusesBlocksThatDoNotMatchWhenLoading() {
        byte[] template = docx(doc -> {
            doc.createParagraph().createRun().setText("{{#tanpaTutup}}");
            doc.createParagraph().createRun().setText("{{/tanpaBuka}}");
            doc.createParagraph().createRun().setText("Nama {{belum lengkap}}");
            table(doc.createTable(1, 2), "No", "{{#ditengah}}x");
        });
        TemplateException e = catchThrowableOfType(TemplateException.class, () -> load(template));
        assertThat(e.findings()).hasSize(4)
                .anySatisfy(f -> assertThat(f).startsWith("paragraf \"{{#tanpaTutup}}\": blok \"{{#tanpaTutup}}\" tidak ditutup"))
                .anySatisfy(f -> assertThat(f).startsWith("paragraf \"{{/tanpaBuka}}\": blok \"{{/tanpaBuka}}\" tidak punya pembuka"))
                .anySatisfy(f -> assertThat(f).isEqualTo("paragraf \"Nama {{belum lengkap}}\": penanda \"{{...}}\" tidak"
                        + " lengkap atau namanya tidak sah"))
                .anySatisfy(f -> assertThat(f).startsWith("baris tabel \"No | {{#ditengah}}x\": blok \"{{#ditengah}}\""));
    }

    @Test
    void refusesWhatIsNoWordFile() {
        assertThatThrownBy(() -> load("bukan zip".getBytes())).isInstanceOf(TemplateException.class)
                .hasMessageContaining("bukan dokumen Word");
    }

    @Test
    void loadsNoExternalEntities() throws IOException {
        byte[] template = docx(doc -> doc.createParagraph().createRun().setText("x"));
        byte[] doctype = replacePart(template, "word/document.xml", xml -> xml.replaceFirst("\\?>",
                "?><!DOCTYPE w:document [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"));
        assertThatThrownBy(() -> load(doctype)).isInstanceOf(UncheckedIOException.class);
    }

    // ---- building and reading

    private static byte[] docx(Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] lines(List<String> paragraphs) {
        return docx(doc -> paragraphs.forEach(text -> doc.createParagraph().createRun().setText(text)));
    }

    private static void table(XWPFTable table, String... cells) {
        int columns = table.getRow(0).getTableCells().size();
        IntStream.range(0, cells.length)
                .forEach(i -> table.getRow(i / columns).getCell(i % columns).setText(cells[i]));
    }

    private static List<Map<String, Object>> people(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> Map.<String, Object>of("no", i + 1, "nama", names[i])).toList();
    }

    private static DocxTemplate load(byte[] template) {
        return DocxTemplate.load("uji.docx", new ByteArrayInputStream(template));
    }

    private static XWPFDocument fill(byte[] template, Map<String, Object> values) {
        try {
            return new XWPFDocument(OPCPackage.open(new ByteArrayInputStream(load(template).fill(values))));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> paragraphs(String text, Map<String, Object> values) {
        return texts(fill(lines(List.of(text)), values));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> rows(XWPFTable table) {
        return table.getRows().stream().map(row -> String.join("|",
                row.getTableCells().stream().map(XWPFTableCell::getText).toList())).toList();
    }

    private static byte[] replacePart(byte[] docx, String part, java.util.function.UnaryOperator<String> change)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(docx));
             java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                zip.write(entry.getName().equals(part) ? change.apply(new String(bytes)).getBytes() : bytes);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
