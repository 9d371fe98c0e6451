package id.alursop.dokumen;

/**
 * A file about to be stored as the next version of a document.
 *
 * @param instansi    the office
 * @param tahun       year the document is about
 * @param instansiSop process instance id; {@code null} for a document of the office itself
 * @param kunci       key of the document or upload slot
 * @param unit        id of the unit it belongs to; empty for the whole office
 * @param status      how far it has come
 * @param judul       title a user reads
 * @param berkas      name, type and bytes
 * @param pembuat     user id of the author; "sistem" for generated files
 * @param langkah     element id it is made in
 */
public record NewDokumen(String instansi, int tahun, String instansiSop, String kunci, String unit,
                         StatusDokumen status, String judul, Berkas berkas, String pembuat, String langkah) {
}
