package id.alursop.mutubaku;

import java.time.Instant;
import java.util.Objects;

/**
 * A step is past the time its mutu baku allows. Published within the transaction in which the engine notes it, so
 * that it is heard of exactly when it is true. Publishing it again for the same task and {@code tingkat} has no effect.
 *
 * @param instansi          the office (tenant id)
 * @param processInstanceId the run of the SOP
 * @param nomorAgenda       agenda number of the run, its business key
 * @param sopId             process id of the SOP
 * @param sopNama           the SOP's name as printed
 * @param langkahId         element id of the step ("langkah_6")
 * @param langkahNomor      the number the table prints ("6")
 * @param langkahNama       short label of the step
 * @param taskId            the engine's task: on a return the same step gets a new one, and a new clock
 * @param jabatan           candidate group of the step's lane
 * @param jabatanAtasan     candidate group of the nearest lane above (the SOP's columns are ordered from the highest
 *                          post down) in which steps are done; {@code null} when the step is in the highest
 * @param assignee          user id of who has taken the task; {@code null} when nobody has
 * @param batas             when the step was due
 * @param durasi            the working time the step allows, as its timer's literal ("PT2H"): the length of the second
 *                          period; {@code null} when nothing is to be escalated
 * @param tingkat           {@link #LEWAT} when the time is over, {@link #ESKALASI} when it is over a second time
 */
public record MutuBakuBreach(String instansi, String processInstanceId, String nomorAgenda, String sopId,
                             String sopNama, String langkahId, String langkahNomor, String langkahNama, String taskId,
                             String jabatan, String jabatanAtasan, String assignee, Instant batas, String durasi,
                             int tingkat) {

    /** The time the mutu baku allows is over. */
    public static final int LEWAT = 1;

    /** As much working time again has passed, and the step is still not done. */
    public static final int ESKALASI = 2;

    public MutuBakuBreach {
        Objects.requireNonNull(instansi, "instansi");
        Objects.requireNonNull(processInstanceId, "processInstanceId");
        Objects.requireNonNull(nomorAgenda, "nomorAgenda");
        Objects.requireNonNull(sopId, "sopId");
        Objects.requireNonNull(sopNama, "sopNama");
        Objects.requireNonNull(langkahId, "langkahId");
        Objects.requireNonNull(langkahNomor, "langkahNomor");
        Objects.requireNonNull(langkahNama, "langkahNama");
        Objects.requireNonNull(taskId, "taskId");
        Objects.requireNonNull(jabatan, "jabatan");
        Objects.requireNonNull(batas, "batas");
        if (tingkat != LEWAT && tingkat != ESKALASI) {
            throw new IllegalArgumentException("tingkat " + tingkat);
        }
    }

    /**
     * The same step, late by its time once more.
     *
     * @param assigneeNow user id of who has the task by now; {@code null} when nobody has
     */
    public MutuBakuBreach escalated(String assigneeNow) {
        return new MutuBakuBreach(instansi, processInstanceId, nomorAgenda, sopId, sopNama, langkahId, langkahNomor,
                langkahNama, taskId, jabatan, jabatanAtasan, assigneeNow, batas, durasi, ESKALASI);
    }
}
