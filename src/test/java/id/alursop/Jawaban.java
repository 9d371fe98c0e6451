package id.alursop;

import java.util.HashMap;
import java.util.Map;

/** What people answer in the forms, in the tests that carry SOPs out. */
public final class Jawaban {

    private Jawaban() {
    }

    public static Map<String, Object> tahun(int tahun) {
        return Map.of("tahun", tahun);
    }

    /** The select field of the start form answers with text. */
    public static Map<String, Object> triwulan(int tahun, int triwulan) {
        return Map.of("tahun", tahun, "triwulan", String.valueOf(triwulan));
    }

    public static Map<String, Object> disposisi(String isi) {
        return Map.of("sifatDisposisi", "Segera", "harapanDisposisi", "Proses lebih lanjut", "isiDisposisi", isi);
    }

    public static Map<String, Object> formulirLengkap() {
        return Map.of("formulirLengkap", true, "catatanPemeriksaan", "Sesuai Renja.");
    }

    public static Map<String, Object> rapat() {
        return Map.of("tanggalRapat", "2026-10-14", "tempatRapat", "Aula kantor",
                "pesertaRapat", "Rahmadi Anwar\nNorlina Sari", "hasilRapat", "Form diisi paling lambat Jumat.");
    }

    public static Map<String, Object> formatDibuat() {
        return Map.of("batasPengembalian", "2026-10-16", "petunjukPengisian", "Isi kolom berwarna saja.");
    }

    public static Map<String, Object> disampaikan() {
        return Map.of("tanggalPenyampaian", "2026-10-12", "caraPenyampaian", "Langsung");
    }

    public static Map<String, Object> analisis() {
        return Map.of("analisisCapaian", "Sebagian besar target tercapai.", "kendala", "Data desa terlambat.",
                "tindakLanjut", "Jemput data ke desa.");
    }

    public static Map<String, Object> ya() {
        return Map.of("setuju", true);
    }

    public static Map<String, Object> tidak(String catatan) {
        return Map.of("setuju", false, "catatanPerbaikan", catatan);
    }

    public static Map<String, Object> arsip() {
        return Map.of("kodeKlasifikasi", "000.8.6", "lokasiBox", "Lemari 2, Box 4", "retensiAktif", 2,
                "retensiInaktif", 3, "nasibAkhir", "Musnah");
    }

    /** Several answers in one form. */
    @SafeVarargs
    public static Map<String, Object> dan(Map<String, Object>... answers) {
        Map<String, Object> all = new HashMap<>();
        for (Map<String, Object> some : answers) {
            all.putAll(some);
        }
        return all;
    }
}
