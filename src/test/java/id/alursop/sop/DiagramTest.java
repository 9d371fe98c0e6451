package id.alursop.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** How the diagrams are built: ids, flow, decisions, timers, documents, notes on everything uncertain, drawing. */
class DiagramTest {

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DD = "http://www.omg.org/spec/DD/20100524/DI";

    private static final List<String> NODES = List.of("startEvent", "endEvent", "boundaryEvent", "userTask",
            "serviceTask", "exclusiveGateway");

    /** The way through each SOP when everybody agrees; a document task with the status and keys of what it writes. */
    private static final Map<String, String> WALKS = Map.of(
            "pengukuran-kinerja-skp", """
                    mulai
                    langkah_1 buat_lembar_disposisi[konsep: lembar-disposisi formulir-kinerja]
                    langkah_2 buat_formulir_kinerja_diperiksa[draft: formulir-kinerja]
                    langkah_3 buat_notulen_rapat[draft: notulen-rapat form-rkt]
                    langkah_4
                    langkah_5 buat_rekap_pengumpulan[draft: rekap-pengumpulan]
                    langkah_6 buat_draft_rkt[draft: kompilasi-rkt dokumen-rkt]
                    langkah_7 buat_dokumen_rkt[final: dokumen-rkt]
                    arsipkan buat_daftar_arsip[final: daftar-arsip]
                    selesai""",
            "perencanaan-kinerja", """
                    mulai
                    langkah_1 buat_lembar_disposisi[konsep: lembar-disposisi formulir-kinerja]
                    langkah_2 buat_formulir_kinerja_diperiksa[draft: formulir-kinerja formulir-skp]
                    langkah_3
                    langkah_4 setuju_4(Tidak: langkah_3) buat_formulir_skp_dinilai[draft: formulir-skp-dinilai]
                    langkah_5 buat_dokumen_skp[bertandatangan: dokumen-skp]
                    langkah_6 buat_tanda_terima_penggandaan[final: tanda-terima-penggandaan]
                    langkah_7
                    arsipkan buat_daftar_arsip[final: daftar-arsip]
                    selesai""",
            "pengumpulan-data-kinerja-triwulan", """
                    mulai
                    langkah_1 buat_lembar_disposisi[konsep: lembar-disposisi konsep-format-isian]
                    langkah_2 buat_format_isian[draft: format-isian format-isian-unit]
                    langkah_3 buat_daftar_distribusi[final: daftar-distribusi]
                    langkah_4 buat_isian_gabungan[draft: isian-gabungan]
                    langkah_5 buat_draft_laporan_kinerja[draft: laporan-kinerja rekap-capaian]
                    langkah_6 buat_lembar_verifikasi[final: lembar-verifikasi] setuju_6(Tidak: langkah_5)
                    langkah_7 setuju_7(Tidak: langkah_5)
                    buat_laporan_kinerja_bertandatangan[bertandatangan: laporan-kinerja]
                    langkah_8
                    arsipkan buat_daftar_arsip[final: daftar-arsip]
                    selesai""",
            "pengukuran-kinerja-triwulan", """
                    mulai
                    langkah_1 buat_lembar_disposisi[konsep: lembar-disposisi]
                    langkah_2 buat_format_pengukuran[draft: format-pengukuran format-pengukuran-unit]
                    langkah_3 buat_daftar_distribusi[final: daftar-distribusi]
                    langkah_4 buat_data_pengukuran[draft: data-pengukuran]
                    langkah_5 setuju_5(Tidak: langkah_4)
                    buat_laporan_pengukuran[draft: data-pengukuran laporan-pengukuran]
                    langkah_8
                    langkah_8b setuju_8b(Tidak: langkah_5)
                    buat_laporan_pengukuran_bertandatangan[bertandatangan: laporan-pengukuran lembar-entri]
                    langkah_9
                    arsipkan buat_daftar_arsip[final: daftar-arsip]
                    selesai""",
            "pengukuran-kinerja", """
                    mulai
                    langkah_1 buat_lembar_disposisi[konsep: lembar-disposisi]
                    langkah_2 buat_lembar_disposisi_kedua[konsep: lembar-disposisi]
                    langkah_3 buat_timeline[final: timeline form-pengukuran]
                    langkah_4 buat_hasil_isian[draft: hasil-isian notulen-rapat]
                    langkah_5 buat_draft_pengukuran[draft: laporan-pengukuran rekap-capaian]
                    langkah_6 buat_lembar_verifikasi[final: lembar-verifikasi] setuju_6(Tidak: langkah_5)
                    buat_dokumen_pengukuran[final: laporan-pengukuran]
                    langkah_7 buat_lembar_verifikasi_kedua[final: lembar-verifikasi] setuju_7(Tidak: langkah_6)
                    langkah_8
                    langkah_8b setuju_8b(Tidak: langkah_7)
                    buat_laporan_bertandatangan[bertandatangan: laporan-pengukuran daftar-tanda-tangan-pegawai]
                    langkah_9 buat_draft_surat_pengantar[draft: lembar-disposisi surat-pengantar]
                    langkah_10 buat_surat_pengantar[final: surat-pengantar]
                    arsipkan buat_daftar_arsip[final: daftar-arsip]
                    selesai""");

