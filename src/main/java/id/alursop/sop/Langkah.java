package id.alursop.sop;

import java.util.List;
import java.util.Objects;

/**
 * One step: a row of an SOP table, a user task of its diagram.
 *
 * @param id               element id of the user task ("langkah_6")
 * @param nomor            the number the table prints ("6"); an addition of ours has a letter ("8b")
 * @param nama             short label of the task in the diagram
 * @param uraian           the description the table prints
 * @param pelaksana        the lane the step is in
 * @param mutuBaku         the promised standard
 * @param keterangan       the remark the table prints; {@code null} when blank
 * @param tambahan         whether the step is an addition of ours that the source does not print
 * @param konfirmasi       why the lane must be confirmed by the office; {@code null} when the source is certain
 * @param disposisiKepada  to whom this step passes a disposition on; {@code null} when it writes none
 * @param unggah           keys of the upload slots the step offers, in order
 * @param memeriksa        ids of the steps whose work this one verifies: whoever did one of them may not do this one
 * @param mengarsipkan     whether the step's form asks for the archive data
 */
public record Langkah(String id, String nomor, String nama, String uraian, Pelaksana pelaksana, MutuBaku mutuBaku,
                      String keterangan, boolean tambahan, String konfirmasi, String disposisiKepada,
                      List<String> unggah, List<String> memeriksa, boolean mengarsipkan) {

    public Langkah {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(nomor, "nomor");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(uraian, "uraian");
        Objects.requireNonNull(pelaksana, "pelaksana");
        Objects.requireNonNull(mutuBaku, "mutuBaku");
        unggah = List.copyOf(unggah);
        memeriksa = List.copyOf(memeriksa);
    }

    /** Whether this step ends in a decision "Setuju?". */
    public boolean verifikasi() {
        return !memeriksa.isEmpty();
    }
}
