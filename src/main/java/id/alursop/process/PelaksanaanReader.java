package id.alursop.process;

import id.alursop.dokumen.LangkahSelesai;
import id.alursop.dokumen.Pelaksanaan;
import id.alursop.dokumen.PelaksanaanSource;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.sop.Sop;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads the facts of a run out of the engine: its answers, and from history every completed pass over a step with
 * what was entered in it. Reads as the engine, not as the person logged in: whoever asks has checked that person's
 * right to the run already.
 */
@Component
class PelaksanaanReader implements PelaksanaanSource {

    /** Variables the engine's side writes by itself: no one entered them. */
    private static final Set<String> OURS = Set.of("batasWaktu", "dimintaOleh", "putaranPerbaikan", "catatanSebelumnya");

    private final RuntimeService runtime;
    private final HistoryService history;
    private final IdentityService identity;
    private final SopCatalog sops;
    private final InstansiCatalog offices;
    private final Clock clock;

    PelaksanaanReader(@Lazy RuntimeService runtime, @Lazy HistoryService history, @Lazy IdentityService identity,
                      SopCatalog sops, InstansiCatalog offices, Clock clock) {
        this.runtime = runtime;
        this.history = history;
        this.identity = identity;
        this.sops = sops;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public Pelaksanaan of(String processInstanceId) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return read(processInstanceId);
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    private Pelaksanaan read(String processInstanceId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(processInstanceId)
                .singleResult();
        if (instance == null) {
            throw new NoSuchElementException("No running process instance " + processInstanceId);
        }
        Sop sop = sops.of(instance.getProcessDefinitionId());
        Instansi instansi = offices.get(instance.getTenantId());
        Map<String, Object> isian = runtime.getVariables(processInstanceId);
        return new Pelaksanaan(processInstanceId, instansi, sop, instance.getBusinessKey(),
                (Integer) isian.get("tahun"), (Integer) isian.get("triwulan"), isian,
                riwayat(processInstanceId, instansi), clock.instant().atZone(instansi.zona()));
    }

    private List<LangkahSelesai> riwayat(String processInstanceId, Instansi instansi) {
        Map<String, Map<String, Object>> answers = answersByActivityInstance(processInstanceId);
        return history.createHistoricTaskInstanceQuery().processInstanceId(processInstanceId)
                .taskDeleteReason("completed").orderByHistoricTaskInstanceEndTime().asc().list().stream()
                .map(task -> pass(task, answers, instansi))
                .toList();
    }

    private Map<String, Map<String, Object>> answersByActivityInstance(String processInstanceId) {
        Map<String, Map<String, Object>> answers = new HashMap<>();
        for (HistoricDetail detail : history.createHistoricDetailQuery().processInstanceId(processInstanceId)
                .variableUpdates().orderByTime().asc().list()) {
            HistoricVariableUpdate update = (HistoricVariableUpdate) detail;
            // Emptied before somebody answers, a variable leaves an update without a value: no one's answer.
            if (!OURS.contains(update.getVariableName()) && update.getValue() != null) {
                answers.computeIfAbsent(update.getActivityInstanceId(), id -> new LinkedHashMap<>())
                        .put(update.getVariableName(), update.getValue());
            }
        }
        return answers;
    }

    private static LangkahSelesai pass(HistoricTaskInstance task, Map<String, Map<String, Object>> answers,
                                       Instansi instansi) {
        String userId = task.getAssignee();
        String nama = userId == null ? "sistem"
                : instansi.pengguna(userId).map(p -> p.nama()).orElse(userId);
        return new LangkahSelesai(task.getTaskDefinitionKey(), userId, nama, moment(task.getStartTime(), instansi),
                moment(task.getEndTime(), instansi),
                answers.getOrDefault(task.getActivityInstanceId(), Map.of()));
    }

    private static ZonedDateTime moment(Date date, Instansi instansi) {
        return date.toInstant().atZone(instansi.zona());
    }
}
