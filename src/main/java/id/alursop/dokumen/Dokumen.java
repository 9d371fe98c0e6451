package id.alursop.dokumen;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of one document of one running SOP, without its bytes.
 *
 * @param id           identity of this version
 * @param instansi     the office it belongs to
 * @param instansiSop  id of the process instance it was made in
 * @param kunci        key of the document or upload slot in the catalogue ("laporan-kinerja", "isian-terisi")
 * @param unit         id of the unit the file belongs to; empty for documents of the whole office
 * @param versi        1 for the first version of (instance, key, unit), then counting up
 * @param status       how far the document has come
 * @param judul        title a user reads
 * @param namaBerkas   file name for downloads
 * @param mediaType    media type of the bytes
 * @param ukuran       number of bytes
 * @param sha256       SHA-256 of the bytes, 64 lower-case hex digits
 * @param pembuat      user id of the author; "sistem" for generated files
 * @param langkah      element id of the step or document task it was made in
 * @param dibuat       when it was stored
 */
public record Dokumen(UUID id, String instansi, String instansiSop, String kunci, String unit, int versi,
                      StatusDokumen status, String judul, String namaBerkas, String mediaType, long ukuran,
                      String sha256, String pembuat, String langkah, Instant dibuat) {
}
