package id.alursop.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forms people fill, held against the diagrams they belong to. Forms and diagrams are edited apart, in Modeler;
 * what drifts between them would otherwise show only to the person in front of the screen.
 */
class FormsTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** What the form-js 1.8.7 of Tasklist 7.24 shows and Modeler's form builder edits without trouble. */
    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox");
    private static final Set<String> PRESENTATION = Set.of("text", "html", "group");

    /** What the server gives every form to read. */
    private static final Set<String> GIVEN = Set.of("batasWaktu", "dimintaOleh", "putaranPerbaikan",
            "catatanSebelumnya", "nomorAgenda", "namaInstansi");
    /** What people answer. Delegates and document templates read these names. */
    private static final Set<String> ANSWERS = Set.of(
            "tahun", "triwulan", "pengulangan", "alasanPengulangan", "pemberiDisposisi",
            "suratDari", "nomorSurat", "tanggalSurat", "perihalSurat",
            "sifatDisposisi", "harapanDisposisi", "isiDisposisi", "tujuanSurat", "alamatTujuan",
            "formulirLengkap", "catatanPemeriksaan", "tanggalRapat", "tempatRapat", "pesertaRapat", "hasilRapat",
            "tanpaUnitLain", "catatanPengumpulan", "catatanKompilasi", "catatanKoreksi", "catatanPenghimpunan",
            "tanggalPenandatanganan", "jumlahRangkap", "penerimaPenggandaan",
            "batasPengembalian", "petunjukPengisian", "tautanForm", "tanggalPenyampaian", "caraPenyampaian",
            "analisisCapaian", "kendala", "tindakLanjut", "pengantarLaporan",
            "setuju", "catatanPerbaikan", "entriEkino", "entriEmonev", "tanggalEntri",
            "jumlahPenandatangan", "caraPengiriman",
            "kodeKlasifikasi", "lokasiBox", "retensiAktif", "retensiInaktif", "nasibAkhir");

    private static final Set<String> DISPOSISI = Set.of("sifatDisposisi", "harapanDisposisi", "isiDisposisi");
    private static final Set<String> ARSIP =
            Set.of("kodeKlasifikasi", "lokasiBox", "retensiAktif", "retensiInaktif", "nasibAkhir");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(?!/)(?:#if )?(.*?)}}");
    private static final Pattern TEXT_LITERAL = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> FEEL =
            Set.of("if", "then", "else", "and", "or", "null", "true", "false", "substring");

    /** The engine keeps a text variable in a column of this many characters. */
    private static final int LONGEST_TEXT = 4000;

    private static final List<Form> FORMS = files("forms", ".form").map(Form::read).toList();
    private static final List<Row> ROWS = files("bpmn", ".bpmn").flatMap(FormsTest::rows).toList();

    // ---- every form

    @Test
    void everyFormADiagramNamesExistsAndNoOther() {
        assertThat(FORMS.stream().map(Form::id))
                .containsExactlyInAnyOrderElementsOf(ROWS.stream().map(Row::formRef).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedAfterItsFileAndMadeForThisPlatform(Form form) {
        assertThat(form.id()).isEqualTo(form.sop() + "-" + form.name());
        assertThat(form.json().path("type").asText()).isEqualTo("default");
        assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormUsesOnlyWhatTasklistShows(Form form) {
        assertThat(form.components()).isNotEmpty().allSatisfy(component -> {
            String type = component.path("type").asText();
            assertThat(INPUTS.contains(type) || PRESENTATION.contains(type)).as(type).isTrue();
            assertThat(component.has("key")).as(type + " has a key").isEqualTo(INPUTS.contains(type));
        });
        assertThat(form.components().stream().map(c -> c.path("id").asText())).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(Field|Text|Html|Group)_[a-zA-Z]+"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyInputIsExplainedAndAnswersAKnownName(Form form) {
        assertThat(form.inputs().map(Form::key)).doesNotHaveDuplicates().allMatch(ANSWERS::contains);
        assertThat(form.inputs()).allSatisfy(input -> {
            String label = input.path("type").asText().equals("datetime") ? "dateLabel" : "label";
            assertThat(input.path(label).asText()).as("label of " + Form.key(input)).isNotBlank();
            assertThat(input.path("description").asText()).as("description of " + Form.key(input)).isNotBlank();
            assertThat(input.path("id").asText()).isEqualTo("Field_" + Form.key(input));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyAnswerFitsWhereTheEngineKeepsIt(Form form) {
        assertThat(form.inputs().filter(input -> input.path("type").asText().startsWith("text"))).allSatisfy(input ->
                assertThat(input.at("/validate/maxLength").asInt()).as(Form.key(input)).isBetween(1, LONGEST_TEXT));
        assertThat(form.inputs().filter(input -> input.path("type").asText().equals("number"))).allSatisfy(input -> {
            assertThat(input.path("decimalDigits").isInt()).as("whole " + Form.key(input)).isTrue();
            assertThat(input.path("decimalDigits").asInt()).isZero();
            assertThat(input.at("/validate/min").isInt()).as("min of " + Form.key(input)).isTrue();
            assertThat(input.at("/validate/max").isInt()).as("max of " + Form.key(input)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormReadsOnlyKnownNames(Form form) {
        Set<String> known = Stream.of(GIVEN, ANSWERS, FEEL).flatMap(Set::stream).collect(toSet());
        assertThat(form.expressions()).allSatisfy(expression ->
                assertThat(names(expression)).as(expression).allMatch(known::contains));
    }

    // ---- start forms

    @ParameterizedTest
    @MethodSource("starts")
    void aStartFormAsksThePeriodAndWhetherItIsMeantTwice(Row start) {
        Form form = form(start.formRef());
        assertThat(form.input("tahun").at("/validate").toString())
                .isEqualTo("{\"required\":true,\"min\":2020,\"max\":2100}");
        assertThat(form.keys().contains("triwulan")).isEqualTo("triwulan".equals(start.sop().get("sop.periode")));
        assertThat(form.input("pengulangan").path("type").asText()).isEqualTo("checkbox");
        assertThat(form.input("alasanPengulangan").at("/validate/required").asBoolean()).isTrue();
        assertThat(form.input("alasanPengulangan").at("/conditional/hide").asText()).isEqualTo("=pengulangan != true");
    }

    // ---- forms of steps

    @ParameterizedTest
    @MethodSource("steps")
    void aStepsFormSaysWhatItsRowSays(Row step) {
        // Brackets mark what was reconstructed; the person at work needs only the words.
        assertThat(form(step.formRef()).text())
                .contains("**Kelengkapan:** " + step.printed("sop.kelengkapan") + "\n")
                .contains("**Hasil yang diharapkan:** " + step.printed("sop.output") + "\n")
                .contains("**Standar waktu:** " + step.printed("sop.waktu") + "\n")
                .contains("{{batasWaktu}}", "{{dimintaOleh}}", "{{nomorAgenda}}");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepAsksForADispositionArchiveDataOrFilesWhenItsRowDoes(Row step) {
        Form form = form(step.formRef());
        assertAllOrNone(form, DISPOSISI, step.sop().containsKey("sop.disposisiKepada"));
        assertAllOrNone(form, ARSIP, "true".equals(step.sop().get("sop.arsip")));
        assertThat(form.text().toLowerCase()
                .contains("unggah berkas pada tab dokumen di atas sebelum menyelesaikan tugas"))
                .as("upload hint").isEqualTo(step.sop().containsKey("sop.unggah"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aVerificationDecidesWithARealBooleanAndTidakNeedsANote(Row step) {
        Form form = form(step.formRef());
        boolean verifies = step.sop().containsKey("sop.memeriksa");
        assertAllOrNone(form, Set.of("setuju", "catatanPerbaikan"), verifies);
        if (!verifies) {
            return;
        }
        JsonNode setuju = form.input("setuju");
        assertThat(setuju.path("type").asText()).isEqualTo("radio");
        assertThat(setuju.at("/values/0/value").isBoolean() && setuju.at("/values/0/value").booleanValue()).isTrue();
        assertThat(setuju.at("/values/1/value").isBoolean() && !setuju.at("/values/1/value").booleanValue()).isTrue();
        assertThat(setuju.path("values")).hasSize(2);
        assertThat(setuju.at("/validate/required").asBoolean()).isTrue();
        assertThat(setuju.path("description").asText()).as("says who gets the work back")
                .contains("(langkah " + step.tidak().substring("langkah_".length()) + ")");
        assertThat(form.input("catatanPerbaikan").at("/validate/required").asBoolean()).isTrue();
        assertThat(form.input("catatanPerbaikan").at("/conditional/hide").asText()).isEqualTo("=setuju != false");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whoeverGetsWorkBackReadsWhy(Row step) {
        boolean verifies = step.sop().containsKey("sop.memeriksa");
        boolean returned = ROWS.stream().anyMatch(row -> row.process().equals(step.process())
                && step.element().equals(row.tidak()));
        if (verifies || returned) {
            // At a verification catatanPerbaikan is the answer to give; the server has put the note before it aside.
            assertThat(form(step.formRef()).text())
                    .contains(verifies ? "{{catatanSebelumnya}}" : "{{catatanPerbaikan}}");
        }
    }

    private static void assertAllOrNone(Form form, Set<String> keys, boolean all) {
        if (all) {
            assertThat(form.keys()).containsAll(keys);
        } else {
            assertThat(form.keys()).doesNotContainAnyElementsOf(keys);
        }
    }

    private static List<String> names(String expression) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(TEXT_LITERAL.matcher(expression).replaceAll(""));
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }

    // ---- the files

    /** A .form file. */
    private record Form(String sop, String name, JsonNode json) {

        static Form read(Path file) {
            try {
                return new Form(file.getParent().getFileName().toString(),
                        file.getFileName().toString().replaceFirst("\\.form$", ""),
                        new ObjectMapper().readTree(file.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }

        String id() {
            return json.path("id").asText();
        }

        List<JsonNode> components() {
            List<JsonNode> all = new ArrayList<>();
            collect(json, all::add);
            return all;
        }

        private static void collect(JsonNode container, Consumer<JsonNode> all) {
            for (JsonNode component : container.path("components")) {
                all.accept(component);
                collect(component, all);
            }
        }

        Stream<JsonNode> inputs() {
            return components().stream().filter(component -> component.has("key"));
        }

        JsonNode input(String key) {
            return inputs().filter(input -> key(input).equals(key)).findFirst()
                    .orElseThrow(() -> new AssertionError(this + " does not ask for " + key));
        }

        Set<String> keys() {
            return inputs().map(Form::key).collect(toSet());
        }

        static String key(JsonNode input) {
            return input.path("key").asText();
        }

        /** All there is to read, templates unresolved. */
        String text() {
            return components().stream().map(c -> c.path("text").asText() + c.path("content").asText())
                    .collect(joining("\n"));
        }

        /** Every FEEL expression, of conditions and inside texts. */
        List<String> expressions() {
            List<String> found = new ArrayList<>();
            for (JsonNode component : components()) {
                found.add(component.at("/conditional/hide").asText().replaceFirst("^=", ""));
                for (JsonNode property : component) {
                    Matcher template = TEMPLATE.matcher(property.asText());
                    while (template.find()) {
                        found.add(template.group(1));
                    }
                }
            }
            return found;
        }

        @Override
        public String toString() {
            return sop + "/" + name;
        }
    }

    /**
     * What a diagram says about one form.
     *
     * @param element the start event or user task
     * @param sop     its {@code sop.*} properties; those of the process for a start event
     * @param tidak   id of the step "Tidak" leads back to, null when nothing is decided here
     */
    private record Row(String process, String element, String formRef, Map<String, String> sop, String tidak) {

        /** A text of the table without the brackets that mark a reconstruction. */
        String printed(String property) {
            return sop.get(property).replaceAll("[\\[\\]]", "");
        }

        @Override
        public String toString() {
            return formRef;
        }
    }

    static List<Form> forms() {
        return FORMS;
    }

    private static Form form(String id) {
        return FORMS.stream().filter(form -> form.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("No form " + id));
    }

    static Stream<Row> starts() {
        return ROWS.stream().filter(row -> row.element().equals("mulai"));
    }

    static Stream<Row> steps() {
        return ROWS.stream().filter(row -> row.element().startsWith("langkah_"));
    }

    private static Stream<Row> rows(Path diagram) {
        Document xml = parse(diagram);
        Element process = elements(xml, BPMN, "process").findFirst().orElseThrow();
        Map<String, String> back = new HashMap<>();
        elements(xml, BPMN, "sequenceFlow").filter(flow -> flow.getAttribute("id").startsWith("tidak_"))
                .forEach(flow -> back.put(flow.getAttribute("id").replaceFirst("tidak_", "langkah_"),
                        flow.getAttribute("targetRef")));
        return Stream.of("startEvent", "userTask").flatMap(type -> elements(xml, BPMN, type))
                .filter(element -> element.hasAttributeNS(CAMUNDA, "formRef"))
                .map(element -> new Row(process.getAttribute("id"), element.getAttribute("id"),
                        element.getAttributeNS(CAMUNDA, "formRef"),
                        properties(element.getLocalName().equals("startEvent") ? process : element),
                        back.get(element.getAttribute("id"))));
    }

    /** The properties of an element itself, not those of elements inside it. */
    private static Map<String, String> properties(Element owner) {
        Map<String, String> properties = new HashMap<>();
        elements(owner.getOwnerDocument(), CAMUNDA, "property")
                .filter(property -> property.getParentNode().getParentNode().getParentNode() == owner)
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        return properties;
    }

    private static Stream<Element> elements(Document xml, String namespace, String name) {
        NodeList found = xml.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Document parse(Path diagram) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(diagram.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(diagram.toString(), e);
        }
    }

    private static Stream<Path> files(String folder, String suffix) {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            return walk.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }
}
