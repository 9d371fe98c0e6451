package id.alursop.arsip;

import java.time.Instant;

/**
 * What the register says of all files archived at the end of one run of an SOP.
 *
 * @param instansi        the office
 * @param pelaksanaan     process instance id
 * @param nomorAgenda     agenda number of the run
 * @param sop             process id of the SOP
 * @param tahun           year the run is about
 * @param triwulan        quarter the run is about; {@code null} for a yearly SOP
 * @param kodeKlasifikasi archive classification code
 * @param lokasiBox       where the paper is kept
 * @param retensiAktif    years the file stays active
 * @param retensiInaktif  years it is kept after that
 * @param nasibAkhir      what happens then ("Musnah", "Permanen")
 * @param oleh            user id of who archived it
 * @param pada            when
 */
public record Penyimpanan(String instansi, String pelaksanaan, String nomorAgenda, String sop, int tahun,
                          Integer triwulan, String kodeKlasifikasi, String lokasiBox, int retensiAktif,
                          int retensiInaktif, String nasibAkhir, String oleh, Instant pada) {
}
