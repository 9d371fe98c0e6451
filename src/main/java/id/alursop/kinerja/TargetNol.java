package id.alursop.kinerja;

/** What to make of a target of zero, where R/T has no value. */
public enum TargetNol {
    /** It cannot be computed and is left out of averages. */
    TIDAK_DIHITUNG,
    /**
     * The "aturan target nol": with negative polarity, zero means "none may happen". None happened is 100,
     * anything else 0. Positive polarity stays without a value.
     */
    TANPA_KEJADIAN
}
