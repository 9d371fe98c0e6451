package id.alursop.mutubaku;

import id.alursop.jamkerja.JamKerja;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.Putaran.Akhir;
import id.alursop.mutubaku.Saringan.LangkahDefinisi;
import id.alursop.mutubaku.Saringan.Masa;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads every pass over every step from the engine's own tables, so that there is no second truth about who was late.
 * Set-based SQL: the engine's queries would load a hundred thousand entities to count them.
 *
 * <p>Checks no rights: a {@link Saringan} holds only what its reader may see.
 */
@Repository
public class MutuBakuHistory {

    /**
     * An administrator who finishes somebody's task is known only to the operation log. Without one the assignee did
     * it. The log has this one row per completion.
     */
    private static final String COMPLETED_BY = "\n" + """
            left join ACT_HI_OP_LOG o on o.TASK_ID_ = h.ID_ and o.OPERATION_TYPE_ = 'Complete'
                and o.ENTITY_TYPE_ = 'Task' and o.PROPERTY_ = 'delete'""";

    private static final String OPEN = """
            select t.ID_ tugas, t.TENANT_ID_ instansi, t.PROC_DEF_ID_ definisi, t.PROC_INST_ID_ pelaksanaan,
                   e.BUSINESS_KEY_ agenda, t.TASK_DEF_KEY_ langkah, t.CREATE_TIME_ mulai, t.DUE_DATE_ batas,
                   cast(null as timestamp) selesai, cast(null as varchar(64)) keadaan, t.ASSIGNEE_ pelaku,
                   t.SUSPENSION_STATE_ suspensi,
                   (select count(*) from ACT_HI_TASKINST p where p.PROC_INST_ID_ = t.PROC_INST_ID_
                       and p.TASK_DEF_KEY_ = t.TASK_DEF_KEY_) nomor
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_""";

    private static final String ENDED = """
            select h.ID_ tugas, h.TENANT_ID_ instansi, h.PROC_DEF_ID_ definisi, h.PROC_INST_ID_ pelaksanaan,
                   i.BUSINESS_KEY_ agenda, h.TASK_DEF_KEY_ langkah, h.START_TIME_ mulai, h.DUE_DATE_ batas,
                   h.END_TIME_ selesai, h.DELETE_REASON_ keadaan, coalesce(o.USER_ID_, h.ASSIGNEE_) pelaku,
                   1 suspensi,
                   (select count(*) from ACT_HI_TASKINST p where p.PROC_INST_ID_ = h.PROC_INST_ID_
                       and p.TASK_DEF_KEY_ = h.TASK_DEF_KEY_ and p.START_TIME_ <= h.START_TIME_) nomor
            from ACT_HI_TASKINST h
            join ACT_HI_PROCINST i on i.ID_ = h.PROC_INST_ID_""" + COMPLETED_BY;

    /** Rows fetched at once: a year of a kabupaten is more than the memory should hold. */
    private static final int PORTION = 5000;

    /** The end of a task and its entry in the operation log are taken from the clock one after the other. */
    private static final Duration LOG_TOLERANCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final JamKerjaCatalog jamKerja;
    private final TransactionTemplate reading;

    MutuBakuHistory(DataSource database, JamKerjaCatalog jamKerja, PlatformTransactionManager transactions) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(PORTION);
        this.jdbc = JdbcClient.create(template);
        this.jamKerja = jamKerja;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Open passes past their deadline. */
    public Halaman<Putaran> terlambat(Saringan saringan, Instant sekarang, Urutan urutan) {
        return open(saringan, " and t.DUE_DATE_ < :sekarang", sekarang, urutan);
    }

    /** Open passes not yet due of whose working time the share for a warning is used up. */
    public Halaman<Putaran> hampir(Saringan saringan, Instant sekarang, Urutan urutan) {
        return open(saringan, " and t.DUE_DATE_ >= :sekarang and t.FOLLOW_UP_DATE_ <= :sekarang", sekarang, urutan);
    }

