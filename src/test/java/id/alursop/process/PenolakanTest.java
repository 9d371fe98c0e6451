package id.alursop.process;

import id.alursop.BukuKerja;
import id.alursop.Jawaban;
import id.alursop.dokumen.Berkas;
import id.alursop.dokumen.BerkasDitolak;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the server refuses although a browser would have stopped it, and the one sentence a person reads then. */
class PenolakanTest extends ProcessTest {

    private static final String SOP = "pengumpulan-data-kinerja-triwulan";

    @BeforeEach
    void perjanjianKinerja() {
        kantor.simpanContohPerjanjianKinerja("camat.awayan", 2026);
    }

    @Test
    void theSameSopTwiceForOneQuarter() {
        kantor.mulai("camat.awayan", SOP, Jawaban.triwulan(2026, 3));
        assertThatThrownBy(() -> kantor.mulai("camat.awayan", SOP, Jawaban.triwulan(2026, 3)))
                .isInstanceOf(Penolakan.class)
                .hasMessage("SOP \"Pengumpulan Data Kinerja Per Triwulan\" untuk Triwulan III Tahun 2026 sudah dimulai oleh "
                        + "Drs. Haryanto Lesmana, M.Si. (Camat Awayan) pada 12 Oktober 2026 dengan nomor agenda "
                        + "001/PDK-TW.III/KEC.AWY/X/2026. Bila memang harus diulang, centang \"Pelaksanaan ulang\" dan "
                        + "tulis alasannya.");
        assertThat(kantor.mulai("camat.awayan", SOP, Jawaban.triwulan(2026, 4))).isNotNull();
    }

    @Test
    void aRepetitionWithoutItsReason() {
        Map<String, Object> answers = new HashMap<>(Jawaban.triwulan(2026, 3));
        answers.put("pengulangan", true);
        assertThatThrownBy(() -> kantor.mulai("camat.awayan", SOP, answers)).isInstanceOf(Penolakan.class)
                .hasMessage("Tulis alasan pengulangan karena \"Pelaksanaan ulang\" dicentang.");
    }

    @Test
    void aStartWithoutItsPeriod() {
        assertThatThrownBy(() -> kantor.mulai("camat.awayan", SOP, Map.of())).isInstanceOf(Penolakan.class)
                .hasMessageContaining("Isian \"Tahun\" wajib diisi.")
                .hasMessageContaining("Isian \"Triwulan\" wajib diisi.");
    }

    @Test
    void aFormWithoutItsRequiredAnswers() {
        ProcessInstance run = kantor.mulai("camat.awayan", SOP, Jawaban.triwulan(2026, 3));
        assertThatThrownBy(() -> kantor.selesaikan(run, "langkah_1", "camat.awayan", Map.of("sifatDisposisi", "Kilat")))
                .isInstanceOf(Penolakan.class)
                .hasMessageContaining("Isian \"Isi disposisi\" wajib diisi.")
                .hasMessageContaining("harus salah satu pilihan yang tersedia.");
        assertThat(kantor.open(run)).containsExactly("langkah_1");
    }

    @Test
    void aHalfYearWhereWholeYearsCount() {
        ProcessInstance run = until("langkah_8");
        Map<String, Object> answers = new HashMap<>(Jawaban.arsip());
        answers.put("retensiAktif", 2.5);
        assertThatThrownBy(() -> kantor.selesaikan(run, "langkah_8", "pelaksana.awayan", answers))
                .isInstanceOf(Penolakan.class).hasMessageContaining("harus berupa bilangan bulat.");
    }

    @Test
    void workbooksThatHaveNotComeBack() {
        ProcessInstance run = until("langkah_4");
        assertThatThrownBy(() -> kantor.selesaikan(run, "langkah_4", "pelaksana.awayan", Map.of()))
                .isInstanceOf(Penolakan.class).hasMessageContaining("belum diunggah dari satu unit pun");

        Berkas blank = kantor.berkas(run, "format-isian-unit", "seksi-pemerintahan");
        kantor.unggah(run, "langkah_4", "isian-terisi", "pelaksana.awayan",
                new Berkas(blank.nama(), Berkas.XLSX, BukuKerja.isi(blank.isi())));
        assertThatThrownBy(() -> kantor.selesaikan(run, "langkah_4", "pelaksana.awayan", Map.of()))
                .isInstanceOf(Penolakan.class).hasMessageContaining("Subbagian Umum dan Kepegawaian")
                .satisfies(t -> assertThat(t.getMessage()).doesNotContain("Seksi Pemerintahan"));
        kantor.selesaikan(run, "langkah_4", "pelaksana.awayan", Map.of("tanpaUnitLain", true));
        assertThat(kantor.open(run)).containsExactly("langkah_5");
    }

    @Test
    void tidakWithoutANote() {
        ProcessInstance run = until("langkah_6");
        assertThatThrownBy(() -> kantor.selesaikan(run, "langkah_6", "sekretaris.awayan",
                Map.of("setuju", false, "catatanPerbaikan", "  ")))
                .isInstanceOf(Penolakan.class)
                .hasMessage("Tulis catatan perbaikan agar yang mengerjakan tahu apa yang harus diperbaiki.");
        assertThat(kantor.task(run, "langkah_6").getAssignee()).isEqualTo("sekretaris.awayan");
    }

    @Test
    void verifyingOnesOwnWork() {
        ProcessInstance run = until("langkah_5");
        kantor.limpahkan(run, "langkah_5", "sekretaris.awayan");
        kantor.selesaikan(run, "langkah_5", "sekretaris.awayan", Jawaban.analisis());
        assertThatThrownBy(() -> kantor.selesaikan(run, "langkah_6", "sekretaris.awayan", Jawaban.ya()))
                .isInstanceOf(Penolakan.class)
                .hasMessageStartingWith("Langkah 5 \"Mengolah data menjadi laporan\" Anda kerjakan sendiri");
    }

    @Test
    void aDecisionIsOpenAgainInTheNextRound() {
        ProcessInstance run = until("langkah_6");
        kantor.selesaikan(run, "langkah_6", "sekretaris.awayan", Jawaban.tidak("Tabel kurang"));
        assertThat(kantor.isian(run, "langkah_5")).containsEntry("catatanPerbaikan", "Tabel kurang");
        kantor.selesaikan(run, "langkah_5", "kasubbag.awayan", Jawaban.analisis());
        assertThat(kantor.isian(run, "langkah_6")).doesNotContainKeys("setuju", "catatanPerbaikan")
                .containsEntry("catatanSebelumnya", "Tabel kurang");
    }

    @Test
    void aFileThatIsNoWorkbook() {
        ProcessInstance run = until("langkah_4");
        assertThatThrownBy(() -> kantor.unggah(run, "langkah_4", "isian-terisi", "pelaksana.awayan",
                new Berkas("isian.xlsx", Berkas.XLSX, "bukan buku kerja".getBytes())))
                .isInstanceOf(BerkasDitolak.class).hasMessageContaining("Excel");
        assertThatThrownBy(() -> kantor.unggah(run, "langkah_4", "isian-terisi", "pelaksana.awayan",
                new Berkas("isian.xlsx", Berkas.XLSX, new byte[0])))
                .isInstanceOf(BerkasDitolak.class).hasMessageContaining("kosong");
    }

    /** A run that has come to this step by its straight walk. */
    private ProcessInstance until(String langkah) {
        return new Jalan(kantor, PengumpulanDataKinerjaTriwulanTest.WALK).sampai(langkah);
    }
}
