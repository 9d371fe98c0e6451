package id.alursop.kinerja;

import java.util.Arrays;
import java.util.Optional;

/** How the quarters of an indicator add up to its year; without it "s.d. triwulan" would be guesswork. */
public enum JenisIndikator {
    /** The sum of the quarters. */
    AKUMULATIF("Akumulatif"),
    /** The last quarter that has a value. */
    POSISI_AKHIR("Posisi akhir"),
    /** The mean of the quarters. */
    RATA_RATA("Rata-rata"),
    /** Each quarter stands for itself. */
    NON_KUMULATIF("Non-kumulatif");

    private final String label;

    JenisIndikator(String label) {
        this.label = label;
    }

    /** The words a user reads and writes. */
    public String label() {
        return label;
    }

    /** The kind a user wrote, in any case; empty for any other text. */
    public static Optional<JenisIndikator> dari(String teks) {
        return Arrays.stream(values()).filter(j -> j.label.equalsIgnoreCase(teks.strip())).findFirst();
    }
}