    private Halaman<Putaran> open(Saringan saringan, String which, Instant sekarang, Urutan urutan) {
        if (saringan.definisi().isEmpty()) {
            return new Halaman<>(List.of(), 0);
        }
        String where = " where t.PROC_DEF_ID_ in (:definisi)" + steps(saringan, "t") + which;
        Map<String, Object> params = params(saringan);
        params.put("sekarang", local(sekarang));
        long count = jdbc.sql("select count(*) from ACT_RU_TASK t" + where).params(params).query(Long.class).single();
        return new Halaman<>(page(OPEN + where + order(urutan, "t", "e", "t.CREATE_TIME_", "t.DUE_DATE_"), params,
                urutan), count);
    }

    /** Passes completed in the given time and after their deadline. */
    public Halaman<Putaran> selesaiTerlambat(Saringan saringan, Urutan urutan) {
        if (saringan.definisi().isEmpty() || saringan.masa().isEmpty()) {
            return new Halaman<>(List.of(), 0);
        }
        String where = completed(saringan) + " and h.END_TIME_ > h.DUE_DATE_";
        Map<String, Object> params = params(saringan);
        long count = jdbc.sql("select count(*) from ACT_HI_TASKINST h" + where).params(params)
                .query(Long.class).single();
        String sql = ENDED + " join ACT_RE_PROCDEF d on d.ID_ = h.PROC_DEF_ID_" + where
                + order(urutan, "h", "i", "h.START_TIME_", "h.END_TIME_");
        return new Halaman<>(page(sql, params, urutan), count);
    }

    private List<Putaran> page(String sql, Map<String, Object> params, Urutan urutan) {
        return jdbc.sql(sql + part(urutan.lewati(), urutan.sebanyak())).params(params).query((row, n) -> putaran(row)).list();
    }

    /** Every pass of a run in the order of its start, open and cancelled ones included. */
    public List<Putaran> riwayat(String pelaksanaan) {
        return jdbc.sql(ENDED.replace("1 suspensi", "coalesce(t.SUSPENSION_STATE_, 1) suspensi")
                        + " left join ACT_RU_TASK t on t.ID_ = h.ID_"
                        + " where h.PROC_INST_ID_ = :pelaksanaan order by h.START_TIME_, h.ID_")
                .param("pelaksanaan", pelaksanaan).query((row, n) -> putaran(row)).list();
    }

    /** A pass by its task id, open or ended. */
    public Optional<Putaran> putaran(String tugas) {
        return jdbc.sql(ENDED + " where h.ID_ = :tugas").param("tugas", tugas).query((row, n) -> putaran(row))
                .optional();
    }

    /**
     * What figures are made from, at the finest grain anybody asks for.
     *
     * @param definisi process definition id
     * @param langkah  element id of the step
     * @param pelaku   user id of who completed it; {@code null} when nobody is known
     * @param triwulan quarter of the year in which it was completed, in the office's time zone
     */
    public record Butir(String definisi, String langkah, String pelaku, int triwulan) {
    }