    /** What a step does beyond its row, by SOP and step. */
    private static final Map<String, String> EXTRAS = Map.of(
            "pengukuran-kinerja-skp", """
                    langkah_1 kepada=Kasubbag Umum dan Kepegawaian
                    langkah_4 unggah=form-rkt-terisi
                    langkah_7 arsip""",
            "perencanaan-kinerja", """
                    langkah_1 kepada=Kasubag Perencanaan dan Keuangan
                    langkah_3 unggah=formulir-skp-terisi
                    langkah_4 memeriksa=langkah_3
                    langkah_5 unggah=dokumen-skp-bertandatangan
                    langkah_7 arsip""",
            "pengumpulan-data-kinerja-triwulan", """
                    langkah_1 kepada=Kasubbag Perencanaan dan Keuangan
                    langkah_2 unggah=perjanjian-kinerja
                    langkah_4 unggah=isian-terisi
                    langkah_6 memeriksa=langkah_5
                    langkah_7 unggah=laporan-bertandatangan memeriksa=langkah_5,langkah_6
                    langkah_8 arsip""",
            "pengukuran-kinerja-triwulan", """
                    langkah_1 kepada=Kasubbag Perencanaan dan Keuangan unggah=surat-masuk
                    langkah_2 unggah=perjanjian-kinerja
                    langkah_4 unggah=isian-terisi
                    langkah_5 memeriksa=langkah_4
                    langkah_8b unggah=laporan-bertandatangan memeriksa=langkah_5,langkah_8
                    langkah_9 unggah=bukti-entri arsip""",
            "pengukuran-kinerja", """
                    langkah_1 kepada=Sekretaris Kecamatan
                    langkah_2 kepada=Kasubbag Perencana
                    langkah_3 unggah=perjanjian-kinerja
                    langkah_4 unggah=isian-terisi
                    langkah_6 memeriksa=langkah_5
                    langkah_7 memeriksa=langkah_5,langkah_6
                    langkah_8 unggah=daftar-tanda-tangan
                    langkah_8b memeriksa=langkah_7,langkah_8
                    langkah_9 kepada=Staff/Pelaksana
                    langkah_10 arsip""");

    static List<Path> diagrams() {
        return BpmnFiles.all();
    }

