package id.alursop.mutubaku;

import java.time.Instant;

/**
 * Something a person said about a late pass; the engine knows nothing of it.
 *
 * @param tugas       task id of the pass
 * @param pelaksanaan process instance id
 * @param instansi    the office
 * @param jenis       what it is
 * @param isi         the words; empty when a supervisor only took note
 * @param oleh        user id of the author
 * @param dicatat     when it was said
 */
public record CatatanMutuBaku(String tugas, String pelaksanaan, String instansi, Jenis jenis, String isi, String oleh,
                              Instant dicatat) {

    /** What a note is. */
    public enum Jenis {
        /** Why the step was late, said by whoever had it. */
        ALASAN,
        /** That the supervisor has taken note, and what they answer. */
        TANGGAPAN
    }
}