    /**
     * The passes completed in the given time, collected by who did what when. A pass counts where and when it was
     * completed, for whoever completed it.
     */
    public Map<Butir, Statistik.Pengumpul> terkumpul(Saringan saringan) {
        Map<Butir, Statistik.Pengumpul> collectors = new HashMap<>();
        if (saringan.definisi().isEmpty() || saringan.masa().isEmpty()) {
            return collectors;
        }
        String sql = """
                select h.TENANT_ID_, h.PROC_DEF_ID_, h.PROC_INST_ID_, h.TASK_DEF_KEY_, h.START_TIME_, h.DUE_DATE_,
                       h.END_TIME_, coalesce(o.USER_ID_, h.ASSIGNEE_)
                from ACT_HI_TASKINST h""" + COMPLETED_BY
                // The log of all years need not be read: a completion is logged in the transaction that ends the task.
                + " and o.TIMESTAMP_ >= :logDari and o.TIMESTAMP_ < :logSampai" + completed(saringan);
        Map<String, Object> params = params(saringan);
        params.put("logDari", local(saringan.masa().stream().map(Masa::mulai).min(Comparator.naturalOrder())
                .orElseThrow().minus(LOG_TOLERANCE)));
        params.put("logSampai", local(saringan.masa().stream().map(Masa::selesai).max(Comparator.naturalOrder())
                .orElseThrow().plus(LOG_TOLERANCE)));
        // PostgreSQL hands out rows in portions only within a transaction.
        reading.executeWithoutResult(status -> jdbc.sql(sql).params(params).query(row -> {
            Putaran p = new Putaran(null, row.getString(1), row.getString(2), row.getString(3), null, row.getString(4),
                    0, instant(row, 5), instant(row, 6), instant(row, 7), Akhir.SELESAI, row.getString(8), false);
            JamKerja office = jamKerja.of(p.instansi());
            int quarter = p.selesai().atZone(office.zona()).get(IsoFields.QUARTER_OF_YEAR);
            collectors.computeIfAbsent(new Butir(p.definisi(), p.langkah(), p.pelaku(), quarter),
                    key -> new Statistik.Pengumpul()).add(p, office);
        }));
        return collectors;
    }

    /** How often each step answered "Tidak" in the given time. */
    public <K> Map<K, Integer> pengembalian(Saringan saringan, BiFunction<String, String, K> group) {
        Map<K, Integer> returns = new HashMap<>();
        if (!saringan.definisi().isEmpty() && !saringan.masa().isEmpty()) {
            jdbc.sql("select h.PROC_DEF_ID_, h.TASK_DEF_KEY_, count(*) from ACT_HI_TASKINST h"
                            + " join ACT_HI_DETAIL v on v.ACT_INST_ID_ = h.ACT_INST_ID_ and v.NAME_ = 'setuju'"
                            + " and v.TYPE_ = 'VariableUpdate' and v.LONG_ = 0" + completed(saringan)
                            + " group by h.PROC_DEF_ID_, h.TASK_DEF_KEY_")
                    .params(params(saringan))
                    .query(row -> {
                        returns.merge(group.apply(row.getString(1), row.getString(2)), row.getInt(3), Integer::sum);
                    });
        }
        return returns;
    }

    /** What was answered in each verifying pass of a run, by task id. */
    public Map<String, Putusan> putusan(String pelaksanaan) {
        Map<String, Putusan> answers = new HashMap<>();
        jdbc.sql("""
                        select h.ID_ tugas, s.LONG_ setuju, c.TEXT_ catatan from ACT_HI_TASKINST h
                        join ACT_HI_DETAIL s on s.ACT_INST_ID_ = h.ACT_INST_ID_ and s.NAME_ = 'setuju'
                        left join ACT_HI_DETAIL c on c.ACT_INST_ID_ = h.ACT_INST_ID_ and c.NAME_ = 'catatanPerbaikan'
                        where h.PROC_INST_ID_ = ? and h.DELETE_REASON_ = 'completed' order by s.SEQUENCE_COUNTER_""")
                .param(pelaksanaan)
                .query(row -> {
                    boolean setuju = row.getInt("setuju") != 0;
                    answers.put(row.getString("tugas"), new Putusan(setuju, setuju ? null : row.getString("catatan")));
                });
        return answers;
    }

    /**
     * The answer to "Setuju?".
     *
     * @param setuju  whether the work went on
     * @param catatan what has to be corrected; {@code null} when nothing, or nothing was said
     */
    public record Putusan(boolean setuju, String catatan) {
    }

    /**
     * Open work by definition and step.
     *
     * @param terbuka   all open passes
     * @param terlambat those past their deadline
     * @param hampir    those of whose working time the share for a warning is used up
     */
    public record Terbuka(String definisi, String langkah, int terbuka, int terlambat, int hampir) {
    }

