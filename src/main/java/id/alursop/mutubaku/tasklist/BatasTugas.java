package id.alursop.mutubaku.tasklist;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.Pejabat;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.CatatanMutuBaku;
import id.alursop.mutubaku.CatatanMutuBaku.Jenis;
import id.alursop.mutubaku.CatatanStore;
import id.alursop.mutubaku.MutuBakuHistory;
import id.alursop.mutubaku.SisaWaktu;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * The time left for tasks, for the user who is logged in: the engine's query leaves out what that user may not see.
 */
@Component
class BatasTugas {

    private static final DateTimeFormatter SAAT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'pukul' HH.mm z", Locale.forLanguageTag("id-ID"));

    private final TaskService tasks;
    private final IdentityService identity;
    private final MutuBakuHistory history;
    private final CatatanStore notes;
    private final JamKerjaCatalog jamKerja;
    private final InstansiCatalog offices;
    private final Clock clock;

    BatasTugas(@Lazy TaskService tasks, @Lazy IdentityService identity, MutuBakuHistory history, CatatanStore notes,
               JamKerjaCatalog jamKerja, InstansiCatalog offices, Clock clock) {
        this.tasks = tasks;
        this.identity = identity;
        this.history = history;
        this.notes = notes;
        this.jamKerja = jamKerja;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * How long a task still has.
     *
     * @param kata      "sisa 1 jam 20 menit kerja"
     * @param terlambat whether its deadline is past
     */
    record Sisa(String tugas, String kata, boolean terlambat) {
    }

    /**
     * What the tab shows.
     *
     * @param sisa        {@code null} for a task without a deadline
     * @param batas       the deadline in words; {@code null} for none
     * @param bolehAlasan whether the user may say why it is late
     * @param catatan     what was said so far, a sentence each
     */
    record Rincian(Sisa sisa, String batas, boolean bolehAlasan, List<String> catatan) {
    }

    /** The time left for these tasks; those without a deadline or not the user's to see are left out. */
    List<Sisa> sisa(Collection<String> ids) {
        user();
        // The engine refuses a user's query without a bound.
        return ids.isEmpty() ? List.of() : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new))
                .listPage(0, ids.size()).stream()
                .filter(task -> task.getDueDate() != null && task.getTenantId() != null).map(this::sisa).toList();
    }

    private Sisa sisa(Task task) {
        Instant batas = task.getDueDate().toInstant();
        Instant now = clock.instant();
        return new Sisa(task.getId(), SisaWaktu.kata(jamKerja.of(task.getTenantId()), now, batas), now.isAfter(batas));
    }

    /** @throws NoSuchElementException when there is no such task, or it is not the user's to see */
    Rincian rincian(String id) {
        Task task = task(id);
        if (task.getDueDate() == null || task.getTenantId() == null) {
            return new Rincian(null, null, false, List.of());
        }
        Instansi kantor = offices.get(task.getTenantId());
        Sisa sisa = sisa(task);
        return new Rincian(sisa, SAAT.format(ZonedDateTime.ofInstant(task.getDueDate().toInstant(), kantor.zona())),
                sisa.terlambat() && user().equals(task.getAssignee()),
                notes.of(List.of(id)).stream().map(c -> kata(c, kantor)).toList());
    }

    private static String kata(CatatanMutuBaku c, Instansi kantor) {
        String who = kantor.pengguna(c.oleh()).map(Pejabat::nama).orElse(c.oleh());
        return (c.jenis() == Jenis.ALASAN ? "Alasan dari " : "Tanggapan dari ") + who + ": "
                + (c.isi().isEmpty() ? "sudah diketahui" : c.isi());
    }

    /**
     * The person who has a late task says why.
     *
     * @throws IllegalArgumentException when the task is not theirs, not late, or nothing was written; an Indonesian
     *                                  sentence
     * @throws NoSuchElementException   when there is no such task, or it is not the user's to see
     */
    void alasan(String id, String isi) {
        Task task = task(id);
        if (!user().equals(task.getAssignee())) {
            throw new IllegalArgumentException("Hanya yang mengambil tugas ini dapat menulis alasan.");
        }
        notes.save(history.putaran(id).orElseThrow(), Jenis.ALASAN, isi, user());
    }

    private Task task(String id) {
        user();
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw new NoSuchElementException("Tugas ini tidak ditemukan. Mungkin sudah selesai, atau bukan untuk Anda.");
        }
        return task;
    }

    /** Without an authentication the engine would check no rights at all. */
    private String user() {
        var caller = identity.getCurrentAuthentication();
        if (caller == null || caller.getUserId() == null) {
            throw new NoSuchElementException("Sesi Anda telah berakhir. Masuk lagi, lalu ulangi.");
        }
        return caller.getUserId();
    }
}
