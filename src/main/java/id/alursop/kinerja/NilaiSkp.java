package id.alursop.kinerja;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Score of an activity of a Sasaran Kerja Pegawai under PP 46/2011 and Perka BKN 1/2013 (superseded for appraisal by
 * PP 30/2019 and PermenPAN-RB 6/2022, but what the SOP cites). The formulas for time and cost come from general
 * knowledge and were not checked against the decree. All unrounded; {@code null} where there is none.
 *
 * @param kuantitas   R/T in percent
 * @param kualitas    R/T in percent
 * @param waktu       by efficiency, see {@link #efisiensi}
 * @param biaya       by efficiency; {@code null} when the activity has no cost
 * @param penghitungan sum of the aspects
 * @param nilai       {@code penghitungan} divided by the number of aspects
 */
public record NilaiSkp(BigDecimal kuantitas, BigDecimal kualitas, BigDecimal waktu, BigDecimal biaya,
                       BigDecimal penghitungan, BigDecimal nilai) {

    private static final BigDecimal FAKTOR = new BigDecimal("1.76");
    private static final BigDecimal BATAS_EFISIENSI = BigDecimal.valueOf(24);
    private static final BigDecimal BATAS_NILAI = BigDecimal.valueOf(76);

    /** The score of an activity. Without quantity, quality and time it has none; cost counts only where planned. */
    public static NilaiSkp of(KegiatanSkp kegiatan) {
        BigDecimal kuantitas = rasio(kegiatan.kuantitas());
        BigDecimal kualitas = rasio(kegiatan.kualitas());
        BigDecimal waktu = efisiensi(kegiatan.waktu());
        BigDecimal biaya = efisiensi(kegiatan.biaya());
        boolean biayaPlanned = kegiatan.biaya().target() != null && kegiatan.biaya().target().signum() != 0;
        if (kuantitas == null || kualitas == null || waktu == null || biayaPlanned && biaya == null) {
            return new NilaiSkp(kuantitas, kualitas, waktu, biaya, null, null);
        }
        List<BigDecimal> aspek = Stream.of(kuantitas, kualitas, waktu, biaya).filter(Objects::nonNull).toList();
        BigDecimal sum = aspek.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new NilaiSkp(kuantitas, kualitas, waktu, biaya, sum,
                sum.divide(BigDecimal.valueOf(aspek.size()), MathContext.DECIMAL128));
    }

    /** The mean score of several activities; {@code null} when none has one. */
    public static BigDecimal rerata(List<NilaiSkp> nilai) {
        return Rerata.of(nilai.stream().map(NilaiSkp::nilai).toList()).nilai();
    }

    private static BigDecimal rasio(KegiatanSkp.Aspek aspek) {
        return blank(aspek) ? null : Capaian.bagian(aspek.realisasi(), aspek.target());
    }

    /**
     * Saving up to 24 percent of time or cost earns points, saving more loses them again:
     * p = (1.76 T - R) / T x 100, and 76 - (p - 100) beyond 24 percent.
     */
    private static BigDecimal efisiensi(KegiatanSkp.Aspek aspek) {
        if (blank(aspek)) {
            return null;
        }
        BigDecimal saved = Capaian.SERATUS.subtract(Capaian.bagian(aspek.realisasi(), aspek.target()));
        BigDecimal points =
                Capaian.bagian(FAKTOR.multiply(aspek.target()).subtract(aspek.realisasi()), aspek.target());
        return (saved.compareTo(BATAS_EFISIENSI) <= 0 ? points
                : BATAS_NILAI.subtract(points.subtract(Capaian.SERATUS))).max(BigDecimal.ZERO);
    }

    private static boolean blank(KegiatanSkp.Aspek aspek) {
        return aspek.target() == null || aspek.target().signum() == 0 || aspek.realisasi() == null;
    }
}
