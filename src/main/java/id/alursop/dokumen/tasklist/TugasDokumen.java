package id.alursop.dokumen.tasklist;

import id.alursop.dokumen.Berkas;
import id.alursop.dokumen.Dokumen;
import id.alursop.dokumen.DokumenStore;
import id.alursop.dokumen.Pelaksanaan;
import id.alursop.dokumen.PelaksanaanSource;
import id.alursop.dokumen.SlotUnggah;
import id.alursop.dokumen.UkuranBerkas;
import id.alursop.dokumen.UnggahService;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.Pejabat;
import id.alursop.instansi.Pengawas;
import id.alursop.instansi.Unit;
import id.alursop.sop.Langkah;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * The documents of a task, for the user who is logged in. Whoever may read the task may read the documents of its
 * run; whoever may work on it may upload.
 */
@Component
class TugasDokumen {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH.mm z", Locale.forLanguageTag("id-ID"));

    private final TaskService tasks;
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final PelaksanaanSource runs;
    private final DokumenStore store;
    private final UnggahService unggah;

    TugasDokumen(TaskService tasks, IdentityService identity, AuthorizationService authorizations,
                 PelaksanaanSource runs, DokumenStore store, UnggahService unggah) {
        this.tasks = tasks;
        this.identity = identity;
        this.authorizations = authorizations;
        this.runs = runs;
        this.store = store;
        this.unggah = unggah;
    }

    /** What the tab shows. */
    DaftarDokumen daftar(String taskId) {
        Tugas tugas = read(taskId);
        List<Dokumen> all = store.ofInstance(tugas.run().id());
        Optional<PermintaanDitolak> objection = objection(tugas);
        boolean unclaimed = tugas.task().getAssignee() == null;
        String alasan = objection.map(Throwable::getMessage)
                .orElse(unclaimed ? "Klik \"Ambil\" pada tugas ini untuk mengunggah." : null);
        long limit = unggah.ukuranMaksimum().toBytes();
        return new DaftarDokumen(alasan == null, alasan, limit, UkuranBerkas.teks(limit),
                unggah.slots(tugas.langkah()).stream().map(slot -> slot(slot, all, tugas)).toList(),
                rows(all, tugas.run().instansi()));
    }

    /**
     * One version, to be downloaded.
     *
     * @throws PermintaanDitolak when it belongs neither to the task's run nor to a slot of the task
     */
    Dokumen dokumen(String taskId, String dokumenId) {
        Tugas tugas = read(taskId);
        return uuid(dokumenId).flatMap(store::find).filter(d -> belongsTo(tugas, d)).orElseThrow(
                () -> new PermintaanDitolak(Status.NOT_FOUND, "Dokumen ini tidak ada pada tugas ini."));
    }

    /** The bytes of a version that {@link #dokumen} has given. */
    byte[] isi(Dokumen dokumen) {
        return store.content(dokumen.id());
    }

    /** The newest version of each document of the task's run, and what to call them all together. */
    Bundel semua(String taskId) {
        Tugas tugas = read(taskId);
        List<Dokumen> latest = store.latest(tugas.run().id());
        if (latest.isEmpty()) {
            throw new PermintaanDitolak(Status.NOT_FOUND, "Pelaksanaan ini belum punya dokumen.");
        }
        return new Bundel("Dokumen " + tugas.run().nomorAgenda().replace('/', '-') + ".zip", latest);
    }

    /** Refuses who may not upload here, before anything of a file is read. */
    void periksaHakUnggah(String taskId) {
        objection(read(taskId)).ifPresent(objection -> {
            throw objection;
        });
    }

    /** Stores a file in a slot of the task. */
    Dokumen unggah(String taskId, String slot, Berkas berkas) {
        Tugas tugas = read(taskId);
        objection(tugas).ifPresent(objection -> {
            throw objection;
        });
        return unggah.unggah(tugas.run(), tugas.langkah(), slot, berkas, tugas.userId());
    }

