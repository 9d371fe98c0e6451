package id.alursop.kinerja;

import java.math.BigDecimal;

/**
 * Category of a capaian, Permendagri 86/2017. The decree prints whole numbers (76-90, 91-100), which leaves gaps;
 * the lower bounds decide on the unrounded value, so 90,99 is still Tinggi. Above 100 stays Sangat Tinggi.
 */
public enum Kategori {
    SANGAT_TINGGI("Sangat Tinggi", 91),
    TINGGI("Tinggi", 76),
    SEDANG("Sedang", 66),
    RENDAH("Rendah", 51),
    SANGAT_RENDAH("Sangat Rendah", 0);

    /** Name of the scale as reports print it. */
    public static final String DASAR = "Permendagri Nomor 86 Tahun 2017";

    private final String label;
    private final BigDecimal batasBawah;

    Kategori(String label, int batasBawah) {
        this.label = label;
        this.batasBawah = BigDecimal.valueOf(batasBawah);
    }

    /** The words a user reads. */
    public String label() {
        return label;
    }

    /** The smallest percentage of this category. */
    public BigDecimal batasBawah() {
        return batasBawah;
    }

    /**
     * The category of a capaian.
     *
     * @param persen unrounded; {@code null} gives {@code null}
     */
    public static Kategori dari(BigDecimal persen) {
        if (persen == null) {
            return null;
        }
        for (Kategori kategori : values()) {
            if (persen.compareTo(kategori.batasBawah) >= 0) {
                return kategori;
            }
        }
        return SANGAT_RENDAH;
    }
}
