package id.alursop.kinerja;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Perjanjian Kinerja measured in a period.
 *
 * @param triwulan  the quarter, 1 to 4; {@code null} for the whole year
 * @param indikator every indicator of the Perjanjian Kinerja in printed order
 * @param sasaran   the same, grouped by sasaran in order of first appearance
 * @param rerata    mean of the capaian of all indicators
 * @param anggaran  budget and spending of all indicators
 * @param efisiensi mean capaian against serapan; {@code null} when one of them is missing
 */
public record Pengukuran(Integer triwulan, List<CapaianIndikator> indikator, List<CapaianSasaran> sasaran,
                         Rerata rerata, Anggaran anggaran, Efisiensi efisiensi) {

    public Pengukuran {
        indikator = List.copyOf(indikator);
        sasaran = List.copyOf(sasaran);
    }

    /**
     * Measures.
     *
     * @param perjanjian what was promised
     * @param triwulan   the quarter, 1 to 4; {@code null} measures the whole year
     * @param realisasi  what was reported, at most once per indicator; indicators without count as blank
     * @param nol        what to make of targets of zero
     * @throws IllegalStateException when two reports are for the same indicator
     */
    public static Pengukuran of(PerjanjianKinerja perjanjian, Integer triwulan, Collection<Realisasi> realisasi,
                                TargetNol nol) {
        Map<String, Realisasi> reported =
                realisasi.stream().collect(Collectors.toMap(Realisasi::nomor, Function.identity()));
        List<CapaianIndikator> measured = perjanjian.indikator().stream().map(i -> measure(i, triwulan,
                reported.getOrDefault(i.nomor(), Realisasi.kosong(i.nomor())), nol)).toList();
        Rerata rerata = rerata(measured);
        Anggaran anggaran = Anggaran.of(measured);
        return new Pengukuran(triwulan, measured, sasaran(measured), rerata, anggaran,
                Efisiensi.dari(rerata.nilai(), anggaran.serapan()));
    }

    private static CapaianIndikator measure(Indikator indikator, Integer triwulan, Realisasi realisasi,
                                            TargetNol nol) {
        Target target = triwulan == null ? indikator.targetTahunan() : indikator.target(triwulan);
        BigDecimal nilai = triwulan == null ? realisasi.tahunan() : realisasi.nilai(triwulan);
        BigDecimal sampaiDengan = triwulan == null ? realisasi.tahunan()
                : Capaian.sampaiDengan(triwulan, indikator, realisasi);
        BigDecimal capaian = Capaian.persen(target, nilai, indikator.polaritas(), nol);
        return new CapaianIndikator(indikator, realisasi, target, nilai, sampaiDengan, capaian,
                Capaian.persen(indikator.targetTahunan(), sampaiDengan, indikator.polaritas(), nol),
                Kategori.dari(capaian), Anggaran.serapan(realisasi.anggaran(), indikator.pagu()),
                status(target, nilai, capaian));
    }

    private static StatusCapaian status(Target target, BigDecimal nilai, BigDecimal capaian) {
        if (target == null) {
            return StatusCapaian.TIDAK_DIUKUR;
        }
        if (nilai == null) {
            return StatusCapaian.BELUM_DIISI;
        }
        if (capaian == null) {
            return StatusCapaian.TARGET_NOL;
        }
        return target.atas().signum() == 0 ? StatusCapaian.ATURAN_TARGET_NOL : StatusCapaian.TERHITUNG;
    }

    private static List<CapaianSasaran> sasaran(List<CapaianIndikator> measured) {
        return measured.stream()
                .collect(Collectors.groupingBy(c -> c.indikator().sasaran(), LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(e -> new CapaianSasaran(e.getKey(), e.getValue(), rerata(e.getValue())))
                .toList();
    }

    private static Rerata rerata(List<CapaianIndikator> measured) {
        return Rerata.of(measured.stream().map(CapaianIndikator::capaian).toList());
    }
}