    /** How much work is open, late and nearly late. */
    public List<Terbuka> terbuka(Saringan saringan, Instant sekarang) {
        if (saringan.definisi().isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = params(saringan);
        params.put("sekarang", local(sekarang));
        return jdbc.sql("""
                        select t.PROC_DEF_ID_, t.TASK_DEF_KEY_, count(*),
                               sum(case when t.DUE_DATE_ < :sekarang then 1 else 0 end),
                               sum(case when t.DUE_DATE_ >= :sekarang and t.FOLLOW_UP_DATE_ <= :sekarang
                                   then 1 else 0 end)
                        from ACT_RU_TASK t where t.PROC_DEF_ID_ in (:definisi)""" + steps(saringan, "t")
                        + " group by t.PROC_DEF_ID_, t.TASK_DEF_KEY_")
                .params(params)
                .query((row, n) -> new Terbuka(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4),
                        row.getInt(5))).list();
    }

    /**
     * A run of an SOP.
     *
     * @param id          process instance id
     * @param definisi    process definition id
     * @param instansi    the office
     * @param nomorAgenda agenda number; {@code null} when it has none
     * @param mulai       when it was started
     * @param selesai     when it ended; {@code null} while it runs
     * @param keadaan     the engine's word for its state ("ACTIVE", "COMPLETED", "EXTERNALLY_TERMINATED", ...)
     * @param lambat      how many of its completed passes were late
     */
    public record Pelaksanaan(String id, String definisi, String instansi, String nomorAgenda, Instant mulai,
                              Instant selesai, String keadaan, int lambat) {
    }

    private static final String RUN = """
            select i.ID_, i.PROC_DEF_ID_, i.TENANT_ID_, i.BUSINESS_KEY_, i.START_TIME_, i.END_TIME_, i.STATE_,
                   (select count(*) from ACT_HI_TASKINST p where p.PROC_INST_ID_ = i.ID_
                       and p.DELETE_REASON_ = 'completed' and p.END_TIME_ > p.DUE_DATE_) lambat
            from ACT_HI_PROCINST i""";

