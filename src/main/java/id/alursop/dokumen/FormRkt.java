package id.alursop.dokumen;

import id.alursop.kinerja.Target;

import java.math.BigDecimal;
import java.util.List;

/**
 * A filled Form RKT (Rencana Kinerja Tahunan) of one unit.
 *
 * @param unit  id of the unit
 * @param baris its filled rows in order, at least one
 */
record FormRkt(String unit, List<Baris> baris) {

    FormRkt {
        baris = List.copyOf(baris);
    }

    /**
     * One planned indicator.
     *
     * @param sasaran   sasaran strategis
     * @param indikator the indicator
     * @param satuan    unit of measure
     * @param target    target of the planned year
     * @param program   programme, activity or sub-activity; empty when blank
     * @param anggaran  budget in rupiah; {@code null} when blank
     * @param penanggungJawab who answers for it; empty when blank
     */
    record Baris(String sasaran, String indikator, String satuan, Target target, String program,
                 BigDecimal anggaran, String penanggungJawab) {
    }
}
