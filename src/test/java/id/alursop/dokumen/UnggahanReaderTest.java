package id.alursop.dokumen;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

class UnggahanReaderTest {

    private final DokumenStore store = Mockito.mock(DokumenStore.class);
    private final UnggahanReader reader = new UnggahanReader(store);

    @BeforeEach
    void nothingUploaded() {
        when(store.latest(any())).thenReturn(List.of());
        when(store.latestOfOffice(any(), anyInt(), any())).thenReturn(Optional.empty());
    }

    @Test
    void tellsWhichFileToUploadWhenTheStepThatTakesItIsDone() {
        Pelaksanaan run = ContohPelaksanaan.pengumpulan().selesai("1").selesai("2").pelaksanaan();
        assertThatThrownBy(() -> reader.perjanjian(run)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Berkas Perjanjian Kinerja tahun 2026 belum ada. Unggah berkas itu (langkah 2, ")
                .hasMessageEndingWith("), lalu ulangi pembuatan dokumen.");
    }

    @Test
    void demandsNothingBeforeThatStepAndNothingAnSopDoesNotAskFor() {
        assertThat(reader.perjanjian(ContohPelaksanaan.pengumpulan().selesai("1").pelaksanaan())).isEmpty();
        assertThat(reader.perjanjian(ContohPelaksanaan.rkt().selesai("1").selesai("7").pelaksanaan())).isEmpty();
        assertThat(reader.formulirSkp(ContohPelaksanaan.skp().selesai("1").pelaksanaan())).isEmpty();
    }

    @Test
    void demandsTheAppraisalForm() {
        Pelaksanaan run = ContohPelaksanaan.skp().selesai("3").pelaksanaan();
        assertThatThrownBy(() -> reader.formulirSkp(run)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Formulir SKP terisi belum ada");
    }

    @Test
    void findsTheNewestFileOfEachUnitInTheOrderOfTheOffice() {
        Pelaksanaan run = ContohPelaksanaan.pengumpulan().pelaksanaan();
        when(store.latest(run.id())).thenReturn(List.of(file("isian-terisi", "subbag-umum-kepegawaian"),
                file("bukti-entri", "seksi-pemerintahan"), file("isian-terisi", "seksi-pemerintahan")));
        assertThat(reader.perUnit(run, UnggahanReader.ISIAN_TERISI)).extracting(Dokumen::unit)
                .containsExactly("seksi-pemerintahan", "subbag-umum-kepegawaian");
    }

    @Test
    void listsWhatIsArchivedInTheOrderItWasStored() {
        Pelaksanaan run = ContohPelaksanaan.pengumpulan().pelaksanaan();
        Dokumen kept = file("laporan-kinerja", "");
        Dokumen first = new Dokumen(kept.id(), kept.instansi(), kept.instansiSop(), "lembar-disposisi", "", 1,
                StatusDokumen.ARSIP, "", "", "", 0, "", "", "", Instant.EPOCH);
        Dokumen second = new Dokumen(kept.id(), kept.instansi(), kept.instansiSop(), "rekap-capaian", "", 1,
                StatusDokumen.ARSIP, "", "", "", 0, "", "", "", Instant.EPOCH);
        when(store.latest(run.id())).thenReturn(List.of(second, kept, first));
        assertThat(reader.archived(run)).containsExactly(first, second);
    }

    private static Dokumen file(String kunci, String unit) {
        return new Dokumen(UUID.randomUUID(), "kec-awayan", "pelaksanaan-1", kunci, unit, 1, StatusDokumen.FINAL, "x",
                "x.xlsx", Berkas.XLSX, 1, "", "pelaksana.awayan", "langkah_4", Instant.EPOCH);
    }
}