    /**
     * Runs that were started before the given time ended and had not ended before it began, newest first.
     *
     * @param cari part of the agenda number, upper or lower case; empty for all
     */
    public Halaman<Pelaksanaan> pelaksanaan(Saringan saringan, String cari, int lewati, int sebanyak) {
        if (saringan.definisi().isEmpty() || saringan.masa().isEmpty()) {
            return new Halaman<>(List.of(), 0);
        }
        StringBuilder where = new StringBuilder(" where i.PROC_DEF_ID_ in (:definisi) and (");
        for (int n = 0; n < saringan.masa().size(); n++) {
            where.append(n == 0 ? "" : " or ").append(("i.TENANT_ID_ in (:kantor%1$d) and i.START_TIME_ < :sampai%1$d"
                    + " and (i.END_TIME_ is null or i.END_TIME_ >= :dari%1$d)").formatted(n));
        }
        where.append(")");
        Map<String, Object> params = params(saringan);
        if (!cari.isBlank()) {
            where.append(" and lower(i.BUSINESS_KEY_) like :cari escape '!'");
            params.put("cari", "%" + cari.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        long count = jdbc.sql("select count(*) from ACT_HI_PROCINST i" + where).params(params).query(Long.class)
                .single();
        return new Halaman<>(jdbc.sql(RUN + where + " order by i.START_TIME_ desc, i.ID_" + part(lewati, sebanyak))
                .params(params).query((row, n) -> run(row)).list(), count);
    }

    /** A run, also when it has ended; empty when the engine does not know it. */
    public Optional<Pelaksanaan> pelaksanaan(String id) {
        return jdbc.sql(RUN + " where i.ID_ = ?").param(id).query((row, n) -> run(row)).optional();
    }

    private static Pelaksanaan run(ResultSet row) throws SQLException {
        return new Pelaksanaan(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                instant(row, "START_TIME_"), instant(row, "END_TIME_"), row.getString(7), row.getInt(8));
    }

    // ---- SQL in parts ----

    private static String completed(Saringan saringan) {
        StringBuilder sql = new StringBuilder(" where h.PROC_DEF_ID_ in (:definisi) and h.DELETE_REASON_ = 'completed'"
                + steps(saringan, "h") + " and (");
        for (int n = 0; n < saringan.masa().size(); n++) {
            sql.append(n == 0 ? "" : " or ").append(("h.TENANT_ID_ in (:kantor%1$d) and h.END_TIME_ >= :dari%1$d"
                    + " and h.END_TIME_ < :sampai%1$d").formatted(n));
        }
        return sql.append(")").toString();
    }

    /** Numbers in the text: PostgreSQL plans for a tenth of all rows when it does not know how few are wanted. */
    private static String part(int lewati, int sebanyak) {
        return " offset %d rows fetch next %d rows only".formatted(lewati, sebanyak);
    }

    private static String steps(Saringan saringan, String table) {
        return saringan.langkah().isEmpty() ? ""
                : " and (%1$s.PROC_DEF_ID_, %1$s.TASK_DEF_KEY_) in (:langkah)".formatted(table);
    }

    private static Map<String, Object> params(Saringan saringan) {
        Map<String, Object> params = new HashMap<>();
        params.put("definisi", saringan.definisi());
        if (!saringan.langkah().isEmpty()) {
            params.put("langkah", saringan.langkah().stream().map(MutuBakuHistory::pair).toList());
        }
        for (int n = 0; n < saringan.masa().size(); n++) {
            Masa masa = saringan.masa().get(n);
            params.put("kantor" + n, masa.instansi());
            params.put("dari" + n, local(masa.mulai()));
            params.put("sampai" + n, local(masa.selesai()));
        }
        return params;
    }

    private static Object[] pair(LangkahDefinisi step) {
        return new Object[] {step.definisi(), step.langkah()};
    }

    /** The id comes last: rows that compare equal must not change places between two pages. */
    private static String order(Urutan urutan, String task, String run, String start, String end) {
        String column = switch (urutan.kolom()) {
            case BATAS -> task + ".DUE_DATE_";
            case MULAI -> start;
            case SELESAI -> end;
            case SOP -> "d.KEY_";
            // langkah_10 after langkah_9
            case LANGKAH -> "length(%1$s.TASK_DEF_KEY_), %1$s.TASK_DEF_KEY_".formatted(task);
            case PELAKU -> task + ".ASSIGNEE_";
            case AGENDA -> run + ".BUSINESS_KEY_";
            case KANTOR -> task + ".TENANT_ID_";
        };
        String direction = urutan.menurun() ? " desc" : " asc";
        return " order by " + column.replace(", ", direction + ", ") + direction + ", " + task + ".ID_";
    }

    private static Putaran putaran(ResultSet row) throws SQLException {
        Instant selesai = instant(row, "selesai");
        Akhir akhir = selesai == null ? Akhir.TERBUKA
                : "completed".equals(row.getString("keadaan")) ? Akhir.SELESAI : Akhir.DIBATALKAN;
        return new Putaran(row.getString("tugas"), row.getString("instansi"), row.getString("definisi"),
                row.getString("pelaksanaan"), row.getString("agenda"), row.getString("langkah"), row.getInt("nomor"),
                instant(row, "mulai"), instant(row, "batas"), selesai, akhir, row.getString("pelaku"),
                row.getInt("suspensi") == 2);
    }

    /** The engine writes moments as local times of the machine's zone. */
    private static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime local = row.getObject(column, LocalDateTime.class);
        return local == null ? null : local.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
    }
}
