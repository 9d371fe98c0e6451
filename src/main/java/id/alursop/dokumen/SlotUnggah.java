package id.alursop.dokumen;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A place into which a step asks for a file.
 *
 * @param kunci          key by which a diagram names it ("isian-terisi"); files are stored under the same key
 * @param judul          title a user reads
 * @param petunjuk       one sentence on the file that is expected
 * @param jenis          kinds of file it takes; not empty
 * @param status         status of a file once it is uploaded
 * @param wajib          whether the step cannot be completed without a file
 * @param perUnit        whether every unit of the office has a file of its own here
 * @param berlakuSetahun whether the office's last file of the year counts in every run of that year
 * @param arsip          whether its files are archived
 */
public record SlotUnggah(String kunci, String judul, String petunjuk, List<JenisBerkas> jenis, StatusDokumen status,
                         boolean wajib, boolean perUnit, boolean berlakuSetahun, boolean arsip) {

    public SlotUnggah {
        Objects.requireNonNull(kunci, "kunci");
        Objects.requireNonNull(judul, "judul");
        Objects.requireNonNull(petunjuk, "petunjuk");
        Objects.requireNonNull(status, "status");
        jenis = List.copyOf(jenis);
        if (jenis.isEmpty()) {
            throw new IllegalArgumentException("jenis is empty");
        }
        if (perUnit && berlakuSetahun) {
            throw new IllegalArgumentException("perUnit and berlakuSetahun exclude each other");
        }
    }

    /** The kinds of file it takes, as a sentence lists them: "PDF (.pdf) atau Word (.docx)". */
    public String jenisDiterima() {
        return jenis.stream().map(JenisBerkas::label).collect(Collectors.joining(" atau "));
    }
}
