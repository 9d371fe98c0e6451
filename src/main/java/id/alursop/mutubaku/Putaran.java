package id.alursop.mutubaku;

import java.time.Instant;

/**
 * One pass over a step of a run: a task, open or ended. A step that is sent back has several, each with its own clock.
 *
 * @param tugas        task id
 * @param instansi     the office, a tenant id
 * @param definisi     id of the process definition (version) the run follows at this step
 * @param pelaksanaan  process instance id
 * @param nomorAgenda  agenda number of the run; {@code null} when it has none
 * @param langkah      element id of the step ("langkah_6")
 * @param nomor        1 for the first pass over this step in this run, then counting up
 * @param mulai        when the task came up
 * @param batas        when it is due; {@code null} when the step has no timer
 * @param selesai      when it ended; {@code null} while it is open
 * @param akhir        how it ended
 * @param pelaku       user id of who has it, or completed it; {@code null} when nobody took it
 * @param ditangguhkan whether it is open but suspended; its deadline stands nevertheless
 */
public record Putaran(String tugas, String instansi, String definisi, String pelaksanaan, String nomorAgenda,
                      String langkah, int nomor, Instant mulai, Instant batas, Instant selesai, Akhir akhir,
                      String pelaku, boolean ditangguhkan) {

    /** How a pass ended. */
    public enum Akhir {
        TERBUKA, SELESAI,
        /** The run was deleted or moved elsewhere: nobody completed the step, so it is neither on time nor late. */
        DIBATALKAN
    }

    /** Whether the deadline is past: at the end of a completed pass, now for an open one, never for a cancelled one. */
    public boolean terlambat(Instant sekarang) {
        return batas != null && switch (akhir) {
            case TERBUKA -> sekarang.isAfter(batas);
            case SELESAI -> selesai.isAfter(batas);
            case DIBATALKAN -> false;
        };
    }
}
