package id.alursop.mutubaku;

import id.alursop.jamkerja.JamKerja;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What completed passes say about a step, an SOP or a person. All times are working time.
 *
 * @param tepat           passes completed up to their deadline
 * @param lambat          passes completed after it
 * @param tanpaBatas      passes of steps for which the SOP prints no time
 * @param median          median of the working minutes used per pass; {@code null} without a pass
 * @param p90             90th percentile of the same, by nearest rank
 * @param medianPersen    median of used against standard in percent; {@code null} when none had a deadline
 * @param p90Persen       90th percentile of the same
 * @param diulang         how many runs passed the step more than once; 0 where steps are counted together
 * @param medianKumulatif median of the sum over all passes of the step in one run, in working minutes;
 *                        {@code null} where steps are counted together
 */
public record Statistik(int tepat, int lambat, int tanpaBatas, Long median, Long p90, Long medianPersen,
                        Long p90Persen, int diulang, Long medianKumulatif) {

    /** How many passes were completed. */
    public int jumlah() {
        return tepat + lambat + tanpaBatas;
    }

    /** The share of late ones among those with a deadline, in percent; {@code null} when there is none. */
    public Long persenLambat() {
        return tepat + lambat == 0 ? null : Math.round(100.0 * lambat / (tepat + lambat));
    }

    /** The figures of several collections together, whatever steps they are of. */
    public static Statistik of(Collection<Pengumpul> parts) {
        return of(parts, false);
    }

    /** The figures of several collections together that are all of one step, its loops included. */
    public static Statistik ofLangkah(Collection<Pengumpul> parts) {
        return of(parts, true);
    }

    private static Statistik of(Collection<Pengumpul> parts, boolean loops) {
        int tepat = 0;
        int lambat = 0;
        int tanpaBatas = 0;
        Deret terpakai = new Deret();
        Deret persen = new Deret();
        Map<String, long[]> byRun = new HashMap<>();
        for (Pengumpul part : parts) {
            tepat += part.tepat;
            lambat += part.lambat;
            tanpaBatas += part.tanpaBatas;
            terpakai.add(part.terpakai);
            persen.add(part.persen);
            if (loops) {
                part.kumulatif.forEach((run, sum) -> {
                    long[] all = byRun.computeIfAbsent(run, key -> new long[2]);
                    all[0] += sum[0];
                    all[1] += sum[1];
                });
            }
        }
        Deret sums = new Deret();
        byRun.values().forEach(sum -> sums.add(sum[0]));
        long[] minutes = terpakai.sorted();
        long[] shares = persen.sorted();
        return new Statistik(tepat, lambat, tanpaBatas, median(minutes), p90(minutes), median(shares), p90(shares),
                (int) byRun.values().stream().filter(sum -> sum[1] > 1).count(), median(sums.sorted()));
    }

    private static Long median(long[] sorted) {
        int n = sorted.length;
        return n == 0 ? null : Long.valueOf((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    private static Long p90(long[] sorted) {
        return sorted.length == 0 ? null : Long.valueOf(sorted[(int) Math.ceil(0.9 * sorted.length) - 1]);
    }

    /** Collects completed passes of one step, one by one; not for several threads. */
    public static final class Pengumpul {

        private int tepat;
        private int lambat;
        private int tanpaBatas;
        private final Deret terpakai = new Deret();
        private final Deret persen = new Deret();
        /** By run: the sum of minutes, and of how many passes. */
        private final Map<String, long[]> kumulatif = new HashMap<>();

        void add(Putaran p, JamKerja jamKerja) {
            long minutes = jamKerja.elapsed(p.mulai(), p.selesai()).toMinutes();
            terpakai.add(minutes);
            long[] sum = kumulatif.computeIfAbsent(p.pelaksanaan(), run -> new long[2]);
            sum[0] += minutes;
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
            long standard = jamKerja.elapsed(p.mulai(), p.batas()).toMinutes();
            // A deadline that was moved before the start leaves nothing to compare with.
            if (standard > 0) {
                persen.add(Math.round(100.0 * minutes / standard));
            }
        }
    }

    /** A growing row of numbers, without an object for each: a year of a kabupaten has millions. */
    private static final class Deret {

        private long[] numbers = new long[16];
        private int size;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        void add(Deret more) {
            if (size + more.size > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(size + more.size, size * 2));
            }
            System.arraycopy(more.numbers, 0, numbers, size, more.size);
            size += more.size;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
