package id.alursop.kinerja;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an indicator promises: one value, a range, or that something exists ("Ya").
 *
 * @param bawah  lower bound, not negative; the value itself when it is no range
 * @param atas   upper bound, not below {@code bawah}; the value itself when it is no range
 * @param yaTidak whether the indicator is a yes/no one; both bounds are 1 then
 */
public record Target(BigDecimal bawah, BigDecimal atas, boolean yaTidak) {

    private static final Pattern RENTANG = Pattern.compile("\\s*(?:-|–|s\\.d\\.)\\s*");

    public Target {
        Objects.requireNonNull(bawah, "bawah");
        Objects.requireNonNull(atas, "atas");
        if (bawah.signum() < 0 || atas.compareTo(bawah) < 0) {
            throw new IllegalArgumentException("Not a target: " + bawah + " to " + atas);
        }
    }

    /** One value. */
    public static Target nilai(BigDecimal nilai) {
        return new Target(nilai, nilai, false);
    }

    /** A range, both bounds within it. */
    public static Target rentang(BigDecimal bawah, BigDecimal atas) {
        return new Target(bawah, atas, false);
    }

    /** That something exists or is done; its realisasi is 1 or 0. */
    public static Target ya() {
        return new Target(BigDecimal.ONE, BigDecimal.ONE, true);
    }

    /**
     * Reads a target as a user writes it: "12,5", "80-90" or "Ya".
     *
     * @throws NumberFormatException when it is none of these; the message is an Indonesian sentence a user reads
     */
    public static Target parse(String teks) {
        if (teks.strip().equalsIgnoreCase("ya")) {
            return ya();
        }
        String[] batas = RENTANG.split(teks.strip(), -1);
        try {
            if (batas.length == 1) {
                return nilai(AngkaIndonesia.parse(batas[0]));
            }
            if (batas.length == 2) {
                return rentang(AngkaIndonesia.parse(batas[0]), AngkaIndonesia.parse(batas[1]));
            }
        } catch (IllegalArgumentException notATarget) {
            // Said below for the whole text: "80-abc" is one mistake, not two.
        }
        throw new NumberFormatException("\"" + AngkaIndonesia.shorten(teks.strip())
                + "\" bukan target. Isi dengan angka (misalnya 1.234,5), rentang (80-90), atau Ya.");
    }

    /** Whether it is a range. */
    public boolean rentang() {
        return bawah.compareTo(atas) != 0;
    }

    /** The target as a user reads it: "1.234,5", "80-90" or "Ya". */
    public String teks() {
        if (yaTidak) {
            return "Ya";
        }
        return rentang() ? AngkaIndonesia.format(bawah) + "-" + AngkaIndonesia.format(atas)
                : AngkaIndonesia.format(bawah);
    }

    /** The target as a sheet cell holds it: a {@link BigDecimal} for one value, else the text. */
    public Object sel() {
        return yaTidak || rentang() ? teks() : bawah;
    }
}
