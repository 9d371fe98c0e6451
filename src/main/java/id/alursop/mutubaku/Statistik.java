package id.alursop.mutubaku;

import id.alursop.jamkerja.JamKerja;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What completed passes say about a step, an SOP or a person. All times are working time.
 *
 * @param tepat           passes completed up to their deadline
 * @param lambat          passes completed after it
 * @param tanpaBatas      passes of steps for which the SOP prints no time
 * @param median          median of the working minutes used per pass; {@code null} without a pass
 * @param p90             90th percentile of the same, by nearest rank
 * @param standar         median of the working minutes from start to deadline; {@code null} when none had a deadline
 * @param medianPersen    median of used against standard in percent; {@code null} when none had a deadline
 * @param p90Persen       90th percentile of the same
 * @param diulang         how many steps of runs were passed more than once
 * @param medianKumulatif median of the sum over all passes of a step in one run, in working minutes
 */
public record Statistik(int tepat, int lambat, int tanpaBatas, Long median, Long p90, Long standar, Long medianPersen,
                        Long p90Persen, int diulang, Long medianKumulatif) {

    /** How many passes were completed. */
    public int jumlah() {
        return tepat + lambat + tanpaBatas;
    }

    /** The share of late ones among those with a deadline, in percent; {@code null} when there is none. */
    public Long persenLambat() {
        return tepat + lambat == 0 ? null : Math.round(100.0 * lambat / (tepat + lambat));
    }

    /** Collects completed passes one by one; not for several threads. */
    static final class Pengumpul {

        private int tepat;
        private int lambat;
        private int tanpaBatas;
        private final List<Long> terpakai = new ArrayList<>();
        private final List<Long> standar = new ArrayList<>();
        private final List<Long> persen = new ArrayList<>();
        private final Map<LangkahPelaksanaan, long[]> kumulatif = new HashMap<>();

        void add(Putaran p, Ukuran ukuran) {
            terpakai.add(ukuran.terpakai());
            long[] sum = kumulatif.computeIfAbsent(
                    new LangkahPelaksanaan(p.pelaksanaan(), p.langkah()), key -> new long[2]);
            sum[0] += ukuran.terpakai();
            sum[1]++;
            if (p.batas() == null) {
                tanpaBatas++;
                return;
            }
            if (p.terlambat(p.selesai())) {
                lambat++;
            } else {
                tepat++;
            }
            standar.add(ukuran.standar());
            if (ukuran.standar() > 0) {
                persen.add(Math.round(100.0 * ukuran.terpakai() / ukuran.standar()));
            }
        }

        Statistik statistik() {
            Collections.sort(terpakai);
            Collections.sort(standar);
            Collections.sort(persen);
            List<Long> sums = kumulatif.values().stream().map(sum -> sum[0]).sorted().toList();
            return new Statistik(tepat, lambat, tanpaBatas, median(terpakai), p90(terpakai), median(standar),
                    median(persen), p90(persen), (int) kumulatif.values().stream().filter(s -> s[1] > 1).count(),
                    median(sums));
        }

        private static Long median(List<Long> sorted) {
            int n = sorted.size();
            return n == 0 ? null : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
        }

        private static Long p90(List<Long> sorted) {
            return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1);
        }

        private record LangkahPelaksanaan(String pelaksanaan, String langkah) {
        }
    }

    /**
     * Working minutes of one completed pass.
     *
     * @param terpakai from start to end
     * @param standar  from start to deadline; {@code null} without one
     */
    record Ukuran(long terpakai, Long standar) {

        static Ukuran of(Putaran p, JamKerja jamKerja) {
            return new Ukuran(minutes(jamKerja.elapsed(p.mulai(), p.selesai())),
                    p.batas() == null ? null : minutes(jamKerja.elapsed(p.mulai(), p.batas())));
        }

        private static long minutes(Duration duration) {
            return duration.toMinutes();
        }
    }
}
