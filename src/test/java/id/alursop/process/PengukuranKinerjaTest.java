package id.alursop.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static id.alursop.Jawaban.analisis;
import static id.alursop.Jawaban.arsip;
import static id.alursop.Jawaban.dan;
import static id.alursop.Jawaban.disposisi;
import static id.alursop.Jawaban.formatDibuat;
import static id.alursop.Jawaban.rapat;
import static id.alursop.Jawaban.tahun;
import static id.alursop.Jawaban.ya;

/** SOP Pengukuran Kinerja, Kecamatan Pejawaran. */
class PengukuranKinerjaTest extends SopWalkTest {

    static final SopWalk WALK = new SopWalk("pengukuran-kinerja", "camat.pejawaran",
            tahun(2026),
            List.of(
                new SopWalk.Tugas("langkah_1", "camat", "camat.pejawaran", "2026-10-12T08:45", disposisi("Laksanakan.")),
                new SopWalk.Tugas("langkah_2", "sekretaris-kecamatan", "sekretaris.pejawaran", "2026-10-12T08:45",
                        disposisi("Susun form dan timeline.")),
                new SopWalk.Tugas("langkah_3", "kasubbag-perencana", "kasubbag.pejawaran", "2026-10-12T09:30",
                        formatDibuat()),
                new SopWalk.Tugas("langkah_4", "kasi", "kasi.pejawaran", "2026-10-12T10:30", rapat(),
                        Map.of("isian-terisi", "form-pengukuran")),
                new SopWalk.Tugas("langkah_5", "staf-pelaksana", "staf.pejawaran", "2026-10-12T11:00", analisis()),
                new SopWalk.Tugas("langkah_6", "kasubbag-perencana", "kasubbag.pejawaran", "2026-10-12T09:30", ya()),
                new SopWalk.Tugas("langkah_7", "sekretaris-kecamatan", "sekretaris.pejawaran", "2026-10-12T09:30", ya()),
                new SopWalk.Tugas("langkah_8", "staf-pelaksana", "staf.pejawaran", "2026-10-13T08:30",
                        Map.of("jumlahPenandatangan", 14)),
                new SopWalk.Tugas("langkah_8b", "camat", "camat.pejawaran", "2026-10-13T08:30", ya()),
                new SopWalk.Tugas("langkah_9", "sekretaris-kecamatan", "sekretaris.pejawaran", "2026-10-12T09:30",
                        dan(disposisi("Buat surat pengantar."), Map.of("tujuanSurat", "Bupati Banjarnegara",
                                "alamatTujuan", "Banjarnegara"))),
                new SopWalk.Tugas("langkah_10", "staf-pelaksana", "staf.pejawaran", "2026-10-12T09:00",
                        dan(arsip(), Map.of("jumlahRangkap", 2, "caraPengiriman", "Langsung")))),
            List.of("mulai", "langkah_1", "buat_lembar_disposisi", "langkah_2", "buat_lembar_disposisi_kedua",
                "langkah_3", "buat_timeline", "langkah_4", "buat_hasil_isian", "langkah_5", "buat_draft_pengukuran",
                "langkah_6", "buat_lembar_verifikasi", "setuju_6", "buat_dokumen_pengukuran", "langkah_7",
                "buat_lembar_verifikasi_kedua", "setuju_7", "langkah_8", "langkah_8b", "setuju_8b",
                "buat_laporan_bertandatangan", "langkah_9", "buat_draft_surat_pengantar", "langkah_10",
                "buat_surat_pengantar", "arsipkan", "buat_daftar_arsip", "selesai"),
            Set.of("lembar-disposisi", "timeline", "form-pengukuran", "isian-terisi", "hasil-isian",
                "notulen-rapat", "laporan-pengukuran", "rekap-capaian", "lembar-verifikasi",
                "daftar-tanda-tangan-pegawai", "surat-pengantar", "daftar-arsip"),
            Set.of("lembar-disposisi", "timeline", "hasil-isian", "notulen-rapat", "laporan-pengukuran", "rekap-capaian",
                "lembar-verifikasi", "daftar-tanda-tangan-pegawai", "surat-pengantar"),
            Map.of("langkah_6", "langkah_5", "langkah_7", "langkah_6", "langkah_8b", "langkah_7"));

    @Override
    SopWalk walk() {
        return WALK;
    }
}
