package id.alursop.mutubaku.pemberitahuan;

import id.alursop.mutubaku.MutuBakuBreach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static id.alursop.mutubaku.pemberitahuan.KirimanStore.at;

/** The breaches people are told of, and who has been told. */
@Repository
class PemberitahuanStore {

    private static final String BREACH = """
            p.instansi, p.pelaksanaan, p.nomor_agenda, p.sop, p.sop_nama, p.langkah, p.langkah_nomor, p.langkah_nama,
            p.tugas, p.jabatan, p.jabatan_atasan, p.petugas, p.batas, p.durasi, p.tingkat
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PemberitahuanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records a breach, within the caller's transaction.
     *
     * @param eskalasi when to look whether a second period is over; {@code null} for never
     * @param webhook  the delivery that reports it; {@code null} for none
     * @param penerima user ids of whom to tell, and why
     * @throws org.springframework.dao.DuplicateKeyException when this breach is recorded already
     */
    void record(MutuBakuBreach breach, Instant eskalasi, UUID webhook, Map<String, Peran> penerima) {
        jdbc.sql("""
                        insert into alur_pemberitahuan (instansi, pelaksanaan, nomor_agenda, sop, sop_nama, langkah,
                            langkah_nomor, langkah_nama, tugas, jabatan, jabatan_atasan, petugas, batas, durasi,
                            tingkat, dicatat, eskalasi, webhook)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(breach.instansi(), breach.processInstanceId(), breach.nomorAgenda(), breach.sopId(),
                        breach.sopNama(), breach.langkahId(), breach.langkahNomor(), breach.langkahNama(),
                        breach.taskId(), breach.jabatan(), breach.jabatanAtasan(), breach.assignee(),
                        at(breach.batas()), breach.durasi(), breach.tingkat(), at(clock.instant()), at(eskalasi),
                        webhook)
                .update();
        penerima.forEach((user, peran) -> jdbc.sql("""
                        insert into alur_pemberitahuan_penerima (tugas, tingkat, penerima, peran, instansi)
                        values (?, ?, ?, ?, ?)""")
                .params(breach.taskId(), breach.tingkat(), user, peran.name(), breach.instansi()).update());
    }

    /** User ids of an office's people for whom something is recorded that is in no e-mail yet. */
    List<String> waiting(String instansi) {
        return jdbc.sql("""
                        select distinct penerima from alur_pemberitahuan_penerima
                        where kiriman is null and instansi = ? order by penerima""")
                .param(instansi).query(String.class).list();
    }

    /** How many notices are in no e-mail yet. */
    long countWaiting() {
        return jdbc.sql("select count(*) from alur_pemberitahuan_penerima where kiriman is null")
                .query(Long.class).single();
    }

    /** Puts all that waits for a person into one e-mail; returns how much that is. */
    int collect(String instansi, String penerima, UUID kiriman) {
        return jdbc.sql("""
                        update alur_pemberitahuan_penerima set kiriman = ?
                        where kiriman is null and instansi = ? and penerima = ?""")
                .params(kiriman, instansi, penerima).update();
    }

    /** What one e-mail tells, the oldest deadline first. */
    List<Pemberitahuan> of(Kiriman surel) {
        return jdbc.sql("select " + BREACH + """
                        , t.peran from alur_pemberitahuan_penerima t
                        join alur_pemberitahuan p on p.tugas = t.tugas and p.tingkat = t.tingkat
                        where t.kiriman = ? order by p.batas, p.nomor_agenda, p.langkah""")
                .param(surel.id())
                .query((row, n) -> new Pemberitahuan(breach(row), Peran.valueOf(row.getString("peran")))).list();
    }

    /** The breach a webhook call reports. */
    MutuBakuBreach reportedBy(Kiriman webhook) {
        return jdbc.sql("select " + BREACH + " from alur_pemberitahuan p where p.webhook = ?").param(webhook.id())
                .query((row, n) -> breach(row)).single();
    }

    /** User ids of those who are told of a breach. */
    List<String> toldOf(MutuBakuBreach breach) {
        return jdbc.sql("""
                        select penerima from alur_pemberitahuan_penerima where tugas = ? and tingkat = ?
                        order by penerima""")
                .params(breach.taskId(), breach.tingkat()).query(String.class).list();
    }

    /** First breaches whose second period should be over by now, the longest waiting first. */
    List<MutuBakuBreach> toEscalate(int limit) {
        return jdbc.sql("select " + BREACH + """
                        from alur_pemberitahuan p where p.eskalasi <= ? order by p.eskalasi limit ?""")
                .params(at(clock.instant()), limit).query((row, n) -> breach(row)).list();
    }

    /** Looks at a first breach again later. */
    void postponeEscalation(MutuBakuBreach breach, Instant until) {
        jdbc.sql("update alur_pemberitahuan set eskalasi = ? where tugas = ? and tingkat = ? and eskalasi is not null")
                .params(at(until), breach.taskId(), breach.tingkat()).update();
    }

    /**
     * Looks at a first breach no more.
     *
     * @return whether the caller is the one who settled it; the other node gets {@code false}
     */
    boolean settleEscalation(MutuBakuBreach breach) {
        return jdbc.sql("""
                        update alur_pemberitahuan set eskalasi = null
                        where tugas = ? and tingkat = ? and eskalasi is not null""")
                .params(breach.taskId(), breach.tingkat()).update() == 1;
    }

    private static MutuBakuBreach breach(ResultSet row) throws SQLException {
        return new MutuBakuBreach(row.getString("instansi"), row.getString("pelaksanaan"),
                row.getString("nomor_agenda"), row.getString("sop"), row.getString("sop_nama"),
                row.getString("langkah"), row.getString("langkah_nomor"), row.getString("langkah_nama"),
                row.getString("tugas"), row.getString("jabatan"), row.getString("jabatan_atasan"),
                row.getString("petugas"), row.getObject("batas", OffsetDateTime.class).toInstant(),
                row.getString("durasi"), row.getInt("tingkat"));
    }
}
