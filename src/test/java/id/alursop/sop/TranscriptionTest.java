package id.alursop.sop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Each diagram says what its printed table says, and the comparison that shows it notices a change in any cell. */
class TranscriptionTest {

    static List<Transcription> transcriptions() {
        return Transcription.all();
    }

    @Test
    void everyDiagramHasATranscription() {
        assertThat(Transcription.all()).extracting(Transcription::file)
                .containsExactlyInAnyOrderElementsOf(BpmnFiles.all());
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void diagramSaysWhatTheTableSays(Transcription table) {
        assertThat(table.differences(BpmnFiles.parse(table.file()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void changedTextOfAnyRowIsNoticed(Transcription table) {
        for (Transcription.Row row : table.langkah()) {
            String task = "langkah_" + row.nomor();
            for (String cell : List.of("uraian", "kelengkapan", "waktu", "output", "keterangan", "asal",
                    "rekonstruksi")) {
                Document diagram = BpmnFiles.parse(table.file());
                set(element(diagram, task), cell, "asal".equals(cell) && row.asal() != null ? "" : "tambahan");

                assertNoticed(table, diagram, task + " " + cell);
            }
            Document diagram = BpmnFiles.parse(table.file());
            set(element(diagram, task), "konfirmasi", row.konfirmasi() ? "" : "Lajur belum pasti.");
            assertNoticed(table, diagram, task + " konfirmasi");
        }
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void changedTimerOfAnyRowIsNoticed(Transcription table) {
        for (Transcription.Row row : table.langkah()) {
            Document diagram = BpmnFiles.parse(table.file());
            Element timer = element(diagram, "batas_" + row.nomor());
            BpmnXml.all(timer, "timeDuration").get(0).setTextContent("PT7H");

            assertNoticed(table, diagram, "langkah_" + row.nomor() + " iso");
        }
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void rowMovedToAnotherLaneIsNoticed(Transcription table) {
        Sop sop = BpmnFiles.read(table.file());
        for (Transcription.Row row : table.langkah()) {
            String task = "langkah_" + row.nomor();
            Pelaksana other = sop.pelaksana().stream()
                    .filter(p -> p.jabatan() != null && !p.nama().equals(row.pelaksana())).findFirst().orElseThrow();
            Document diagram = BpmnFiles.parse(table.file());
            move(diagram, task, other);

            assertNoticed(table, diagram, task + " pelaksana");
        }
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void changedNumberOfAnyRowIsNoticed(Transcription table) {
        for (Transcription.Row row : table.langkah()) {
            Document diagram = BpmnFiles.parse(table.file());
            set(element(diagram, "langkah_" + row.nomor()), "nomor", "77");

            assertNoticed(table, diagram, "urutan nomor");
        }
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void changedIdentityIsNoticed(Transcription table) {
        for (String name : table.identitas().keySet()) {
            Document diagram = BpmnFiles.parse(table.file());
            Element process = BpmnXml.all(diagram, "process").get(0);
            set(process, name, "periode".equals(name)
                    ? ("tahun".equals(table.identitas().get(name)) ? "triwulan" : "tahun") : "Lain");

            assertNoticed(table, diagram, "identitas " + name);
        }
        Document diagram = BpmnFiles.parse(table.file());
        set(BpmnXml.all(diagram, "process").get(0), "halaman", "2");
        assertNoticed(table, diagram, "identitas halaman");
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void lanesInAnotherOrderAreNoticed(Transcription table) {
        Document diagram = BpmnFiles.parse(table.file());
        List<Element> lanes = BpmnXml.all(diagram, "lane");
        lanes.get(0).getParentNode().insertBefore(lanes.get(1), lanes.get(0));

        assertNoticed(table, diagram, "urutan lajur");
    }

    @ParameterizedTest
    @MethodSource("transcriptions")
    void aLaneTheTableDoesNotHaveIsNoticed(Transcription table) {
        Document diagram = BpmnFiles.parse(table.file());
        Element set = BpmnXml.all(diagram, "laneSet").get(0);
        Element extra = diagram.createElementNS(BpmnXml.BPMN, "bpmn:lane");
        extra.setAttribute("id", "lajur_lain");
        extra.setAttribute("name", "Tamu");
        set.appendChild(extra);

        assertNoticed(table, diagram, "urutan lajur");
    }

    private static void assertNoticed(Transcription table, Document diagram, String cell) {
        assertThat(table.differences(diagram)).as("%s, change planted in %s", table, cell)
                .singleElement().asString().startsWith(cell + ":");
    }

    private static Element element(Document diagram, String id) {
        return List.of("userTask", "boundaryEvent").stream().flatMap(kind -> BpmnXml.all(diagram, kind).stream())
                .filter(e -> e.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    /** Sets a property, adding it where the table leaves the cell blank. */
    private static void set(Element element, String name, String value) {
        Element list = BpmnXml.children(BpmnXml.children(element, BpmnXml.BPMN, "extensionElements").get(0),
                BpmnXml.CAMUNDA, "properties").get(0);
        Element property = BpmnXml.children(list, BpmnXml.CAMUNDA, "property").stream()
                .filter(p -> p.getAttribute("name").equals("sop." + name)).findFirst().orElseGet(() -> {
                    Element added = list.getOwnerDocument().createElementNS(BpmnXml.CAMUNDA, "camunda:property");
                    added.setAttribute("name", "sop." + name);
                    list.appendChild(added);
                    return added;
                });
        property.setAttribute("value", value);
    }

    /** Moves a task the way Modeler does, and its candidate group with it, so that nothing but the lane is off. */
    private static void move(Document diagram, String task, Pelaksana target) {
        Node ref = BpmnXml.all(diagram, "flowNodeRef").stream()
                .filter(r -> r.getTextContent().trim().equals(task)).findFirst().orElseThrow();
        BpmnXml.all(diagram, "lane").stream().filter(l -> l.getAttribute("name").equals(target.nama()))
                .findFirst().orElseThrow().appendChild(ref);
        element(diagram, task).setAttributeNS(BpmnXml.CAMUNDA, "camunda:candidateGroups", target.jabatan());
    }
}
