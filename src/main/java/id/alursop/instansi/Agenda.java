package id.alursop.instansi;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** The agenda book of each office: numbers its runs of SOPs per year, without gaps or duplicates. */
@Repository
public class Agenda {

    private static final List<String> ROMAWI =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    Agenda(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Enters a run into the book, within the caller's transaction: a roll-back gives the number back.
     * Entries of one office and year are serialized by the lock on its last number.
     *
     * @param instansi    the office
     * @param sop         process id of the SOP
     * @param kode        short code of the SOP
     * @param tahun       year the run is about
     * @param triwulan    quarter the run is about; {@code null} for a yearly SOP
     * @param ulangan     whether the run deliberately repeats an earlier one
     * @param pelaksanaan process instance id
     * @param pemulai     user id of who started it; {@code null} when the system did
     * @param pada        when it was started, in the office's time zone
     * @return the agenda number, for example "001/PDK-TW.III/KEC.AWY/X/2026"
     * @throws SudahDilaksanakan when the same SOP was started for the same period and this is not a repetition
     */
    @Transactional
    public String catat(Instansi instansi, String sop, String kode, int tahun, Integer triwulan, boolean ulangan,
                        String pelaksanaan, String pemulai, ZonedDateTime pada) {
        int nomor = nextNumber(instansi.id(), pada.getYear());
        int tw = triwulan == null ? 0 : triwulan;
        List<Entri> earlier = jdbc.sql("""
                        select nomor_agenda, pemulai, dicatat from alur_agenda
                        where instansi = ? and sop = ? and tahun = ? and triwulan = ? order by ulangan desc""")
                .params(instansi.id(), sop, tahun, tw)
                .query((row, n) -> new Entri(row.getString(1), row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
        if (!earlier.isEmpty() && !ulangan) {
            Entri last = earlier.get(0);
            throw new SudahDilaksanakan(last.nomorAgenda(), last.pemulai(), last.dicatat());
        }
        String nomorAgenda = "%03d/%s/%s/%s/%d".formatted(nomor, kode(kode, triwulan), instansi.kode(),
                ROMAWI.get(pada.getMonthValue() - 1), pada.getYear());
        jdbc.sql("insert into alur_agenda values (?,?,?,?,?,?,?,?,?,?,?)")
                .params(instansi.id(), pada.getYear(), nomor, nomorAgenda, sop, tahun, tw, earlier.size(),
                        pelaksanaan, pemulai, pada.toOffsetDateTime())
                .update();
        return nomorAgenda;
    }

    private static String kode(String kode, Integer triwulan) {
        return triwulan == null ? kode : kode + "." + ROMAWI.get(triwulan - 1);
    }

    private int nextNumber(String instansi, int tahun) {
        String increment = "update alur_agenda_nomor set terakhir = terakhir + 1 where instansi = ? and tahun = ?";
        if (jdbc.sql(increment).params(instansi, tahun).update() == 0) {
            openBook(instansi, tahun);
            jdbc.sql(increment).params(instansi, tahun).update();
        }
        return jdbc.sql("select terakhir from alur_agenda_nomor where instansi = ? and tahun = ?")
                .params(instansi, tahun).query(Integer.class).single();
    }

    /** In a transaction of its own: on PostgreSQL a lost race for the insert would doom the caller's transaction. */
    private void openBook(String instansi, int tahun) {
        try {
            ownTransaction.executeWithoutResult(status ->
                    jdbc.sql("insert into alur_agenda_nomor values (?, ?, 0)").params(instansi, tahun).update());
        } catch (DuplicateKeyException someoneElseOpenedIt) {
            // What was wanted: the row is there.
        }
    }

    /** What the book says of an earlier run. */
    private record Entri(String nomorAgenda, String pemulai, Instant dicatat) {
    }
}
