package id.alursop.kinerja;

import java.util.List;

/**
 * The Perjanjian Kinerja of an office: what it promises for a year.
 *
 * @param tahun     the year
 * @param indikator its indicators in printed order; their numbers are unique
 */
public record PerjanjianKinerja(int tahun, List<Indikator> indikator) {

    public PerjanjianKinerja {
        indikator = List.copyOf(indikator);
        long numbers = indikator.stream().map(Indikator::nomor).distinct().count();
        if (numbers != indikator.size()) {
            throw new IllegalArgumentException("Two indicators share a number");
        }
    }

    /** The indicators one unit answers for, in printed order. */
    public List<Indikator> unit(String unit) {
        return indikator.stream().filter(i -> i.unit().equals(unit)).toList();
    }
}
