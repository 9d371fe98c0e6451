package id.alursop.arsip;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The archive. Rows are only ever added; each carries the hash of the row before it in the same office, so that
 * a changed, missing or swapped row or byte breaks the chain at a place that {@link #verifikasi} names.
 */
@Repository
public class Arsip {

    private static final String COLUMNS = """
            instansi, nomor, pelaksanaan, nomor_agenda, sop, tahun, triwulan, kunci, unit, judul, nama_berkas,
            media_type, ukuran, sha256, kode_klasifikasi, lokasi_box, retensi_aktif, retensi_inaktif, nasib_akhir,
            diarsipkan, oleh, hash_sebelumnya, hash""";

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    Arsip(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Archives files within the caller's transaction. Archiving again what the same run already archived under the
     * same key and unit changes nothing, so that a repeated job leaves one row per file.
     *
     * @return the rows of all given files, in the order given
     */
    @Transactional
    public List<EntriArsip> store(Penyimpanan penyimpanan, List<BerkasArsip> files) {
        Penyimpanan p = withStorableMoment(penyimpanan);
        Kepala kepala = lockHead(p.instansi());
        List<EntriArsip> rows = new ArrayList<>();
        for (BerkasArsip file : files) {
            Optional<EntriArsip> already = find(p.pelaksanaan(), file.kunci(), file.unit());
            if (already.isPresent()) {
                rows.add(already.get());
                continue;
            }
            EntriArsip row = new EntriArsip(kepala.nomor() + 1, p, file.kunci(), file.unit(), file.judul(),
                    file.namaBerkas(), file.mediaType(), file.isi().length, Sha256.hex(file.isi()), kepala.hash(),
                    "").sealed();
            insert(row, file.isi());
            kepala = new Kepala(row.nomor(), row.hash());
            rows.add(row);
        }
        jdbc.sql("update alur_arsip_kepala set nomor = ?, hash = ? where instansi = ?")
                .params(kepala.nomor(), kepala.hash(), p.instansi()).update();
        return rows;
    }

    /** The hash covers milliseconds; what the database rounds away must not be part of it. */
    private static Penyimpanan withStorableMoment(Penyimpanan p) {
        return new Penyimpanan(p.instansi(), p.pelaksanaan(), p.nomorAgenda(), p.sop(), p.tahun(), p.triwulan(),
                p.kodeKlasifikasi(), p.lokasiBox(), p.retensiAktif(), p.retensiInaktif(), p.nasibAkhir(), p.oleh(),
                p.pada().truncatedTo(ChronoUnit.MILLIS));
    }

    /** All rows of an office, oldest first. */
    public List<EntriArsip> register(String instansi) {
        return jdbc.sql("select " + COLUMNS + " from alur_arsip where instansi = ? order by nomor")
                .param(instansi).query(Arsip::row).list();
    }

    /** The rows one run of an SOP archived, oldest first. */
    public List<EntriArsip> ofPelaksanaan(String pelaksanaan) {
        return jdbc.sql("select " + COLUMNS + " from alur_arsip where pelaksanaan = ? order by nomor")
                .param(pelaksanaan).query(Arsip::row).list();
    }

    /** The bytes of one row; empty when the office has no such row. */
    public Optional<byte[]> isi(String instansi, int nomor) {
        return jdbc.sql("select isi from alur_arsip where instansi = ? and nomor = ?")
                .params(instansi, nomor).query((row, n) -> row.getBytes(1)).optional();
    }

    /**
     * Recomputes the whole chain of an office from the stored bytes.
     *
     * @return one Indonesian sentence for each thing that is wrong, naming the row; empty when the archive is whole
     */
    @Transactional(readOnly = true)
    public List<String> verifikasi(String instansi) {
        List<String> findings = new ArrayList<>();
        String previous = Sha256.ZERO;
        int expected = 1;
        for (EntriArsip row : register(instansi)) {
            for (; expected < row.nomor(); expected++) {
                findings.add("Arsip nomor %d hilang dari register.".formatted(expected));
                // The chain cannot be followed over a hole: take up the thread where it goes on.
                previous = row.hashSebelumnya();
            }
            findings.addAll(check(row, previous));
            previous = row.hash();
            expected++;
        }
        int last = jdbc.sql("select nomor from alur_arsip_kepala where instansi = ?").param(instansi)
                .query(Integer.class).optional().orElse(0);
        for (; expected <= last; expected++) {
            findings.add("Arsip nomor %d hilang dari register.".formatted(expected));
        }
        return findings;
    }

    private List<String> check(EntriArsip row, String previous) {
        List<String> findings = new ArrayList<>();
        String name = "Arsip nomor %d (%s)".formatted(row.nomor(), row.judul());
        byte[] isi = isi(row.penyimpanan().instansi(), row.nomor()).orElse(new byte[0]);
        if (!Sha256.hex(isi).equals(row.sha256())) {
            findings.add(name + ": isi berkas telah berubah sejak diarsipkan.");
        }
        if (!row.expectedHash().equals(row.hash())) {
            findings.add(name + ": keterangan register telah berubah sejak diarsipkan.");
        }
        if (!row.hashSebelumnya().equals(previous)) {
            findings.add(name + ": rantai terputus; arsip sebelumnya telah diganti atau ditukar.");
        }
        return findings;
    }

    private Kepala lockHead(String instansi) {
        String lock = "select nomor, hash from alur_arsip_kepala where instansi = ? for update";
        Optional<Kepala> kepala = jdbc.sql(lock).param(instansi).query(Arsip::kepala).optional();
        if (kepala.isPresent()) {
            return kepala.get();
        }
        openArchive(instansi);
        return jdbc.sql(lock).param(instansi).query(Arsip::kepala).single();
    }

    /** In a transaction of its own: on PostgreSQL a lost race for the insert would doom the caller's transaction. */
    private void openArchive(String instansi) {
        try {
            ownTransaction.executeWithoutResult(status -> jdbc.sql("insert into alur_arsip_kepala values (?, 0, ?)")
                    .params(instansi, Sha256.ZERO).update());
        } catch (DuplicateKeyException someoneElseOpenedIt) {
            // What was wanted: the row is there.
        }
    }

    private Optional<EntriArsip> find(String pelaksanaan, String kunci, String unit) {
        return jdbc.sql("select " + COLUMNS + " from alur_arsip where pelaksanaan = ? and kunci = ? and unit = ?")
                .params(pelaksanaan, kunci, unit).query(Arsip::row).optional();
    }

    private void insert(EntriArsip row, byte[] isi) {
        Penyimpanan p = row.penyimpanan();
        jdbc.sql("insert into alur_arsip (" + COLUMNS + ", isi) values (" + "?, ".repeat(23) + "?)")
                .params(p.instansi(), row.nomor(), p.pelaksanaan(), p.nomorAgenda(), p.sop(), p.tahun(),
                        p.triwulan() == null ? 0 : p.triwulan(), row.kunci(), row.unit(), row.judul(),
                        row.namaBerkas(), row.mediaType(), row.ukuran(), row.sha256(), p.kodeKlasifikasi(),
                        p.lokasiBox(), p.retensiAktif(), p.retensiInaktif(), p.nasibAkhir(),
                        p.pada().atOffset(ZoneOffset.UTC), p.oleh(), row.hashSebelumnya(), row.hash(), isi)
                .update();
    }

    private static EntriArsip row(ResultSet r, int n) throws SQLException {
        int triwulan = r.getInt("triwulan");
        Penyimpanan p = new Penyimpanan(r.getString("instansi"), r.getString("pelaksanaan"),
                r.getString("nomor_agenda"), r.getString("sop"), r.getInt("tahun"), triwulan == 0 ? null : triwulan,
                r.getString("kode_klasifikasi"), r.getString("lokasi_box"), r.getInt("retensi_aktif"),
                r.getInt("retensi_inaktif"), r.getString("nasib_akhir"), r.getString("oleh"),
                r.getObject("diarsipkan", OffsetDateTime.class).toInstant());
        return new EntriArsip(r.getInt("nomor"), p, r.getString("kunci"), r.getString("unit"), r.getString("judul"),
                r.getString("nama_berkas"), r.getString("media_type"), r.getLong("ukuran"), r.getString("sha256"),
                r.getString("hash_sebelumnya"), r.getString("hash"));
    }

    private static Kepala kepala(ResultSet r, int n) throws SQLException {
        return new Kepala(r.getInt("nomor"), r.getString("hash"));
    }

    /** The last row's number and hash. */
    private record Kepala(int nomor, String hash) {
    }
}
