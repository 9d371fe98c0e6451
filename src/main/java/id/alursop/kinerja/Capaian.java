package id.alursop.kinerja;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much of a target was reached, in percent, unrounded.
 *
 * <p>Formulas: positive R/T, negative (2T-R)/T (LKjIP practice; PermenPAN-RB 8/2021, annex, for negative polarity
 * and ranges). Inside a range counts as 100, which no decree at hand says.
 */
public final class Capaian {

    static final BigDecimal SERATUS = BigDecimal.valueOf(100);
    private static final BigDecimal DUA = BigDecimal.valueOf(2);

    private Capaian() {
    }

    /**
     * The capaian of a value against a target of the same period.
     *
     * @param target    {@code null} when there is none
     * @param realisasi {@code null} when blank
     * @param polaritas which way the indicator is good
     * @param nol       what to make of a target of zero
     * @return percent, at least 0, not capped; {@code null} ("n/a", never 0) without target, without realisasi or
     *         when the target is zero and no rule covers it
     */
    public static BigDecimal persen(Target target, BigDecimal realisasi, Polaritas polaritas, TargetNol nol) {
        if (target == null || realisasi == null) {
            return null;
        }
        if (target.yaTidak()) {
            // A mean of 0,5 says "not always", which is no yes.
            return realisasi.compareTo(BigDecimal.ONE) >= 0 ? SERATUS : BigDecimal.ZERO;
        }
        boolean inside = realisasi.compareTo(target.bawah()) >= 0 && realisasi.compareTo(target.atas()) <= 0;
        if (target.rentang() && inside) {
            return SERATUS;
        }
        BigDecimal bound = realisasi.compareTo(target.atas()) > 0 ? target.atas() : target.bawah();
        if (bound.signum() == 0) {
            return nol == TargetNol.TANPA_KEJADIAN && polaritas == Polaritas.NEGATIF
                    ? (realisasi.signum() == 0 ? SERATUS : BigDecimal.ZERO) : null;
        }
        BigDecimal reached = polaritas == Polaritas.POSITIF ? realisasi : DUA.multiply(bound).subtract(realisasi);
        return bagian(reached, bound).max(BigDecimal.ZERO);
    }

    /** Part of a whole in percent. Multiplied first, so that a result with an end (91) is exact. */
    static BigDecimal bagian(BigDecimal part, BigDecimal whole) {
        return part.multiply(SERATUS).divide(whole, MathContext.DECIMAL128);
    }

    /**
     * The value of an indicator since January ("realisasi s.d. triwulan").
     *
     * @param triwulan last quarter to count, 1 to 4
     * @return {@code null} when it has no value: a measured quarter it depends on is blank, or no quarter has a value
     */
    public static BigDecimal sampaiDengan(int triwulan, Indikator indikator, Realisasi realisasi) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal last = null;
        int quarters = 0;
        boolean blank = false;
        for (int tw = 1; tw <= triwulan; tw++) {
            BigDecimal value = realisasi.nilai(tw);
            if (value != null) {
                sum = sum.add(value);
                last = value;
                quarters++;
            } else if (indikator.target(tw) != null) {
                blank = true;
                // An older position must not pass for the current one.
                last = null;
            }
        }
        return switch (indikator.jenis()) {
            case AKUMULATIF -> blank || quarters == 0 ? null : sum;
            case RATA_RATA -> blank || quarters == 0 ? null
                    : sum.divide(BigDecimal.valueOf(quarters), MathContext.DECIMAL128);
            case POSISI_AKHIR -> last;
            case NON_KUMULATIF -> realisasi.nilai(triwulan);
        };
    }
}
