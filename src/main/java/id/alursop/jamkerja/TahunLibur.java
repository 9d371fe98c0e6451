package id.alursop.jamkerja;

import java.time.LocalDate;
import java.util.List;

/**
 * What one year's decree says, from {@code jamkerja/libur-<year>.yaml}.
 *
 * @param tahun   the year
 * @param libur   its national holidays and collective leave days
 * @param ramadan the parts of Ramadan that start in the year; two when it starts in January and again in December
 */
record TahunLibur(int tahun, List<Libur> libur, List<Ramadan> ramadan) {

    TahunLibur {
        libur = List.copyOf(libur);
        ramadan = List.copyOf(ramadan);
    }

    /**
     * The days on which the Ramadan windows hold.
     *
     * @param mulai   first day
     * @param selesai last day, included
     */
    record Ramadan(LocalDate mulai, LocalDate selesai) {

        /** @throws IllegalArgumentException when it ends before it starts; the message is Indonesian */
        Ramadan {
            if (selesai.isBefore(mulai)) {
                throw new IllegalArgumentException("selesai %s mendahului mulai %s".formatted(selesai, mulai));
            }
        }
    }
}
