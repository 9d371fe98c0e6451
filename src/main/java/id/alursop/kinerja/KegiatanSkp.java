package id.alursop.kinerja;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One activity of a Sasaran Kerja Pegawai in the form of PP 46/2011. Percentages of efficiency and points follow
 * Perka BKN 1/2013.
 *
 * @param nomor       its number in the form
 * @param kegiatan    the activity (kegiatan tugas jabatan)
 * @param angkaKredit credit points; {@code null} when none
 * @param output      unit of the quantity ("Dokumen")
 * @param kuantitas   quantity
 * @param kualitas    quality in points, 0 to 100
 * @param waktu       time in months
 * @param biaya       cost in rupiah; target and realisasi {@code null} when the activity has none
 */
public record KegiatanSkp(String nomor, String kegiatan, BigDecimal angkaKredit, String output, Aspek kuantitas,
                          Aspek kualitas, Aspek waktu, Aspek biaya) {

    public KegiatanSkp {
        Objects.requireNonNull(nomor, "nomor");
        Objects.requireNonNull(kegiatan, "kegiatan");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(kuantitas, "kuantitas");
        Objects.requireNonNull(kualitas, "kualitas");
        Objects.requireNonNull(waktu, "waktu");
        Objects.requireNonNull(biaya, "biaya");
    }

    /**
     * Target and realisasi of one aspect.
     *
     * @param target    {@code null} when blank
     * @param realisasi {@code null} when blank
     */
    public record Aspek(BigDecimal target, BigDecimal realisasi) {
    }
}
