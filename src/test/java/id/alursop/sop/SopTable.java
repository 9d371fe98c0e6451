package id.alursop.sop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;

/** Renders the README's table of processes from the diagrams. */
final class SopTable {

    private SopTable() {
    }

    /** A Markdown table with one line per diagram, in the order of office and file name, ending in a line break. */
    static String markdown(List<Path> diagrams) {
        return "| SOP | Office | Steps | Lanes | Standard time | Process id |\n|---|---|---|---|---|---|\n"
                + diagrams.stream().map(BpmnFiles::read).map(SopTable::line).collect(Collectors.joining());
    }

    private static String line(Sop sop) {
        long added = sop.langkah().stream().filter(Langkah::tambahan).count();
        String steps = sop.langkah().size() - added + (added == 0 ? "" : " + " + added + " added");
        String lanes = sop.pelaksana().stream().map(Pelaksana::nama).collect(Collectors.joining(", "));
        return "| " + String.join(" | ", sop.nama(), sop.identitas().get("instansi"), steps, lanes,
                standardTime(sop.langkah()), "`" + sop.id() + "`") + " |\n";
    }

    /**
     * Time the printed rows add up to in one pass. Steps of ours do not count: they share the time of the row they were
     * taken out of.
     */
    private static String standardTime(List<Langkah> steps) {
        Duration clock = Duration.ZERO;
        int days = 0;
        for (Langkah step : steps) {
            String literal = step.mutuBaku().durasi();
            if (step.tambahan() || literal == null) {
                continue;
            }
            if (literal.startsWith("PT")) {
                clock = clock.plus(Duration.parse(literal));
            } else {
                days += Period.parse(literal).getDays();
            }
        }
        String text = clock.toHours() + " h" + (clock.toMinutesPart() == 0 ? "" : " " + clock.toMinutesPart() + " min");
        return switch (days) {
            case 0 -> text;
            case 1 -> text + " + 1 working day";
            default -> text + " + " + days + " working days";
        };
    }
}