    @Test
    void everyDiagramHasAWalk() {
        assertThat(diagrams()).extracting(DiagramTest::name).containsExactlyInAnyOrderElementsOf(WALKS.keySet());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void processIsNamedAfterItsFileAndThePoolAfterSopAndOffice(Path file) {
        Document diagram = BpmnFiles.parse(file);
        Element process = BpmnXml.all(diagram, "process").get(0);
        Map<String, String> identity = BpmnXml.properties(process);
        Element pool = BpmnXml.all(diagram, "participant").get(0);

        assertThat(process.getAttribute("id")).isEqualTo(name(file));
        assertThat(process.getAttribute("name")).isEqualTo(identity.get("nama"));
        assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
        assertThat(camunda(process, "historyTimeToLive")).isEqualTo("P1825D");
        assertThat(pool.getAttribute("processRef")).isEqualTo(name(file));
        assertThat(pool.getAttribute("name")).isEqualTo(identity.get("nama") + " – " + identity.get("instansi"));
        assertThat(identity).containsKey("catatanSumber");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void flowIsTheOneOfTheTable(Path file) {
        Document diagram = BpmnFiles.parse(file);
        List<String> walk = new ArrayList<>();
        Element node = byId(diagram, "mulai");
        while (node != null) {
            String id = node.getAttribute("id");
            Map<String, String> properties = BpmnXml.properties(node);
            Map<String, Element> out = outgoing(diagram, id);
            switch (node.getLocalName()) {
                case "exclusiveGateway" -> {
                    Element no = out.remove("Tidak");
                    walk.add(id + "(Tidak: " + no.getAttribute("targetRef") + ")");
                    assertDecision(node, out.get("Ya"), no);
                }
                case "serviceTask" -> walk.add(properties.containsKey("dokumen")
                        ? id + "[" + properties.get("status") + ": " + properties.get("dokumen") + "]" : id);
                default -> walk.add(id);
            }
            assertThat(out).as("ways out of " + id).hasSize("selesai".equals(id) ? 0 : 1);
            node = out.isEmpty() ? null : byId(diagram, out.values().iterator().next().getAttribute("targetRef"));
            assertThat(walk).as("walk").hasSizeLessThan(50);
        }

        assertThat(String.join(" ", walk)).isEqualTo(WALKS.get(name(file)).replace('\n', ' '));
        assertThat(nodes(diagram)).extracting(n -> n.getAttribute("id"))
                .as("elements the walk does not reach")
                .filteredOn(id -> !id.startsWith("batas_") && !id.startsWith("lewat_"))
                .containsExactlyInAnyOrderElementsOf(walk.stream().map(step -> step.split("[\\[(]")[0]).toList());
    }

    private static void assertDecision(Element gateway, Element yes, Element no) {
        String n = gateway.getAttribute("id").substring("setuju_".length());
        assertThat(gateway.getAttribute("name")).isEqualTo("Setuju?");
        assertThat(yes.getAttribute("id")).isEqualTo("ya_" + n);
        assertThat(condition(yes)).isEqualTo("${setuju}");
        assertThat(no.getAttribute("id")).isEqualTo("tidak_" + n);
        assertThat(condition(no)).isEqualTo("${!setuju}");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void userTasksAreNamedAfterTheirRowAndAskTheFormOfTheirDeployment(Path file) {
        Document diagram = BpmnFiles.parse(file);
        Element start = byId(diagram, "mulai");
        assertThat(camunda(start, "formRef")).isEqualTo(name(file) + "-mulai");
        assertThat(camunda(start, "formRefBinding")).isEqualTo("deployment");
        assertThat(camunda(start, "initiator")).isEqualTo("pemulai");
        for (Element task : BpmnXml.all(diagram, "userTask")) {
            String n = BpmnXml.properties(task).get("nomor");
            assertThat(task.getAttribute("id")).isEqualTo("langkah_" + n);
            assertThat(task.getAttribute("name").split(" ")).hasSizeBetween(2, 5);
            assertThat(camunda(task, "formRef")).isEqualTo(name(file) + "-langkah-" + n);
            assertThat(camunda(task, "formRefBinding")).isEqualTo("deployment");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyLaneIsAPostOfTheOffice(Path file) throws IOException {
        JsonNode office = new YAMLMapper().readTree(file.resolveSibling("instansi.yaml").toFile());
        assertThat(BpmnFiles.read(file).pelaksana()).extracting(Pelaksana::jabatan).filteredOn(j -> j != null)
                .doesNotHaveDuplicates().isSubsetOf(office.get("pejabat").findValuesAsText("jabatan"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyStepHasANonInterruptingTimerOfItsTimeLeadingToItsLateEnd(Path file) {
        Document diagram = BpmnFiles.parse(file);
        Set<String> messages = BpmnXml.all(diagram, "message").stream().map(m -> m.getAttribute("id"))
                .collect(Collectors.toSet());
        List<Element> timers = BpmnXml.all(diagram, "boundaryEvent");
        assertThat(timers).hasSameSizeAs(BpmnXml.all(diagram, "userTask"));
        for (Langkah step : BpmnFiles.read(file).langkah()) {
            Element timer = byId(diagram, "batas_" + step.nomor());
            assertThat(timer.getAttribute("attachedToRef")).isEqualTo(step.id());
            assertThat(timer.getAttribute("cancelActivity")).isEqualTo("false");
            assertThat(timer.getAttribute("name")).isEqualTo(step.mutuBaku().waktu());
            assertThat(step.mutuBaku().durasi()).matches("PT\\d+[MH]|P\\d+D");

            Map<String, Element> out = outgoing(diagram, "batas_" + step.nomor());
            assertThat(out.values()).singleElement()
                    .satisfies(flow -> assertThat(flow.getAttribute("targetRef")).isEqualTo("lewat_" + step.nomor()));
            Element end = byId(diagram, "lewat_" + step.nomor());
            assertThat(end.getAttribute("name")).isEqualTo("Lewat " + step.mutuBaku().waktu());
            Element message = BpmnXml.all(end, "messageEventDefinition").get(0);
            assertThat(camunda(message, "delegateExpression")).isEqualTo("${catatPelanggaran}");
            assertThat(messages).contains(message.getAttribute("messageRef"));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatTheSystemDoesIsAsynchronousAndRetried(Path file) {
        Document diagram = BpmnFiles.parse(file);
        for (Element task : BpmnXml.all(diagram, "serviceTask")) {
            String id = task.getAttribute("id");
            assertThat(camunda(task, "delegateExpression")).as(id)
                    .isEqualTo("arsipkan".equals(id) ? "${arsipkan}" : "${buatDokumen}");
            assertThat(camunda(task, "asyncBefore")).as(id).isEqualTo("true");
            assertThat(BpmnXml.properties(task)).as(id).containsEntry("asal", "tambahan");
            Element extensions = BpmnXml.children(task, BpmnXml.BPMN, "extensionElements").get(0);
            assertThat(BpmnXml.children(extensions, BpmnXml.CAMUNDA, "failedJobRetryTimeCycle")).as(id)
                    .singleElement().extracting(Element::getTextContent).isEqualTo("R5/PT10S");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void stepsUploadVerifyDisposeAndArchiveWhereTheyShould(Path file) {
        List<String> extras = new ArrayList<>();
        for (Langkah step : BpmnFiles.read(file).langkah()) {
            String extra = (step.disposisiKepada() == null ? "" : " kepada=" + step.disposisiKepada())
                    + (step.unggah().isEmpty() ? "" : " unggah=" + String.join(",", step.unggah()))
                    + (step.memeriksa().isEmpty() ? "" : " memeriksa=" + String.join(",", step.memeriksa()))
                    + (step.mengarsipkan() ? " arsip" : "");
            if (!extra.isEmpty()) {
                extras.add(step.id() + extra);
            }
        }
        assertThat(extras).containsExactly(EXTRAS.get(name(file)).split("\n"));
    }

    /** Only the decisions that the table of Kecamatan Pejawaran prints are not an addition of ours. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void decisionsTheTableDoesNotPrintAreMarked(Path file) {
        Set<String> printed = "pengukuran-kinerja".equals(name(file)) ? Set.of("setuju_6", "setuju_7") : Set.of();
        for (Element gateway : BpmnXml.all(BpmnFiles.parse(file), "exclusiveGateway")) {
            String id = gateway.getAttribute("id");
            assertThat("tambahan".equals(BpmnXml.properties(gateway).get("asal"))).as(id).isEqualTo(!printed.contains(id));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatIsAddedUncertainOrReconstructedSaysSoInTheDrawing(Path file) {
        Document diagram = BpmnFiles.parse(file);
        for (Element node : nodes(diagram)) {
            Map<String, String> properties = BpmnXml.properties(node);
            List<String> notes = notes(diagram, node.getAttribute("id"));
            // One note on the first document task speaks for all tasks of the system.
            if (properties.containsKey("asal") && !"serviceTask".equals(node.getLocalName())) {
                assertThat(notes).as(node.getAttribute("id")).anyMatch(text -> text.startsWith("Tambahan: "));
            }
            if (properties.containsKey("konfirmasi")) {
                assertThat(notes).as(node.getAttribute("id")).anyMatch(text -> text.startsWith("Perlu konfirmasi: "));
            }
            if (properties.containsKey("rekonstruksi")) {
                assertThat(notes).as(node.getAttribute("id")).anyMatch(text -> text.startsWith("Rekonstruksi: "));
            }
        }
        assertThat(notes(diagram, "buat_lembar_disposisi")).anyMatch(text -> text.startsWith("Tambahan: tugas"));
    }

    /** Only at Kecamatan Awayan somebody acts who has no column: the heads of section the data come from. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void whoHasNoColumnIsACollapsedPoolWithMessages(Path file) {
        Document diagram = BpmnFiles.parse(file);
        List<String> messages = BpmnXml.all(diagram, "messageFlow").stream()
                .map(flow -> flow.getAttribute("sourceRef") + " > " + flow.getAttribute("targetRef")).toList();
        if (file.getParent().endsWith("kec-awayan")) {
            Element pool = BpmnXml.all(diagram, "participant").get(1);
            assertThat(pool.getAttribute("name")).isEqualTo("Kasi dan Kasubbag");
            assertThat(pool.hasAttribute("processRef")).isFalse();
            assertThat(messages).containsExactly("langkah_3 > " + pool.getAttribute("id"),
                    pool.getAttribute("id") + " > langkah_4");
        } else {
            assertThat(BpmnXml.all(diagram, "participant")).hasSize(1);
            assertThat(messages).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementIsDrawnOnceAndStandsInALane(Path file) {
        Document diagram = BpmnFiles.parse(file);
        List<String> expected = Stream.concat(NODES.stream(), Stream.of("participant", "lane", "textAnnotation",
                        "sequenceFlow", "messageFlow", "association"))
                .flatMap(kind -> BpmnXml.all(diagram, kind).stream()).map(e -> e.getAttribute("id")).toList();
        assertThat(drawings(diagram, "BPMNShape", "BPMNEdge")).extracting(e -> e.getAttribute("bpmnElement"))
                .containsExactlyInAnyOrderElementsOf(expected);

        assertThat(BpmnXml.all(diagram, "flowNodeRef")).extracting(ref -> ref.getTextContent().trim())
                .containsExactlyInAnyOrderElementsOf(nodes(diagram).stream().map(n -> n.getAttribute("id")).toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void flowsAreDrawnAtRightAnglesAndAroundEveryNode(Path file) {
        Document diagram = BpmnFiles.parse(file);
        Map<String, Box> boxes = nodes(diagram).stream().map(n -> n.getAttribute("id"))
                .collect(Collectors.toMap(id -> id, id -> box(diagram, id)));
        Set<String> faults = new TreeSet<>();
        boxes.forEach((a, boxA) -> boxes.forEach((b, boxB) -> {
            boolean timerOnItsTask = a.startsWith("batas_") || b.startsWith("batas_");
            if (a.compareTo(b) < 0 && boxA.overlaps(boxB) && !timerOnItsTask) {
                faults.add(a + " overlaps " + b);
            }
        }));
        for (Element flow : BpmnXml.all(diagram, "sequenceFlow")) {
            Set<String> ends = Set.of(flow.getAttribute("sourceRef"), flow.getAttribute("targetRef"));
            List<Element> points = drawing(diagram, flow.getAttribute("id"), DD, "waypoint");
            for (int i = 1; i < points.size(); i++) {
                Box line = Box.between(points.get(i - 1), points.get(i));
                if (line.width > 0 && line.height > 0) {
                    faults.add(flow.getAttribute("id") + " runs diagonally");
                }
                boxes.forEach((node, box) -> {
                    if (!ends.contains(node) && box.overlaps(line)) {
                        faults.add(flow.getAttribute("id") + " crosses " + node);
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void flowReadsFromLeftToRightExceptWhereItGoesBack(Path file) {
        Document diagram = BpmnFiles.parse(file);
        for (Element flow : BpmnXml.all(diagram, "sequenceFlow")) {
            Box from = box(diagram, flow.getAttribute("sourceRef"));
            Box to = box(diagram, flow.getAttribute("targetRef"));
            String id = flow.getAttribute("id");
            if (id.startsWith("tidak_")) {
                assertThat(to.x).as(id).isLessThan(from.x);
            } else if (!flow.getAttribute("sourceRef").startsWith("batas_")) {
                assertThat(to.x).as(id).isGreaterThan(from.x + from.width);
            }
        }
    }

    private record Box(double x, double y, double width, double height) {

        static Box between(Element a, Element b) {
            double ax = number(a, "x");
            double ay = number(a, "y");
            double bx = number(b, "x");
            double by = number(b, "y");
            return new Box(Math.min(ax, bx), Math.min(ay, by), Math.abs(ax - bx), Math.abs(ay - by));
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
        }

        private static double number(Element element, String name) {
            return Double.parseDouble(element.getAttribute(name));
        }
    }

    private static Box box(Document diagram, String id) {
        Element bounds = drawing(diagram, id, DC, "Bounds").get(0);
        return new Box(Box.number(bounds, "x"), Box.number(bounds, "y"), Box.number(bounds, "width"),
                Box.number(bounds, "height"));
    }

    private static List<Element> drawing(Document diagram, String id, String namespace, String kind) {
        Element drawn = drawings(diagram, "BPMNShape", "BPMNEdge").stream()
                .filter(e -> e.getAttribute("bpmnElement").equals(id)).findFirst().orElseThrow();
        return BpmnXml.children(drawn, namespace, kind);
    }

    private static List<Element> drawings(Document diagram, String... kinds) {
        Element plane = (Element) diagram.getElementsByTagNameNS(DI, "BPMNPlane").item(0);
        return Stream.of(kinds).flatMap(kind -> BpmnXml.children(plane, DI, kind).stream()).toList();
    }

    private static List<Element> nodes(Document diagram) {
        return NODES.stream().flatMap(kind -> BpmnXml.all(diagram, kind).stream()).toList();
    }

    private static Element byId(Document diagram, String id) {
        return nodes(diagram).stream().filter(n -> n.getAttribute("id").equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("No element " + id));
    }

    /** Outgoing flows by name; a flow without a name by its id. */
    private static Map<String, Element> outgoing(Document diagram, String id) {
        return BpmnXml.all(diagram, "sequenceFlow").stream().filter(f -> f.getAttribute("sourceRef").equals(id))
                .collect(Collectors.toMap(f -> f.hasAttribute("name") ? f.getAttribute("name") : f.getAttribute("id"),
                        f -> f));
    }

    private static String condition(Element flow) {
        return BpmnXml.children(flow, BpmnXml.BPMN, "conditionExpression").get(0).getTextContent();
    }

    private static List<String> notes(Document diagram, String id) {
        Set<String> linked = new HashSet<>();
        for (Element link : BpmnXml.all(diagram, "association")) {
            if (link.getAttribute("sourceRef").equals(id)) {
                linked.add(link.getAttribute("targetRef"));
            }
        }
        return BpmnXml.all(diagram, "textAnnotation").stream().filter(n -> linked.contains(n.getAttribute("id")))
                .map(n -> BpmnXml.children(n, BpmnXml.BPMN, "text").get(0).getTextContent()).toList();
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(BpmnXml.CAMUNDA, attribute);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".bpmn", "");
    }
}
