package id.alursop.dokumen;

import org.springframework.stereotype.Component;

import java.util.Set;

/** Checks the workbooks people upload by reading them the way the documents will. */
@Component
class WorkbookPemeriksa implements PemeriksaUnggahan {

    private static final String WHOLE_OFFICE = "";

    @Override
    public Set<String> slot() {
        return Set.of(UnggahanReader.PERJANJIAN_KINERJA, UnggahanReader.ISIAN_TERISI, UnggahanReader.FORM_RKT_TERISI,
                UnggahanReader.FORMULIR_SKP_TERISI);
    }

    @Override
    public String periksa(String slot, Berkas berkas, Pelaksanaan pelaksanaan) {
        return switch (slot) {
            case UnggahanReader.PERJANJIAN_KINERJA -> {
                PerjanjianKinerjaWorkbook.read(berkas, pelaksanaan.instansi(), pelaksanaan.tahun());
                yield WHOLE_OFFICE;
            }
            case UnggahanReader.ISIAN_TERISI -> IsianWorkbook.read(berkas, pelaksanaan).unit();
            case UnggahanReader.FORM_RKT_TERISI -> FormRktWorkbook.read(berkas, pelaksanaan).unit();
            case UnggahanReader.FORMULIR_SKP_TERISI -> {
                FormulirSkpWorkbook.read(berkas, pelaksanaan);
                yield WHOLE_OFFICE;
            }
            default -> throw new IllegalArgumentException("No check for slot " + slot);
        };
    }
}
