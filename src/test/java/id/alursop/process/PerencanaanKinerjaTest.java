package id.alursop.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static id.alursop.Jawaban.arsip;
import static id.alursop.Jawaban.dan;
import static id.alursop.Jawaban.disposisi;
import static id.alursop.Jawaban.formulirLengkap;
import static id.alursop.Jawaban.tahun;
import static id.alursop.Jawaban.ya;

/** SOP 01/SOP/KEC-LPHG/III/2024: Pelaksanaan perencanaan kinerja, Kecamatan Lampihong. */
class PerencanaanKinerjaTest extends SopWalkTest {

    static final SopWalk WALK = new SopWalk("perencanaan-kinerja", "staf.lampihong",
            dan(tahun(2026), Map.of("pemberiDisposisi", "Atasan Langsung")),
            List.of(
                new SopWalk.Tugas("langkah_1", "staf", "staf.lampihong", "2026-10-12T10:30", disposisi("Susun RKT.")),
                new SopWalk.Tugas("langkah_2", "kasubbag-perencanaan-keuangan", "kasubbag.lampihong", "2026-10-12T10:30",
                        formulirLengkap()),
                new SopWalk.Tugas("langkah_3", "staf", "staf.lampihong", "2026-10-12T09:30", Map.of(),
                        Map.of("formulir-skp-terisi", "formulir-skp")),
                new SopWalk.Tugas("langkah_4", "atasan-langsung", "atasan.lampihong", "2026-10-12T09:30", ya()),
                new SopWalk.Tugas("langkah_5", "para-pegawai", "pegawai.lampihong", "2026-10-12T09:30",
                        Map.of("tanggalPenandatanganan", "2026-10-12")),
                new SopWalk.Tugas("langkah_6", "staf", "staf.lampihong", "2026-10-12T09:30",
                        Map.of("jumlahRangkap", 3, "penerimaPenggandaan", "Sekretariat")),
                new SopWalk.Tugas("langkah_7", "staf", "staf.lampihong", "2026-10-12T08:45", arsip())),
            List.of("mulai", "langkah_1", "buat_lembar_disposisi", "langkah_2", "buat_formulir_kinerja_diperiksa",
                "langkah_3", "langkah_4", "setuju_4", "buat_formulir_skp_dinilai", "langkah_5", "buat_dokumen_skp",
                "langkah_6", "buat_tanda_terima_penggandaan", "langkah_7", "arsipkan", "buat_daftar_arsip", "selesai"),
            Set.of("lembar-disposisi", "formulir-kinerja", "formulir-skp", "formulir-skp-terisi",
                "formulir-skp-dinilai", "dokumen-skp", "tanda-terima-penggandaan", "daftar-arsip"),
            Set.of("lembar-disposisi", "formulir-skp-dinilai", "dokumen-skp",
                "tanda-terima-penggandaan"),
            Map.of("langkah_4", "langkah_3"));

    @Override
    SopWalk walk() {
        return WALK;
    }
}
