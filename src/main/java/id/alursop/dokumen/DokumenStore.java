package id.alursop.dokumen;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps every version of every document. Works in the caller's transaction, which is the engine's own when a step
 * or a job writes a document: both happen or neither. A stored version never changes, but for its status.
 */
@Repository
public class DokumenStore {

    private static final String COLUMNS = """
            id, instansi, pelaksanaan, kunci, unit, versi, status, judul, nama_berkas, media_type, ukuran, sha256,
            pembuat, langkah, dibuat""";
    /** Each lost race means that somebody else won one, so so many in a row for one document are no coincidence. */
    private static final int ATTEMPTS = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    DokumenStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Stores a file as the next version of its document: of (run, key, unit), or of (office, year, key, unit) when
     * it belongs to no run. Versions count from 1 without gaps, also when several people store at once.
     *
     * @return the stored version, with its number, moment and SHA-256
     */
    public Dokumen save(NewDokumen baru) {
        byte[] isi = baru.berkas().isi();
        String sha256 = sha256(isi);
        for (int attempt = 1; ; attempt++) {
            Dokumen dokumen = new Dokumen(UUID.randomUUID(), baru.instansi(), baru.instansiSop(), baru.kunci(),
                    baru.unit(), lastVersion(baru) + 1, baru.status(), baru.judul(), baru.berkas().nama(),
                    baru.berkas().mediaType(), isi.length, sha256, baru.pembuat(), baru.langkah(),
                    // What the database would round away must not be in the answer either.
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            try {
                // PostgreSQL dooms a transaction in which a statement failed; back to the savepoint it goes on.
                savepoint.executeWithoutResult(status -> insert(dokumen, baru.tahun(), isi));
                return dokumen;
            } catch (DuplicateKeyException lostTheRaceForThisVersion) {
                if (attempt == ATTEMPTS) {
                    throw lostTheRaceForThisVersion;
                }
            }
        }
    }

    private int lastVersion(NewDokumen baru) {
        return jdbc.sql("""
                        select coalesce(max(versi), 0) from alur_dokumen
                        where pelaksanaan = ? and instansi = ? and tahun = ? and kunci = ? and unit = ?""")
                .params(run(baru.instansiSop()), baru.instansi(), baru.tahun(), baru.kunci(), baru.unit())
                .query(Integer.class).single();
    }

    private void insert(Dokumen d, int tahun, byte[] isi) {
        jdbc.sql("insert into alur_dokumen (" + COLUMNS + ", tahun, isi) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(d.id(), d.instansi(), run(d.instansiSop()), d.kunci(), d.unit(), d.versi(), d.status().name(),
                        d.judul(), d.namaBerkas(), d.mediaType(), d.ukuran(), d.sha256(), d.pembuat(), d.langkah(),
                        d.dibuat().atOffset(ZoneOffset.UTC), tahun, isi)
                .update();
    }

    /**
     * Every version of every document of a run, newest first.
     *
     * @param instansiSop process instance id
     */
    public List<Dokumen> ofInstance(String instansiSop) {
        return jdbc.sql("select " + COLUMNS + " from alur_dokumen where pelaksanaan = ? order by urutan desc")
                .param(instansiSop).query(DokumenStore::row).list();
    }

    /**
     * The newest version of each document (key and unit) of a run, newest first.
     *
     * @param instansiSop process instance id
     */
    public List<Dokumen> latest(String instansiSop) {
        record Document(String kunci, String unit) { }
        Set<Document> seen = new HashSet<>();
        List<Dokumen> latest = new ArrayList<>();
        for (Dokumen dokumen : ofInstance(instansiSop)) {
            if (seen.add(new Document(dokumen.kunci(), dokumen.unit()))) {
                latest.add(dokumen);
            }
        }
        return latest;
    }

    /** The version with this id; empty when there is none. */
    public Optional<Dokumen> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from alur_dokumen where id = ?")
                .param(id).query(DokumenStore::row).optional();
    }

    /**
     * The bytes of a version.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public byte[] content(UUID id) {
        return jdbc.sql("select isi from alur_dokumen where id = ?").param(id)
                .query((row, n) -> row.getBytes(1)).optional()
                .orElseThrow(() -> new NoSuchElementException("No document version " + id));
    }

    /**
     * What an office stored last under a key for a year, be it in a run of any SOP or for the office itself.
     *
     * @param instansi the office
     * @param tahun    year the document is about
     * @param kunci    key of the document or upload slot
     */
    public Optional<Dokumen> latestOfOffice(String instansi, int tahun, String kunci) {
        return jdbc.sql("select " + COLUMNS + """
                         from alur_dokumen where instansi = ? and tahun = ? and kunci = ?
                        order by urutan desc fetch first 1 rows only""")
                .params(instansi, tahun, kunci).query(DokumenStore::row).optional();
    }

    /**
     * Says how far a version has come; its file stays as it is.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public void changeStatus(UUID id, StatusDokumen status) {
        int rows = jdbc.sql("update alur_dokumen set status = ? where id = ?").params(status.name(), id).update();
        if (rows == 0) {
            throw new NoSuchElementException("No document version " + id);
        }
    }

    private static String run(String instansiSop) {
        return instansiSop == null ? "" : instansiSop;
    }

    private static Dokumen row(ResultSet row, int n) throws SQLException {
        String run = row.getString("pelaksanaan");
        Instant dibuat = row.getObject("dibuat", OffsetDateTime.class).toInstant();
        return new Dokumen(row.getObject("id", UUID.class), row.getString("instansi"), run.isEmpty() ? null : run,
                row.getString("kunci"), row.getString("unit"), row.getInt("versi"),
                StatusDokumen.valueOf(row.getString("status")), row.getString("judul"), row.getString("nama_berkas"),
                row.getString("media_type"), row.getLong("ukuran"), row.getString("sha256"),
                row.getString("pembuat"), row.getString("langkah"), dibuat);
    }

    private static String sha256(byte[] isi) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(isi));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
