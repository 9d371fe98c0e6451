package id.alursop.kinerja;

import java.math.BigDecimal;

/** Word for a score, PP 46/2011 with Perka BKN 1/2013; decided by lower bounds on the unrounded score. */
public enum SebutanSkp {
    SANGAT_BAIK("Sangat Baik", 91),
    BAIK("Baik", 76),
    CUKUP("Cukup", 61),
    KURANG("Kurang", 51),
    BURUK("Buruk", 0);

    private final String label;
    private final BigDecimal batasBawah;

    SebutanSkp(String label, int batasBawah) {
        this.label = label;
        this.batasBawah = BigDecimal.valueOf(batasBawah);
    }

    /** The words a user reads. */
    public String label() {
        return label;
    }

    /** The word for a score; {@code null} gives {@code null}. */
    public static SebutanSkp dari(BigDecimal nilai) {
        if (nilai == null) {
            return null;
        }
        for (SebutanSkp sebutan : values()) {
            if (nilai.compareTo(sebutan.batasBawah) >= 0) {
                return sebutan;
            }
        }
        return BURUK;
    }
}
