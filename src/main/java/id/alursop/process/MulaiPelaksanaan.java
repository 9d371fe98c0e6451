package id.alursop.process;

import id.alursop.instansi.Agenda;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.SudahDilaksanakan;
import id.alursop.sop.Periode;
import id.alursop.sop.Sop;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs when someone starts an SOP: checks the answers of the start form, refuses to start the same SOP twice for one
 * period unless it is meant to be repeated, and gives the run its agenda number as business key.
 */
@Component
class MulaiPelaksanaan implements ExecutionListener {

    private static final List<String> TRIWULAN = List.of("I", "II", "III", "IV");

    private final SopCatalog sops;
    private final FormCatalog forms;
    private final InstansiCatalog offices;
    private final Agenda agenda;
    private final Clock clock;

    MulaiPelaksanaan(SopCatalog sops, FormCatalog forms, InstansiCatalog offices, Agenda agenda, Clock clock) {
        this.sops = sops;
        this.forms = forms;
        this.offices = offices;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Sop sop = sops.of(execution.getProcessDefinitionId());
        Instansi instansi = offices.get(execution.getTenantId());
        readQuarterAsNumber(execution);
        check(sop, execution);

        String pemulai = (String) execution.getVariable("pemulai");
        String nomorAgenda = enter(sop, instansi, pemulai, execution);
        execution.setProcessBusinessKey(nomorAgenda);
        execution.setVariable("nomorAgenda", nomorAgenda);
        execution.setVariable("namaInstansi", instansi.nama());
        execution.setVariable("putaranPerbaikan", 0);
        execution.setVariable("dimintaOleh", Pelaku.of(instansi, pemulai));
    }

    /** A select field answers with text; the rest of the house counts quarters. */
    private static void readQuarterAsNumber(DelegateExecution execution) {
        if (execution.getVariable("triwulan") instanceof String text && text.matches("[1-4]")) {
            execution.setVariable("triwulan", Integer.valueOf(text));
        }
    }

    private void check(Sop sop, DelegateExecution execution) {
        List<String> temuan = new ArrayList<>();
        forms.find(execution.getProcessDefinitionId(), sop.id() + "-mulai")
                .ifPresent(form -> temuan.addAll(form.temuan(execution.getVariables())));
        if (temuan.isEmpty() && !(execution.getVariable("tahun") instanceof Integer)) {
            temuan.add("Isian \"Tahun\" wajib diisi dengan angka tahun, misalnya 2026.");
        }
        if (temuan.isEmpty() && sop.periode() == Periode.TRIWULAN
                && !(execution.getVariable("triwulan") instanceof Integer)) {
            temuan.add("Isian \"Triwulan\" wajib dipilih: 1, 2, 3, atau 4.");
        }
        Object alasan = execution.getVariable("alasanPengulangan");
        if (repeats(execution) && (alasan == null || alasan.toString().isBlank())) {
            temuan.add("Tulis alasan pengulangan karena \"Pelaksanaan ulang\" dicentang.");
        }
        if (!temuan.isEmpty()) {
            throw new Penolakan(temuan);
        }
    }

    private static boolean repeats(DelegateExecution execution) {
        return Boolean.TRUE.equals(execution.getVariable("pengulangan"));
    }

    private String enter(Sop sop, Instansi instansi, String pemulai, DelegateExecution execution) {
        int tahun = (Integer) execution.getVariable("tahun");
        Integer triwulan = sop.periode() == Periode.TRIWULAN ? (Integer) execution.getVariable("triwulan") : null;
        ZonedDateTime sekarang = clock.instant().atZone(instansi.zona());
        try {
            return agenda.catat(instansi, sop.id(), sop.kode(), tahun, triwulan, repeats(execution),
                    execution.getProcessInstanceId(), pemulai, sekarang);
        } catch (SudahDilaksanakan earlier) {
            throw new Penolakan(("SOP \"%s\" untuk %s sudah dimulai oleh %s pada %s dengan nomor agenda %s. Bila memang "
                    + "harus diulang, centang \"Pelaksanaan ulang\" dan tulis alasannya.").formatted(sop.nama(),
                    triwulan == null ? "Tahun " + tahun : "Triwulan " + TRIWULAN.get(triwulan - 1) + " Tahun " + tahun,
                    Pelaku.of(instansi, earlier.pemulai()),
                    instansi.tanggal(earlier.pada()), earlier.nomorAgenda()));
        }
    }
}
