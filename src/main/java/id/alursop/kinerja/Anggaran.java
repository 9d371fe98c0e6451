package id.alursop.kinerja;

import java.math.BigDecimal;
import java.util.List;

/**
 * Budget and spending of several indicators. Only those with both a pagu and a reported spending count, so that
 * the percentage can be checked with the two sums printed beside it.
 *
 * @param pagu      sum of the budgets in rupiah
 * @param realisasi sum of the spending in rupiah
 * @param serapan   spending in percent of the budget, unrounded; {@code null} when the budget is zero
 * @param terhitung how many indicators are counted
 * @param jumlah    how many have a pagu
 */
public record Anggaran(BigDecimal pagu, BigDecimal realisasi, BigDecimal serapan, int terhitung, int jumlah) {

    static Anggaran of(List<CapaianIndikator> indikator) {
        List<CapaianIndikator> withPagu = indikator.stream().filter(c -> c.indikator().pagu() != null).toList();
        List<CapaianIndikator> counted =
                withPagu.stream().filter(c -> c.realisasi().anggaran() != null).toList();
        BigDecimal pagu = counted.stream().map(c -> c.indikator().pagu()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal realisasi =
                counted.stream().map(c -> c.realisasi().anggaran()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Anggaran(pagu, realisasi, serapan(realisasi, pagu), counted.size(), withPagu.size());
    }

    /**
     * Spending in percent of a budget, unrounded.
     *
     * @return {@code null} when either is {@code null} or the budget is zero
     */
    public static BigDecimal serapan(BigDecimal realisasi, BigDecimal pagu) {
        return realisasi == null || pagu == null || pagu.signum() == 0 ? null : Capaian.bagian(realisasi, pagu);
    }
}
