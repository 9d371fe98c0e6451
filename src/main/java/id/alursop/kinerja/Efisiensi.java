package id.alursop.kinerja;

import java.math.BigDecimal;

/**
 * Whether more was reached than spent: capaian minus serapan, in percentage points. A rule of e-SAKIP Banjarnegara,
 * not of a decree.
 */
public enum Efisiensi {
    EFISIEN("Efisien"),
    CUKUP_EFISIEN("Cukup efisien"),
    TIDAK_EFISIEN("Tidak efisien");

    private static final BigDecimal TOLERANSI = BigDecimal.valueOf(5);

    private final String label;

    Efisiensi(String label) {
        this.label = label;
    }

    /** The words a user reads. */
    public String label() {
        return label;
    }

    /**
     * More than 5 points above the spending is efficient, more than 5 below is not.
     *
     * @return {@code null} when either is {@code null}
     */
    public static Efisiensi dari(BigDecimal capaian, BigDecimal serapan) {
        if (capaian == null || serapan == null) {
            return null;
        }
        BigDecimal difference = capaian.subtract(serapan);
        if (difference.compareTo(TOLERANSI) > 0) {
            return EFISIEN;
        }
        return difference.compareTo(TOLERANSI.negate()) < 0 ? TIDAK_EFISIEN : CUKUP_EFISIEN;
    }
}
