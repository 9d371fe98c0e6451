package id.alursop.kinerja;

import java.util.Arrays;
import java.util.Optional;

/** Which way an indicator is good: more is better, or less is better. */
public enum Polaritas {
    POSITIF("Positif"),
    NEGATIF("Negatif");

    private final String label;

    Polaritas(String label) {
        this.label = label;
    }

    /** The word a user reads and writes. */
    public String label() {
        return label;
    }

    /** The polarity a user wrote, in any case; empty for any other text. */
    public static Optional<Polaritas> dari(String teks) {
        return Arrays.stream(values()).filter(p -> p.label.equalsIgnoreCase(teks.strip())).findFirst();
    }
}
