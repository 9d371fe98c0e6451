package id.alursop.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static id.alursop.Jawaban.analisis;
import static id.alursop.Jawaban.arsip;
import static id.alursop.Jawaban.disampaikan;
import static id.alursop.Jawaban.disposisi;
import static id.alursop.Jawaban.formatDibuat;
import static id.alursop.Jawaban.triwulan;
import static id.alursop.Jawaban.ya;

/** SOP 071/03/KEC.AWY/VII/2023: Pengumpulan Data Kinerja Per Triwulan, Kecamatan Awayan. */
class PengumpulanDataKinerjaTriwulanTest extends SopWalkTest {

    static final SopWalk WALK = new SopWalk("pengumpulan-data-kinerja-triwulan", "camat.awayan",
            triwulan(2026, 3),
            List.of(
                new SopWalk.Tugas("langkah_1", "camat", "camat.awayan", "2026-10-12T08:40", disposisi("Susun format isian.")),
                new SopWalk.Tugas("langkah_2", "kasubbag-perencanaan-keuangan", "kasubbag.awayan", "2026-10-12T09:00",
                        formatDibuat()),
                new SopWalk.Tugas("langkah_3", "pelaksana", "pelaksana.awayan", "2026-10-12T09:30", disampaikan()),
                new SopWalk.Tugas("langkah_4", "pelaksana", "pelaksana.awayan", "2026-10-14T08:30", Map.of(),
                        Map.of("isian-terisi", "format-isian-unit")),
                new SopWalk.Tugas("langkah_5", "kasubbag-perencanaan-keuangan", "kasubbag.awayan", "2026-10-13T08:30",
                        analisis()),
                new SopWalk.Tugas("langkah_6", "sekretaris", "sekretaris.awayan", "2026-10-12T10:30", ya()),
                new SopWalk.Tugas("langkah_7", "camat", "camat.awayan", "2026-10-12T09:30", ya()),
                new SopWalk.Tugas("langkah_8", "pelaksana", "pelaksana.awayan", "2026-10-12T09:30", arsip())),
            List.of("mulai", "langkah_1", "buat_lembar_disposisi", "langkah_2", "buat_format_isian", "langkah_3",
                "buat_daftar_distribusi", "langkah_4", "buat_isian_gabungan", "langkah_5",
                "buat_draft_laporan_kinerja", "langkah_6", "buat_lembar_verifikasi", "setuju_6", "langkah_7",
                "setuju_7", "buat_laporan_kinerja_bertandatangan", "langkah_8", "arsipkan", "buat_daftar_arsip",
                "selesai"),
            Set.of("lembar-disposisi", "konsep-format-isian", "format-isian", "format-isian-unit",
                "daftar-distribusi", "isian-terisi", "isian-gabungan", "laporan-kinerja", "rekap-capaian",
                "lembar-verifikasi", "daftar-arsip"),
            Set.of("lembar-disposisi", "daftar-distribusi", "isian-gabungan", "laporan-kinerja", "rekap-capaian", "lembar-verifikasi"),
            Map.of("langkah_6", "langkah_5", "langkah_7", "langkah_5"));

    @Override
    SopWalk walk() {
        return WALK;
    }
}
