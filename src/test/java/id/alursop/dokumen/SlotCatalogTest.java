package id.alursop.dokumen;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.NoSuchElementException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SlotCatalogTest {

    private final SlotCatalog catalog = new SlotCatalog();

    @Test
    void knowsEverySlotADiagramMayName() {
        assertThat(catalog.all()).extracting(SlotUnggah::kunci).containsExactly("perjanjian-kinerja", "isian-terisi",
                "form-rkt-terisi", "formulir-skp-terisi", "surat-masuk", "laporan-bertandatangan",
                "dokumen-skp-bertandatangan", "daftar-tanda-tangan", "bukti-entri");
        assertThat(catalog.get("surat-masuk").jenisDiterima())
                .isEqualTo("PDF (.pdf) atau gambar PNG (.png) atau gambar JPEG (.jpg) atau Word (.docx)");
        assertThat(catalog.get("perjanjian-kinerja")).isEqualTo(new SlotUnggah("perjanjian-kinerja",
                "Perjanjian Kinerja", "Buku kerja Perjanjian Kinerja kantor dengan target setahun dan per triwulan.",
                List.of(JenisBerkas.XLSX), StatusDokumen.FINAL, true, false, true, false));
    }

    @Test
    void saysWhenThereIsNoSuchSlot() {
        assertThat(catalog.find("laporan-kinerja")).isEmpty();
        assertThatThrownBy(() -> catalog.get("laporan-kinerja")).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("laporan-kinerja");
    }

    @Test
    void namesTheSlotThatIsWrittenWrongly() {
        assertThatThrownBy(() -> new SlotCatalog("unggah/kurang.yaml")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unggah/kurang.yaml, surat-masuk").hasMessageContaining("wajib");
        assertThatThrownBy(() -> new SlotCatalog("unggah/salah-ketik.yaml")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unggah/salah-ketik.yaml, surat-masuk").hasMessageContaining("wajip");
    }
}
