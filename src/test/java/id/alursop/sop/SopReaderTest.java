package id.alursop.sop;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SopReaderTest {

    private static final String IDENTITY = """
            <camunda:property name="sop.nama" value="Pengukuran"/>
            <camunda:property name="sop.kode" value="PGK"/>
            <camunda:property name="sop.periode" value="triwulan"/>
            """;
    private static final String ROW = """
            <camunda:property name="sop.uraian" value="Memeriksa"/>
            <camunda:property name="sop.kelengkapan" value="Draft"/>
            <camunda:property name="sop.output" value="Dokumen"/>
            """;

    @Test
    void readsEveryPartOfARow() {
        Sop sop = read(process(IDENTITY, lane("a", "Camat", "x"), task("x", "camat", """
                <camunda:property name="sop.nomor" value="6"/>
                <camunda:property name="sop.uraian" value="Memeriksa &quot;draft&quot;&#10;dan isian"/>
                <camunda:property name="sop.kelengkapan" value="Draft; Box file"/>
                <camunda:property name="sop.waktu" value="2 Jam"/>
                <camunda:property name="sop.output" value="Dokumen"/>
                <camunda:property name="sop.keterangan" value="-"/>
                <camunda:property name="sop.asal" value="tambahan"/>
                <camunda:property name="sop.konfirmasi" value="Lajur belum pasti."/>
                <camunda:property name="sop.disposisiKepada" value="Sekretaris"/>
                <camunda:property name="sop.unggah" value="isian-terisi  bukti-entri"/>
                <camunda:property name="sop.memeriksa" value="langkah_4 langkah_5"/>
                <camunda:property name="sop.arsip" value="true"/>
                """) + timer("x", "PT2H")));

        Pelaksana camat = new Pelaksana("Camat", "camat");
        assertThat(sop.pelaksana()).containsExactly(camat);
        assertThat(sop.langkah()).containsExactly(new Langkah("x", "6", "Nama x", "Memeriksa \"draft\"\ndan isian", camat,
                new MutuBaku("Draft; Box file", "2 Jam", "PT2H", "Dokumen"), "-", true, "Lajur belum pasti.",
                "Sekretaris", List.of("isian-terisi", "bukti-entri"), List.of("langkah_4", "langkah_5"), true));
        assertThat(sop.periode()).isEqualTo(Periode.TRIWULAN);
        assertThat(sop.identitas()).containsEntry("nama", "Pengukuran").containsEntry("kode", "PGK");
    }

    @Test
    void whatIsBlankIsNull() {
        Sop sop = read(process(IDENTITY + "<camunda:property name=\"sop.nomor\" value=\"\"/>", lane("a", "Camat", "x"),
                task("x", "camat", ROW + number("1") + "<camunda:property name=\"sop.keterangan\" value=\" \"/>")));

        Langkah step = sop.langkah().get(0);
        assertThat(sop.nomor()).isNull();
        assertThat(step.keterangan()).isNull();
        assertThat(step.konfirmasi()).isNull();
        assertThat(step.disposisiKepada()).isNull();
        assertThat(step.mutuBaku().waktu()).isNull();
        assertThat(step.mutuBaku().durasi()).isNull();
        assertThat(step.unggah()).isEmpty();
        assertThat(step.memeriksa()).isEmpty();
        assertThat(step.tambahan()).isFalse();
        assertThat(step.mengarsipkan()).isFalse();
    }

    @Test
    void rowsComeInTheOrderOfTheirNumbersWhateverTheOrderInTheFile() {
        Sop sop = read(process(IDENTITY, lane("a", "Camat", "p", "q", "r", "s"),
                task("p", "camat", ROW + number("10")) + task("q", "camat", ROW + number("8b"))
                        + task("r", "camat", ROW + number("9")) + task("s", "camat", ROW + number("8"))));

        assertThat(sop.langkah()).extracting(Langkah::nomor).containsExactly("8", "8b", "9", "10");
    }

    @Test
    void anEmptyLaneStaysAColumnWithoutAPost() {
        Sop sop = read(process(IDENTITY, lane("a", "Sekretaris") + lane("b", "Camat", "x"),
                task("x", "camat", ROW + number("1"))));

        assertThat(sop.pelaksana()).containsExactly(new Pelaksana("Sekretaris", null), new Pelaksana("Camat", "camat"));
    }

    @Test
    void aLaneOverLanesIsNoColumn() {
        String lanes = """
                <b:lane id="atas" name="Pelaksana"><b:flowNodeRef>x</b:flowNodeRef><b:childLaneSet>
                %s%s</b:childLaneSet></b:lane>""".formatted(lane("a", "Camat", "x"), lane("b", "Staf"));

        assertThat(read(process(IDENTITY, lanes, task("x", "camat", ROW + number("1")))).pelaksana())
                .containsExactly(new Pelaksana("Camat", "camat"), new Pelaksana("Staf", null));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        String tasks = task("tanpa_isi", "camat", "")
                + task("tanpa_jabatan", "", ROW + number("2"))
                + task("dua_jabatan", "camat,staf", ROW + number("3"))
                + task("di_luar", "camat", ROW + number("4"))
                + task("salah_nomor", "camat", ROW + number("ke-5"))
                + task("nomor_kembar", "camat", ROW + number("2"))
                + task("dua_pewaktu", "camat", ROW + number("6")) + timer("dua_pewaktu", "PT1H")
                + timer("dua_pewaktu", "PT2H");
        String lanes = lane("satu", "Camat", "tanpa_isi", "salah_nomor", "nomor_kembar", "dua_pewaktu")
                + lane("campur", "Staf", "tanpa_jabatan", "dua_jabatan") + lane("anonim", "");

        assertThatThrownBy(() -> read(process("<camunda:property name=\"sop.periode\" value=\"bulan\"/>", lanes, tasks)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("coba.bpmn:\n- ")
                .hasMessageContainingAll(
                        "proses: properti sop.nama belum ada", "proses: properti sop.kode belum ada",
                        "proses: sop.periode tertulis \"bulan\"",
                        "tanpa_isi: properti sop.nomor belum ada", "tanpa_isi: properti sop.uraian belum ada",
                        "tanpa_isi: properti sop.kelengkapan belum ada", "tanpa_isi: properti sop.output belum ada",
                        "tanpa_jabatan: kelompok calon pelaksana", "dua_jabatan: kelompok calon pelaksana",
                        "campur: langkah di lajur \"Staf\" ditujukan kepada beberapa jabatan",
                        "anonim: lajur belum diberi nama",
                        "di_luar: langkah tidak berada di lajur mana pun",
                        "salah_nomor: nomor \"ke-5\" tidak dikenali",
                        "nomor_kembar: nomor \"2\" sudah dipakai",
                        "dua_pewaktu: langkah punya 2 pewaktu");
    }

    @Test
    void aProcessWithoutStepsIsNoSop() {
        assertThatThrownBy(() -> read(process(IDENTITY, lane("a", "Camat"), "")))
                .hasMessageContaining("coba.bpmn").hasMessageContaining("proses tidak punya satu langkah pun");
    }

    @Test
    void aFileHoldsOneSop() {
        assertThatThrownBy(() -> read("<b:definitions xmlns:b=\"" + BpmnXml.BPMN + "\"/>"))
                .hasMessageContaining("coba.bpmn").hasMessageContaining("memuat 0 proses");
    }

    @Test
    void namesTheLineOfBrokenXml() {
        assertThatThrownBy(() -> read("<b:definitions xmlns:b=\"" + BpmnXml.BPMN + "\">\n<b:process>\n</b:definitions>"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("coba.bpmn: baris 3: bukan XML");
    }

    @Test
    void refusesADocumentTypeSoThatNoEntityIsEverResolved() {
        String secret = "<!DOCTYPE x [<!ENTITY isi SYSTEM \"file:///etc/hostname\">]>";
        assertThatThrownBy(() -> read(secret + process(IDENTITY, lane("a", "&isi;", "x"),
                task("x", "camat", ROW + number("1")))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("DOCTYPE");
    }

    private static Sop read(String xml) {
        return SopReader.read("coba.bpmn", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String process(String identity, String lanes, String elements) {
        return """
                <b:definitions xmlns:b="%s" xmlns:camunda="%s"><b:process id="proses">
                <b:extensionElements><camunda:properties>%s</camunda:properties></b:extensionElements>
                <b:laneSet>%s</b:laneSet>%s</b:process></b:definitions>"""
                .formatted(BpmnXml.BPMN, BpmnXml.CAMUNDA, identity, lanes, elements);
    }

    private static String lane(String id, String name, String... nodes) {
        StringBuilder refs = new StringBuilder();
        for (String node : nodes) {
            refs.append("<b:flowNodeRef> ").append(node).append(" </b:flowNodeRef>");
        }
        return "<b:lane id=\"" + id + "\" name=\"" + name + "\">" + refs + "</b:lane>";
    }

    private static String task(String id, String groups, String properties) {
        return """
                <b:userTask id="%s" name="Nama %1$s" camunda:candidateGroups="%s"><b:extensionElements>
                <camunda:properties>%s</camunda:properties></b:extensionElements></b:userTask>"""
                .formatted(id, groups, properties);
    }

    private static String number(String nomor) {
        return "<camunda:property name=\"sop.nomor\" value=\"" + nomor + "\"/>";
    }

    private static String timer(String task, String duration) {
        return """
                <b:boundaryEvent attachedToRef="%s"><b:timerEventDefinition>
                <b:timeDuration> %s </b:timeDuration></b:timerEventDefinition></b:boundaryEvent>"""
                .formatted(task, duration);
    }
}