    /** Reads the task as the user: the engine's query leaves out what the user may not see. */
    private Tugas read(String taskId) {
        var caller = identity.getCurrentAuthentication();
        if (caller == null || caller.getUserId() == null) {
            // Without an authentication the engine checks no rights at all.
            throw new PermintaanDitolak(Status.UNAUTHORIZED, "Sesi Anda telah berakhir. Masuk lagi, lalu ulangi.");
        }
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessInstanceId() == null) {
            throw noSuchTask();
        }
        try {
            Pelaksanaan run = runs.of(task.getProcessInstanceId());
            return new Tugas(task, caller.getUserId(), caller.getGroupIds(), run,
                    run.sop().langkah(task.getTaskDefinitionKey()));
        } catch (NoSuchElementException endedMeanwhile) {
            throw noSuchTask();
        }
    }

    private static PermintaanDitolak noSuchTask() {
        return new PermintaanDitolak(Status.NOT_FOUND,
                "Tugas ini tidak ditemukan. Mungkin sudah selesai, atau bukan untuk Anda.");
    }

    /** Why the user may not upload; empty for the assignee, and for a candidate while nobody is assigned. */
    private Optional<PermintaanDitolak> objection(Tugas tugas) {
        String assignee = tugas.task().getAssignee();
        String userId = tugas.userId();
        if (tugas.task().isSuspended()) {
            return forbidden("Pelaksanaan ini sedang ditangguhkan. Berkas belum dapat diunggah.");
        }
        if (userId.equals(assignee)) {
            return Optional.empty();
        }
        if (!authorizations.isUserAuthorized(userId, tugas.groups(), Permissions.TASK_WORK, Resources.TASK,
                tugas.task().getId())) {
            return forbidden("Anda dapat melihat dokumen tugas ini, tetapi tidak mengerjakannya.");
        }
        if (assignee != null) {
            return forbidden("Tugas ini sedang dikerjakan oleh %s, dan hanya ia yang dapat mengunggah."
                    .formatted(name(assignee, tugas.run().instansi())));
        }
        return Optional.empty();
    }

    private static Optional<PermintaanDitolak> forbidden(String pesan) {
        return Optional.of(new PermintaanDitolak(Status.FORBIDDEN, pesan));
    }

    private boolean belongsTo(Tugas tugas, Dokumen dokumen) {
        if (tugas.run().id().equals(dokumen.instansiSop())) {
            return true;
        }
        return unggah.slots(tugas.langkah()).stream().flatMap(slot -> ofYear(slot, tugas).stream())
                .anyMatch(dokumen::equals);
    }

    private Optional<Dokumen> ofYear(SlotUnggah slot, Tugas tugas) {
        return slot.berlakuSetahun()
                ? store.latestOfOffice(tugas.run().instansi().id(), tugas.run().tahun(), slot.kunci())
                : Optional.empty();
    }

    private DaftarDokumen.Slot slot(SlotUnggah slot, List<Dokumen> all, Tugas tugas) {
        Instansi instansi = tugas.run().instansi();
        List<DaftarDokumen.Isi> isi = new ArrayList<>();
        if (slot.perUnit()) {
            for (Unit unit : instansi.unit()) {
                isi.add(new DaftarDokumen.Isi(unit.nama(),
                        newest(all, slot.kunci(), unit.id()).map(d -> versi(d, instansi)).orElse(null), false));
            }
        } else {
            Optional<Dokumen> own = newest(all, slot.kunci(), "");
            Optional<Dokumen> shown = own.or(() -> ofYear(slot, tugas));
            isi.add(new DaftarDokumen.Isi(null, shown.map(d -> versi(d, instansi)).orElse(null),
                    own.isEmpty() && shown.isPresent()));
        }
        return new DaftarDokumen.Slot(slot.kunci(), slot.judul(), slot.petunjuk(), slot.jenisDiterima(),
                slot.jenis().stream().flatMap(jenis -> jenis.akhiran().stream()).toList(), slot.wajib(),
                slot.perUnit(), isi);
    }

    private static Optional<Dokumen> newest(List<Dokumen> newestFirst, String kunci, String unit) {
        return newestFirst.stream().filter(d -> d.kunci().equals(kunci) && d.unit().equals(unit)).findFirst();
    }

    private static List<DaftarDokumen.Baris> rows(List<Dokumen> newestFirst, Instansi instansi) {
        Map<List<String>, List<Dokumen>> documents = new LinkedHashMap<>();
        for (Dokumen d : newestFirst) {
            documents.computeIfAbsent(List.of(d.kunci(), d.unit()), key -> new ArrayList<>()).add(d);
        }
        return documents.values().stream()
                .map(versions -> new DaftarDokumen.Baris(versions.get(0).kunci(), versions.get(0).judul(),
                        unit(versions.get(0), instansi),
                        versions.stream().map(d -> versi(d, instansi)).toList()))
                .toList();
    }

    private static String unit(Dokumen dokumen, Instansi instansi) {
        return dokumen.unit().isEmpty() ? null : instansi.unit().stream().filter(u -> u.id().equals(dokumen.unit()))
                .map(Unit::nama).findFirst().orElse(dokumen.unit());
    }

    private static DaftarDokumen.Versi versi(Dokumen d, Instansi instansi) {
        return new DaftarDokumen.Versi(d.id().toString(), d.versi(), d.namaBerkas(), d.status().name(),
                d.status().label(), name(d.pembuat(), instansi), MOMENT.format(d.dibuat().atZone(instansi.zona())),
                UkuranBerkas.teks(d.ukuran()));
    }

    private static String name(String userId, Instansi instansi) {
        if (userId.equals("sistem")) {
            return "Sistem";
        }
        return instansi.pengguna(userId).map(Pejabat::nama)
                .or(() -> instansi.pengawas().stream().filter(p -> p.pengguna().equals(userId)).map(Pengawas::nama)
                        .findFirst())
                .orElse(userId);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A task, who asks, and the run it belongs to. */
    private record Tugas(Task task, String userId, List<String> groups, Pelaksanaan run, Langkah langkah) {
    }

    /** Several documents under one file name. */
    record Bundel(String namaBerkas, List<Dokumen> dokumen) {
    }
}
