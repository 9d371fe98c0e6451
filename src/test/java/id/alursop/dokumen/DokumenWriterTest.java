package id.alursop.dokumen;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

class DokumenWriterTest {

    private final List<NewDokumen> saved = new ArrayList<>();
    private final DokumenStore store = Mockito.mock(DokumenStore.class);
    private final DokumenWriter writer = new DokumenWriter(new DokumenCatalog(),
            new DokumenValues(new ContohPelaksanaan.Unggahan()), store);

    @BeforeEach
    void remember() {
        when(store.save(any())).thenAnswer(call -> {
            NewDokumen d = call.getArgument(0);
            saved.add(d);
            return new Dokumen(UUID.randomUUID(), d.instansi(), d.instansiSop(), d.kunci(), d.unit(), 1, d.status(),
                    d.judul(), d.berkas().nama(), d.berkas().mediaType(), d.berkas().isi().length, "", d.pembuat(),
                    d.langkah(), Instant.EPOCH);
        });
    }

    @Test
    void keepsEachDocumentAsTheNextVersion() {
        Pelaksanaan run = ContohPelaksanaan.pengumpulan().selesai("1").selesai("2").selesai("3").selesai("4")
                .selesai("5").selesai("6", "setuju", true).pelaksanaan();
        List<Dokumen> written = writer.write(List.of("lembar-verifikasi", "laporan-kinerja"), StatusDokumen.FINAL,
                "buat_lembar_verifikasi", run);
        assertThat(written).extracting(Dokumen::kunci).containsExactly("lembar-verifikasi", "laporan-kinerja");
        NewDokumen report = saved.get(1);
        assertThat(report.instansi()).isEqualTo("kec-awayan");
        assertThat(report.tahun()).isEqualTo(2026);
        assertThat(report.instansiSop()).isEqualTo("pelaksanaan-1");
        assertThat(report.unit()).isEmpty();
        assertThat(report.status()).isEqualTo(StatusDokumen.FINAL);
        assertThat(report.judul()).isEqualTo("Laporan Kinerja Triwulan III Tahun 2026");
        assertThat(report.berkas().nama()).isEqualTo("Laporan Kinerja Triwulan III Tahun 2026.docx");
        assertThat(report.berkas().mediaType()).isEqualTo(Berkas.DOCX);
        assertThat(report.pembuat()).isEqualTo("sistem");
        assertThat(report.langkah()).isEqualTo("buat_lembar_verifikasi");
    }

    @Test
    void storesNothingOfATemplateThatLacksAValue() {
        Pelaksanaan run = ContohPelaksanaan.pengukuran().selesai("4").pelaksanaan();
        assertThatThrownBy(() -> writer.write(List.of("notulen-rapat"), StatusDokumen.DRAFT, "buat_hasil_isian", run))
                .isInstanceOf(TemplateException.class).hasMessageContaining("Templat notulen-rapat.docx")
                .hasMessageContaining("nama \"rapat.hasil\" tidak dikenal");
        assertThat(saved).isEmpty();
    }

    @Test
    void refusesAnUnknownKeyBeforeItWritesAnything() {
        Pelaksanaan run = ContohPelaksanaan.pengumpulan().selesai("1").pelaksanaan();
        assertThatThrownBy(() -> writer.write(List.of("lembar-disposisi", "tidak-ada"), StatusDokumen.KONSEP, "x", run))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(saved).isEmpty();
    }
}
