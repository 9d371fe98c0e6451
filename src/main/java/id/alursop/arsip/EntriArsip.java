package id.alursop.arsip;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One row of an office's archive, without its bytes.
 *
 * @param nomor          1 for the office's first row, then counting up without gaps
 * @param penyimpanan    what the register says of it
 * @param kunci          key of the document or upload slot
 * @param unit           id of the unit it belongs to; empty for the whole office
 * @param judul          title
 * @param namaBerkas     file name
 * @param mediaType      media type
 * @param ukuran         number of bytes
 * @param sha256         SHA-256 of the bytes
 * @param hashSebelumnya hash of the row before; 64 zeros for the first
 * @param hash           hash of this row
 */
public record EntriArsip(int nomor, Penyimpanan penyimpanan, String kunci, String unit, String judul,
                         String namaBerkas, String mediaType, long ukuran, String sha256, String hashSebelumnya,
                         String hash) {

    /**
     * The hash this row must carry: over the hash of the row before and every field of this one, each preceded by
     * its length so that no two different rows can read the same.
     */
    String expectedHash() {
        Penyimpanan p = penyimpanan;
        StringBuilder row = new StringBuilder();
        for (Object field : new Object[]{hashSebelumnya, nomor, p.instansi(), p.pelaksanaan(), p.nomorAgenda(),
                p.sop(), p.tahun(), p.triwulan() == null ? 0 : p.triwulan(), kunci, unit, judul, namaBerkas,
                mediaType, ukuran, sha256, p.kodeKlasifikasi(), p.lokasiBox(), p.retensiAktif(), p.retensiInaktif(),
                p.nasibAkhir(), p.pada().toEpochMilli(), p.oleh()}) {
            String text = String.valueOf(field);
            row.append(text.length()).append(':').append(text);
        }
        return Sha256.hex(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same row with the hash it must carry. */
    EntriArsip sealed() {
        return new EntriArsip(nomor, penyimpanan, kunci, unit, judul, namaBerkas, mediaType, ukuran, sha256,
                hashSebelumnya, expectedHash());
    }

    /** When the file was archived. */
    public Instant diarsipkan() {
        return penyimpanan.pada();
    }
}
