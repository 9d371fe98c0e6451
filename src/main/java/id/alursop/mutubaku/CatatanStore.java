package id.alursop.mutubaku;

import id.alursop.mutubaku.CatatanMutuBaku.Jenis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * Keeps what was said about late passes. Rows are only ever added: a later word stands beside the earlier one, so the
 * table is its own audit trail. Works in the caller's transaction.
 */
@Repository
public class CatatanStore {

    /** Longest text of a note, in characters. */
    public static final int PANJANG_MAKSIMUM = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    CatatanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a note to a pass that is late, or was.
     *
     * @param isi  stripped before it is kept; may be empty for a TANGGAPAN only
     * @param oleh user id of the author, whose right to write it the caller has checked
     * @throws IllegalArgumentException when the pass is not late, or the text is missing or too long; the message is
     *                                  an Indonesian sentence
     */
    public CatatanMutuBaku save(Putaran putaran, Jenis jenis, String isi, String oleh) {
        String text = isi == null ? "" : isi.strip();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!putaran.terlambat(now)) {
            throw new IllegalArgumentException("Langkah ini tidak melewati mutu baku. Tidak ada yang perlu dicatat.");
        }
        if (jenis == Jenis.ALASAN && text.isEmpty()) {
            throw new IllegalArgumentException("Alasan belum diisi. Tulis mengapa langkah ini melewati mutu baku.");
        }
        if (text.length() > PANJANG_MAKSIMUM) {
            throw new IllegalArgumentException("Catatan terlalu panjang (%d huruf). Ringkas menjadi paling banyak %d."
                    .formatted(text.length(), PANJANG_MAKSIMUM));
        }
        CatatanMutuBaku catatan = new CatatanMutuBaku(putaran.tugas(), putaran.pelaksanaan(), putaran.instansi(),
                jenis, text, oleh, now);
        jdbc.sql("""
                        insert into alur_mutubaku_catatan (tugas, pelaksanaan, instansi, jenis, isi, oleh, dicatat)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(catatan.tugas(), catatan.pelaksanaan(), catatan.instansi(), jenis.name(), text, oleh,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return catatan;
    }

    /** The notes on these passes, oldest first. */
    public List<CatatanMutuBaku> of(Collection<String> tugas) {
        return tugas.isEmpty() ? List.of() : jdbc.sql("""
                        select tugas, pelaksanaan, instansi, jenis, isi, oleh, dicatat from alur_mutubaku_catatan
                        where tugas in (:tugas) order by urutan""")
                .param("tugas", tugas)
                .query((row, n) -> new CatatanMutuBaku(row.getString(1), row.getString(2), row.getString(3),
                        Jenis.valueOf(row.getString(4)), row.getString(5), row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }
}
