package id.alursop.mutubaku.pemberitahuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The deliveries and how far each has come. */
@Repository
class KirimanStore {

    /** Longer than any attempt can take with the channels' timeouts, so that no two nodes send at the same time. */
    static final Duration PEGANG = Duration.ofMinutes(5);

    private static final Duration JEDA_AWAL = Duration.ofMinutes(1);
    private static final Duration JEDA_TERPANJANG = Duration.ofMinutes(15);
    private static final int MAX_ERROR = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    KirimanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a delivery under an id of the caller's. {@code penerima} is {@code null} for a webhook call. */
    void create(UUID id, Jalur jalur, String instansi, String penerima) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into alur_kiriman (id, jalur, instansi, penerima, dibuat, percobaan, coba_lagi, ragu)
                        values (?, ?, ?, ?, ?, 0, ?, 0)""")
                .params(id, jalur.name(), instansi, penerima, at(now), at(now.plus(JEDA_AWAL))).update();
    }

    /**
     * Takes a delivery for one attempt. From here on its outcome counts as unknown until it is reported: should the
     * server die, what may have been sent already is sent once more at most.
     *
     * @return the delivery; empty when it has an outcome, is with another node, or has been in doubt twice
     */
    Optional<Kiriman> claim(UUID id) {
        Instant now = clock.instant();
        int claimed = jdbc.sql("""
                        update alur_kiriman set percobaan = percobaan + 1, ragu = ragu + 1, dipegang = ?
                        where id = ? and hasil is null and ragu < 2 and (dipegang is null or dipegang <= ?)""")
                .params(at(now.plus(PEGANG)), id, at(now)).update();
        return claimed == 0 ? Optional.empty() : Optional.of(jdbc
                .sql("select jalur, instansi, penerima, percobaan from alur_kiriman where id = ?").param(id)
                .query((row, n) -> new Kiriman(id, Jalur.valueOf(row.getString(1)), row.getString(2),
                        row.getString(3), row.getInt(4))).single());
    }

    /** Gives up a delivery that has been in doubt twice and is with no node. */
    void giveUpIfInDoubt(UUID id) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update alur_kiriman set hasil = 'TIDAK_PASTI', berakhir = ?, dipegang = null
                        where id = ? and hasil is null and ragu >= 2 and (dipegang is null or dipegang <= ?)""")
                .params(at(now), id, at(now)).update();
    }

    /** Whether a delivery has come to an outcome. One that does not exist has. */
    boolean isDone(UUID id) {
        return jdbc.sql("select 1 from alur_kiriman where id = ? and hasil is null").param(id)
                .query(Integer.class).optional().isEmpty();
    }

    /** The other side has it. */
    void delivered(Kiriman kiriman) {
        end(kiriman, "TERKIRIM", null);
    }

    /** The other side will never accept it. */
    void rejected(Kiriman kiriman, String error) {
        end(kiriman, "DITOLAK", error);
    }

    /** The other side does not have it: the attempt leaves no doubt, and the next is due after a pause. */
    void notDelivered(Kiriman kiriman, String error) {
        pause(kiriman, 1, error);
    }

    /** Nobody knows whether the other side has it. */
    void inDoubt(Kiriman kiriman, String error) {
        pause(kiriman, 0, error);
    }

    /** The deliveries of these ways whose next attempt is due. */
    Set<UUID> due(Set<Jalur> ways) {
        if (ways.isEmpty()) {
            return Set.of();
        }
        OffsetDateTime now = at(clock.instant());
        return new HashSet<>(jdbc.sql("""
                        select id from alur_kiriman where hasil is null and coba_lagi <= :now
                        and (dipegang is null or dipegang <= :now) and jalur in (:ways)""")
                .param("now", now).param("ways", ways.stream().map(Enum::name).toList())
                .query(UUID.class).list());
    }

    /** How many deliveries have not arrived, by outcome; those without one under "MENUNGGU". */
    Map<String, Long> countNotDelivered() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("""
                        select coalesce(hasil, 'MENUNGGU'), count(*) from alur_kiriman
                        where hasil is null or hasil in ('DITOLAK', 'TIDAK_PASTI') group by hasil""")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private void end(Kiriman kiriman, String hasil, String error) {
        jdbc.sql("update alur_kiriman set hasil = ?, berakhir = ?, dipegang = null, kesalahan = ? where id = ?")
                .params(hasil, at(clock.instant()), cut(error), kiriman.id()).update();
    }

    private void pause(Kiriman kiriman, int certain, String error) {
        Duration pause = JEDA_AWAL.multipliedBy(1L << Math.min(kiriman.percobaan() - 1, 10));
        if (pause.compareTo(JEDA_TERPANJANG) > 0) {
            pause = JEDA_TERPANJANG;
        }
        jdbc.sql("update alur_kiriman set ragu = ragu - ?, coba_lagi = ?, dipegang = null, kesalahan = ? where id = ?")
                .params(certain, at(clock.instant().plus(pause)), cut(error), kiriman.id()).update();
    }

    private static String cut(String error) {
        return error == null || error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR);
    }

    static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
