package id.alursop.sop;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an SOP from the BPMN file that carries it: the identity block from the {@code sop.*} properties of the process,
 * the columns from its lanes, the rows from its user tasks and the allowed times from their boundary timers.
 */
public final class SopReader {

    /** What the table prints in front of a row ("6"), with a letter for an addition of ours ("8b"). */
    private static final Pattern NOMOR = Pattern.compile("(\\d{1,4})([a-z]?)");

    private static final Comparator<Langkah> PRINTED_ORDER = Comparator
            .<Langkah>comparingInt(l -> Integer.parseInt(nomor(l.nomor()).group(1)))
            .thenComparing(l -> nomor(l.nomor()).group(2));

    private final Document document;
    private final List<String> findings = new ArrayList<>();

    private SopReader(Document document) {
        this.document = document;
    }

    /**
     * Reads one BPMN file.
     *
     * @param file name of the file, named in messages ("bpmn/kec-awayan/pengukuran-kinerja-triwulan.bpmn")
     * @param in   its contents; read to the end, not closed
     * @return the SOP with its columns in the order of the lanes and its rows in the order of their numbers
     * @throws IllegalArgumentException when the file is not XML, or is not an SOP; the message is Indonesian and names
     *                                  the file and, one per line, every element with what is wrong and what to do
     * @throws java.io.UncheckedIOException when the contents cannot be read
     */
    public static Sop read(String file, InputStream in) {
        return read(file, BpmnXml.parse(file, in));
    }

    /** As {@link #read(String, InputStream)}, of a tree that is already parsed. */
    static Sop read(String file, Document document) {
        SopReader reader = new SopReader(document);
        Sop sop = reader.sop();
        if (!reader.findings.isEmpty()) {
            throw new IllegalArgumentException(file + ":\n- " + String.join("\n- ", reader.findings));
        }
        return sop;
    }

    /** @return the SOP; of no meaning when there are findings */
    private Sop sop() {
        List<Element> processes = BpmnXml.all(document, "process");
        if (processes.size() != 1) {
            findings.add("Berkas memuat " + processes.size() + " proses. Satu berkas harus memuat tepat satu proses.");
            return null;
        }
        Element process = processes.get(0);
        Map<String, String> identity = BpmnXml.properties(process);
        String id = process.getAttribute("id");
        String nama = required(id, identity, "nama");
        String kode = required(id, identity, "kode");
        Periode periode = periode(id, required(id, identity, "periode"));

        Map<String, Pelaksana> laneOfNode = new LinkedHashMap<>();
        List<Pelaksana> pelaksana = lanes(process, laneOfNode);
        List<Langkah> langkah = steps(process, laneOfNode);
        if (!findings.isEmpty()) {
            return null;
        }
        langkah.sort(PRINTED_ORDER);
        return new Sop(id, nama, identity.get("nomor"), kode, periode, identity, pelaksana, langkah);
    }

    private List<Pelaksana> lanes(Element process, Map<String, Pelaksana> laneOfNode) {
        Map<String, String> groupOfTask = new LinkedHashMap<>();
        for (Element task : BpmnXml.all(process, "userTask")) {
            groupOfTask.put(task.getAttribute("id"), task.getAttributeNS(BpmnXml.CAMUNDA, "candidateGroups").trim());
        }
        groupOfTask.forEach((task, group) -> {
            if (group.isEmpty() || group.contains(",")) {
                findings.add(task + ": kelompok calon pelaksana (candidate groups) tertulis \"" + group
                        + "\". Isi dengan tepat satu jabatan.");
            }
        });

        List<Pelaksana> lanes = new ArrayList<>();
        for (Element lane : BpmnXml.all(process, "lane")) {
            if (!BpmnXml.children(lane, BpmnXml.BPMN, "childLaneSet").isEmpty()) {
                continue; // only a heading over lanes of its own
            }
            List<String> nodes = BpmnXml.children(lane, BpmnXml.BPMN, "flowNodeRef").stream()
                    .map(ref -> ref.getTextContent().trim()).toList();
            Set<String> groups = new TreeSet<>();
            nodes.stream().filter(groupOfTask::containsKey).map(groupOfTask::get).forEach(groups::add);
            if (groups.size() > 1) {
                findings.add(lane.getAttribute("id") + ": langkah di lajur \"" + lane.getAttribute("name")
                        + "\" ditujukan kepada beberapa jabatan: " + String.join(", ", groups)
                        + ". Satu lajur adalah satu jabatan.");
            }
            if (lane.getAttribute("name").isBlank()) {
                findings.add(lane.getAttribute("id") + ": lajur belum diberi nama. Isi dengan nama pelaksana.");
            }
            Pelaksana pelaksana = new Pelaksana(lane.getAttribute("name"), groups.stream().findFirst().orElse(null));
            lanes.add(pelaksana);
            nodes.forEach(node -> laneOfNode.put(node, pelaksana));
        }
        return lanes;
    }

