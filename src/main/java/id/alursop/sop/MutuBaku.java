package id.alursop.sop;

import java.util.Objects;

/**
 * The standard one step promises, as printed in the "Mutu Baku" columns of an SOP table
 * (PermenPAN-RB 35/2012, SOP-AP form).
 *
 * @param kelengkapan what must be at hand before the step can be done; items are separated by "; "
 * @param waktu       the time allowed, as printed ("2 Jam"); {@code null} when the table leaves it blank
 * @param durasi      the same time as the ISO 8601 literal of the step's timer ("PT2H"), counted in working time;
 *                    {@code null} when the step has no timer
 * @param output      what the step produces; items are separated by "; "
 */
public record MutuBaku(String kelengkapan, String waktu, String durasi, String output) {

    public MutuBaku {
        Objects.requireNonNull(kelengkapan, "kelengkapan");
        Objects.requireNonNull(output, "output");
    }
}
