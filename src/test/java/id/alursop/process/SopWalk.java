package id.alursop.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One SOP as its people carry it out: the table a test walks by, through the engine or over HTTP.
 *
 * @param sop         process id
 * @param pemulai     user who starts it
 * @param mulai       answers of the start form
 * @param tugas       the steps of a straight walk
 * @param jejak       elements in the order a straight walk passes them
 * @param dokumen     keys of the documents a straight walk leaves, at least
 * @param berkasArsip keys of those that end in the archive, exactly
 * @param kembali     for each verification, the step "Tidak" leads back to
 */
record SopWalk(String sop, String pemulai, Map<String, Object> mulai, List<Tugas> tugas, List<String> jejak,
               Set<String> dokumen, Set<String> berkasArsip, Map<String, String> kembali) {

    /** In place of a document key: upload a scan. */
    static final String PINDAIAN = "(pindaian)";

    /**
     * One step as it is done.
     *
     * @param langkah  element id
     * @param jabatan  the group it must be offered to
     * @param user     who does it
     * @param batas    local moment it is due when it comes up on Monday, 12 October 2026 at 08.30 of its office
     * @param jawaban  answers of its form
     * @param unggahan what to upload before, by slot: the key of the workbooks to fill, or {@link #PINDAIAN}
     */
    record Tugas(String langkah, String jabatan, String user, String batas, Map<String, Object> jawaban,
                 Map<String, String> unggahan) {

        Tugas(String langkah, String jabatan, String user, String batas, Map<String, Object> jawaban) {
            this(langkah, jabatan, user, batas, jawaban, Map.of());
        }
    }
}
