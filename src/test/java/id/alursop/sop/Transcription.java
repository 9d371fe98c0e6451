package id.alursop.sop;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A printed SOP table as it was typed from the source, and its comparison with a diagram.
 *
 * @param sop       process id
 * @param instansi  folder of the office
 * @param identitas identity block by property name
 * @param pelaksana headings of the actor columns, in order
 * @param langkah   the rows
 */
record Transcription(String sop, String instansi, Map<String, String> identitas, List<String> pelaksana,
                     List<Row> langkah) {

    private static final Path FOLDER = Path.of("src/test/resources/sop");

    /** One row; cells that are blank in print are {@code null}. */
    record Row(String nomor, String uraian, String pelaksana, String kelengkapan, String waktu, String iso,
               String output, String keterangan, String asal, String rekonstruksi, boolean konfirmasi) {

        private Map<String, String> cells() {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("uraian", uraian);
            cells.put("pelaksana", pelaksana);
            cells.put("kelengkapan", kelengkapan);
            cells.put("waktu", waktu);
            cells.put("iso", iso);
            cells.put("output", output);
            cells.put("keterangan", keterangan);
            cells.put("asal", asal);
            cells.put("rekonstruksi", rekonstruksi);
            cells.put("konfirmasi", konfirmasi ? "ya" : null);
            return cells;
        }
    }

    static List<Transcription> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(Transcription::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Transcription read(Path file) {
        try {
            return new YAMLMapper().readValue(file.toFile(), Transcription.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    Path file() {
        return BpmnFiles.FOLDER.resolve(instansi).resolve(sop + ".bpmn");
    }

    /** Every cell in which a diagram differs from the table; each difference begins with the name of the cell. */
    List<String> differences(Document diagram) {
        Sop read = SopReader.read(sop, diagram);
        List<String> differences = new ArrayList<>();
        compare(differences, "id proses", sop, read.id());

        // The note on the source and nothing else is ours; every other property must be one the table prints.
        Map<String, String> identity = new LinkedHashMap<>(read.identitas());
        identity.remove("catatanSumber");
        compareAll(differences, "identitas", identitas, identity);

        compare(differences, "urutan lajur", String.join(" | ", pelaksana),
                String.join(" | ", read.pelaksana().stream().map(Pelaksana::nama).toList()));
        compare(differences, "urutan nomor", String.join(" ", langkah.stream().map(Row::nomor).toList()),
                String.join(" ", read.langkah().stream().map(Langkah::nomor).toList()));
        for (Row row : langkah) {
            read.langkah().stream().filter(step -> step.nomor().equals(row.nomor())).findFirst().ifPresent(step ->
                    compareAll(differences, step.id(), row.cells(), cells(diagram, step)));
        }
        return differences;
    }

    private static Map<String, String> cells(Document diagram, Langkah step) {
        Element task = BpmnXml.all(diagram, "userTask").stream()
                .filter(e -> e.getAttribute("id").equals(step.id())).findFirst().orElseThrow();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("uraian", step.uraian());
        cells.put("pelaksana", step.pelaksana().nama());
        cells.put("kelengkapan", step.mutuBaku().kelengkapan());
        cells.put("waktu", step.mutuBaku().waktu());
        cells.put("iso", step.mutuBaku().durasi());
        cells.put("output", step.mutuBaku().output());
        cells.put("keterangan", step.keterangan());
        cells.put("asal", step.tambahan() ? "tambahan" : null);
        cells.put("rekonstruksi", BpmnXml.properties(task).get("rekonstruksi"));
        cells.put("konfirmasi", step.konfirmasi() == null ? null : "ya");
        return cells;
    }

    private static void compareAll(List<String> differences, String where, Map<String, String> printed,
                                   Map<String, String> drawn) {
        TreeSet<String> names = new TreeSet<>(printed.keySet());
        names.addAll(drawn.keySet());
        names.forEach(name -> compare(differences, where + " " + name, printed.get(name), drawn.get(name)));
    }

    private static void compare(List<String> differences, String cell, String printed, String drawn) {
        if (!Objects.equals(printed, drawn)) {
            differences.add(cell + ": printed <" + printed + ">, drawn <" + drawn + ">");
        }
    }

    @Override
    public String toString() {
        return sop;
    }
}
