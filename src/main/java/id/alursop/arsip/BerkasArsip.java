package id.alursop.arsip;

/**
 * A file on its way into the archive.
 *
 * @param kunci      key of the document or upload slot
 * @param unit       id of the unit it belongs to; empty for the whole office
 * @param judul      title the register shows
 * @param namaBerkas file name
 * @param mediaType  media type
 * @param isi        the bytes
 */
public record BerkasArsip(String kunci, String unit, String judul, String namaBerkas, String mediaType, byte[] isi) {
}
