package id.alursop.process;

import id.alursop.instansi.Instansi;
import id.alursop.sop.Langkah;
import id.alursop.sop.Sop;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Four eyes: whoever did a step may not verify it. An office can switch the rule off in its instansi.yaml. */
@Component
class EmpatMata {

    private final HistoryService history;

    EmpatMata(@Lazy HistoryService history) {
        this.history = history;
    }

    /**
     * Why this user may not do this step.
     *
     * @param userId who wants to do it; {@code null} when the system does
     * @return an Indonesian sentence; empty when nothing stands in the way
     */
    Optional<String> keberatan(Sop sop, Langkah langkah, Instansi instansi, String processInstanceId, String userId) {
        if (!instansi.empatMata() || userId == null) {
            return Optional.empty();
        }
        return langkah.memeriksa().stream()
                .filter(checked -> userId.equals(lastDoer(processInstanceId, checked)))
                .findFirst()
                .map(checked -> ("Langkah %s \"%s\" Anda kerjakan sendiri, jadi orang lain yang harus memeriksanya. "
                        + "Mintalah rekan sejabatan atau atasan mengambil tugas ini.")
                        .formatted(sop.langkah(checked).nomor(), sop.langkah(checked).nama()));
    }

    private String lastDoer(String processInstanceId, String langkah) {
        return history.createHistoricTaskInstanceQuery().processInstanceId(processInstanceId)
                .taskDefinitionKey(langkah).finished().orderByHistoricTaskInstanceEndTime().desc()
                .listPage(0, 1).stream().findFirst().map(t -> t.getAssignee()).orElse(null);
    }
}
