package id.alursop.kinerja;

import java.math.BigDecimal;

/**
 * An indicator measured in a period. Percentages are unrounded and {@code null} where there is none.
 *
 * @param indikator      the indicator
 * @param realisasi      what was reported; blank values when nothing was
 * @param target         target of the period: of the quarter, or of the year in a yearly measurement;
 *                       {@code null} when not measured in the quarter
 * @param nilai          realisasi of the period; {@code null} when blank
 * @param sampaiDengan   realisasi since January; {@code null} when it has no value
 * @param capaian        capaian of the period
 * @param capaianTahunan capaian since January against the year's target
 * @param kategori       category of {@code capaian}; {@code null} without one
 * @param serapan        budget spent in percent of the pagu
 * @param status         why there is a capaian, or why not
 */
public record CapaianIndikator(Indikator indikator, Realisasi realisasi, Target target, BigDecimal nilai,
                               BigDecimal sampaiDengan, BigDecimal capaian, BigDecimal capaianTahunan,
                               Kategori kategori, BigDecimal serapan, StatusCapaian status) {
}
