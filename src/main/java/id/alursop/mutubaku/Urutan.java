package id.alursop.mutubaku;

/**
 * Which part of a sorted list to read.
 *
 * @param kolom     what to sort by
 * @param menurun   whether the greatest comes first
 * @param lewati    how many rows to leave out, not negative
 * @param sebanyak  how many rows to read at most
 */
public record Urutan(Kolom kolom, boolean menurun, int lewati, int sebanyak) {

    /** What a list can be sorted by. */
    public enum Kolom {
        BATAS, MULAI, SELESAI, SOP, LANGKAH, PELAKU, AGENDA, KANTOR
    }
}