    private List<Langkah> steps(Element process, Map<String, Pelaksana> laneOfNode) {
        Map<String, List<String>> durations = durations(process);
        Set<String> numbers = new HashSet<>();
        List<Langkah> steps = new ArrayList<>();
        for (Element task : BpmnXml.all(process, "userTask")) {
            String id = task.getAttribute("id");
            Map<String, String> row = BpmnXml.properties(task);
            String nomor = required(id, row, "nomor");
            String uraian = required(id, row, "uraian");
            String kelengkapan = required(id, row, "kelengkapan");
            String output = required(id, row, "output");
            if (!nomor.isEmpty() && !nomor(nomor).matches()) {
                findings.add(id + ": nomor \"" + nomor + "\" tidak dikenali. Tulis angka, misalnya 8, atau 8b.");
            } else if (!nomor.isEmpty() && !numbers.add(nomor)) {
                findings.add(id + ": nomor \"" + nomor + "\" sudah dipakai langkah lain. Setiap nomor hanya sekali.");
            }
            Pelaksana pelaksana = laneOfNode.get(id);
            if (pelaksana == null) {
                findings.add(id + ": langkah tidak berada di lajur mana pun. Letakkan di lajur pelaksananya.");
                continue;
            }
            List<String> timers = durations.getOrDefault(id, List.of());
            if (timers.size() > 1) {
                findings.add(id + ": langkah punya " + timers.size() + " pewaktu. Sisakan satu batas waktu.");
            }
            steps.add(new Langkah(id, nomor, task.getAttribute("name"), uraian, pelaksana,
                    new MutuBaku(kelengkapan, row.get("waktu"), timers.isEmpty() ? null : timers.get(0), output),
                    row.get("keterangan"), "tambahan".equals(row.get("asal")), row.get("konfirmasi"),
                    row.get("disposisiKepada"), words(row.get("unggah")), words(row.get("memeriksa")),
                    "true".equals(row.get("arsip"))));
        }
        if (steps.isEmpty()) {
            findings.add(process.getAttribute("id") + ": proses tidak punya satu langkah pun. Tambahkan user task.");
        }
        return steps;
    }

    /** The duration literals of the boundary timers, by the task they sit on. */
    private static Map<String, List<String>> durations(Element process) {
        Map<String, List<String>> durations = new LinkedHashMap<>();
        for (Element event : BpmnXml.all(process, "boundaryEvent")) {
            for (Element timer : BpmnXml.children(event, BpmnXml.BPMN, "timerEventDefinition")) {
                for (Element duration : BpmnXml.children(timer, BpmnXml.BPMN, "timeDuration")) {
                    durations.computeIfAbsent(event.getAttribute("attachedToRef"), key -> new ArrayList<>())
                            .add(duration.getTextContent().trim());
                }
            }
        }
        return durations;
    }

    /** The value of a property; empty, and a finding, when there is none. */
    private String required(String element, Map<String, String> properties, String name) {
        String value = properties.getOrDefault(name, "");
        if (value.isBlank()) {
            findings.add(element + ": properti sop." + name + " belum ada. Isi pada Extension properties.");
            return "";
        }
        return value;
    }

    private Periode periode(String process, String value) {
        for (Periode periode : Periode.values()) {
            if (periode.name().toLowerCase(Locale.ROOT).equals(value)) {
                return periode;
            }
        }
        if (!value.isEmpty()) {
            findings.add(process + ": sop.periode tertulis \"" + value + "\". Isi dengan tahun atau triwulan.");
        }
        return null;
    }

    private static Matcher nomor(String nomor) {
        Matcher matcher = NOMOR.matcher(nomor);
        matcher.matches();
        return matcher;
    }

    private static List<String> words(String value) {
        return value == null || value.isBlank() ? List.of() : Arrays.asList(value.trim().split("\\s+"));
    }
}
