package id.alursop.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static id.alursop.Jawaban.arsip;
import static id.alursop.Jawaban.dan;
import static id.alursop.Jawaban.disposisi;
import static id.alursop.Jawaban.formulirLengkap;
import static id.alursop.Jawaban.rapat;
import static id.alursop.Jawaban.tahun;

/** SOP 003/SOP/BAKESBANGPOL-BLG/2023: Pelaksanaan Pengukuran Kinerja/Penilaian SKP, Badan Kesbangpol. */
class PengukuranKinerjaSkpTest extends SopWalkTest {

    static final SopWalk WALK = new SopWalk("pengukuran-kinerja-skp", "staf.kesbangpol",
            dan(tahun(2026), Map.of("pemberiDisposisi", "Kepala Badan")),
            List.of(
                new SopWalk.Tugas("langkah_1", "staf", "staf.kesbangpol", "2026-10-12T10:30", disposisi("Susun RKT.")),
                new SopWalk.Tugas("langkah_2", "kasubbag-umum-kepegawaian", "kasubbag.kesbangpol", "2026-10-12T10:30",
                        formulirLengkap()),
                new SopWalk.Tugas("langkah_3", "sekretaris", "sekretaris.kesbangpol", "2026-10-12T09:30", rapat()),
                new SopWalk.Tugas("langkah_4", "para-pegawai", "pegawai.kesbangpol", "2026-10-12T09:30", Map.of(),
                        Map.of("form-rkt-terisi", "form-rkt")),
                new SopWalk.Tugas("langkah_5", "staf", "staf.kesbangpol", "2026-10-12T09:30", Map.of()),
                new SopWalk.Tugas("langkah_6", "kasubbag-umum-kepegawaian", "kasubbag.kesbangpol", "2026-10-12T09:30",
                        Map.of()),
                new SopWalk.Tugas("langkah_7", "atasan-langsung", "atasan.kesbangpol", "2026-10-12T08:45", arsip())),
            List.of("mulai", "langkah_1", "buat_lembar_disposisi", "langkah_2", "buat_formulir_kinerja_diperiksa",
                "langkah_3", "buat_notulen_rapat", "langkah_4", "langkah_5", "buat_rekap_pengumpulan", "langkah_6",
                "buat_draft_rkt", "langkah_7", "buat_dokumen_rkt", "arsipkan", "buat_daftar_arsip", "selesai"),
            Set.of("lembar-disposisi", "formulir-kinerja", "notulen-rapat", "form-rkt", "form-rkt-terisi",
                "rekap-pengumpulan", "kompilasi-rkt", "dokumen-rkt", "daftar-arsip"),
            Set.of("lembar-disposisi", "notulen-rapat", "kompilasi-rkt", "dokumen-rkt"),
            Map.of());

    @Override
    SopWalk walk() {
        return WALK;
    }
}
