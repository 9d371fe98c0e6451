package id.alursop.dokumen;

import id.alursop.kinerja.Realisasi;

import java.util.List;

/**
 * A filled Format Isian, Format Pengukuran or Form Pengukuran workbook of one unit.
 *
 * @param unit      id of the unit
 * @param realisasi one per indicator of the workbook, in its order
 */
record Isian(String unit, List<Realisasi> realisasi) {

    Isian {
        realisasi = List.copyOf(realisasi);
    }
}
