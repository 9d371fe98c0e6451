package id.alursop.instansi;

import java.time.Instant;

/** The same SOP was already started for the same office and period. */
public class SudahDilaksanakan extends RuntimeException {

    private final String nomorAgenda;
    private final String pemulai;
    private final Instant pada;

    SudahDilaksanakan(String nomorAgenda, String pemulai, Instant pada) {
        super("Already in the agenda as " + nomorAgenda);
        this.nomorAgenda = nomorAgenda;
        this.pemulai = pemulai;
        this.pada = pada;
    }

    /** Agenda number of the latest earlier run. */
    public String nomorAgenda() {
        return nomorAgenda;
    }

    /** User id of who started it; {@code null} when the system did. */
    public String pemulai() {
        return pemulai;
    }

    /** When it was started. */
    public Instant pada() {
        return pada;
    }
}
