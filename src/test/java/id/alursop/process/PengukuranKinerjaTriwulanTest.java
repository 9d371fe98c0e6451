package id.alursop.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static id.alursop.Jawaban.analisis;
import static id.alursop.Jawaban.arsip;
import static id.alursop.Jawaban.dan;
import static id.alursop.Jawaban.disampaikan;
import static id.alursop.Jawaban.disposisi;
import static id.alursop.Jawaban.formatDibuat;
import static id.alursop.Jawaban.triwulan;
import static id.alursop.Jawaban.ya;

/** SOP 071/02/KEC.AWY/VII/2023: Pelaksanaan Pengukuran Kinerja Triwulan, Kecamatan Awayan. */
class PengukuranKinerjaTriwulanTest extends SopWalkTest {

    static final SopWalk WALK = new SopWalk("pengukuran-kinerja-triwulan", "camat.awayan",
            dan(triwulan(2026, 3), Map.of("suratDari", "Sekretariat Daerah", "nomorSurat", "000.8.6/112/ORG/2026",
                "tanggalSurat", "2026-10-09", "perihalSurat", "Pengukuran kinerja triwulan III")),
            List.of(
                new SopWalk.Tugas("langkah_1", "camat", "camat.awayan", "2026-10-12T08:40", disposisi("Laksanakan.")),
                new SopWalk.Tugas("langkah_2", "kasubbag-perencanaan-keuangan", "kasubbag.awayan", "2026-10-12T09:30",
                        formatDibuat()),
                new SopWalk.Tugas("langkah_3", "pelaksana", "pelaksana.awayan", "2026-10-12T09:30", disampaikan()),
                new SopWalk.Tugas("langkah_4", "pelaksana", "pelaksana.awayan", "2026-10-14T08:30", Map.of(),
                        Map.of("isian-terisi", "format-pengukuran-unit")),
                new SopWalk.Tugas("langkah_5", "kasubbag-perencanaan-keuangan", "kasubbag.awayan", "2026-10-13T08:30", ya()),
                new SopWalk.Tugas("langkah_8", "sekretaris", "sekretaris.awayan", "2026-10-12T09:30", analisis()),
                new SopWalk.Tugas("langkah_8b", "camat", "camat.awayan", "2026-10-12T09:30", ya()),
                new SopWalk.Tugas("langkah_9", "pelaksana", "pelaksana.awayan", "2026-10-12T10:30",
                        dan(arsip(), Map.of("entriEkino", true, "entriEmonev", true, "tanggalEntri", "2026-10-12")),
                        Map.of("bukti-entri", SopWalk.PINDAIAN))),
            List.of("mulai", "langkah_1", "buat_lembar_disposisi", "langkah_2", "buat_format_pengukuran",
                "langkah_3", "buat_daftar_distribusi", "langkah_4", "buat_data_pengukuran", "langkah_5",
                "setuju_5", "buat_laporan_pengukuran", "langkah_8", "langkah_8b", "setuju_8b",
                "buat_laporan_pengukuran_bertandatangan", "langkah_9", "arsipkan", "buat_daftar_arsip", "selesai"),
            Set.of("lembar-disposisi", "format-pengukuran", "format-pengukuran-unit", "daftar-distribusi",
                "isian-terisi", "data-pengukuran", "laporan-pengukuran", "lembar-entri", "bukti-entri",
                "daftar-arsip"),
            Set.of("lembar-disposisi", "daftar-distribusi", "data-pengukuran", "laporan-pengukuran", "lembar-entri", "bukti-entri"),
            Map.of("langkah_5", "langkah_4", "langkah_8b", "langkah_5"));

    @Override
    SopWalk walk() {
        return WALK;
    }
}
