package id.alursop.kinerja;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;

/**
 * A mean of capaian over the indicators that have one.
 *
 * @param nilai     the mean, unrounded and uncapped; {@code null} when no indicator has a capaian
 * @param kategori  its category; {@code null} without a mean
 * @param terhitung how many indicators it is made of
 * @param jumlah    how many there are
 */
public record Rerata(BigDecimal nilai, Kategori kategori, int terhitung, int jumlah) {

    /** The mean of these capaian; {@code null} elements count in {@code jumlah} only. */
    static Rerata of(List<BigDecimal> capaian) {
        List<BigDecimal> known = capaian.stream().filter(Objects::nonNull).toList();
        BigDecimal mean = known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL128);
        return new Rerata(mean, Kategori.dari(mean), known.size(), capaian.size());
    }
}
