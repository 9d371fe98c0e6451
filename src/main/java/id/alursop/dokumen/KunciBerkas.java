package id.alursop.dokumen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a workbook we handed out was made for. It travels in the very hidden sheet {@value #LEMBAR} of the workbook
 * and is compared when the workbook comes back filled.
 *
 * @param dokumen     key of the document in the catalogue ("format-isian-unit")
 * @param instansi    id of the office
 * @param sop         process id of the SOP
 * @param tahun       year the run is about
 * @param triwulan    quarter the run is about; {@code null} for a yearly SOP
 * @param unit        id of the unit the workbook is for; empty for the whole office
 * @param pelaksanaan process instance id
 */
record KunciBerkas(String dokumen, String instansi, String sop, int tahun, Integer triwulan, String unit,
                   String pelaksanaan) {

    /** Name of the sheet that holds the key. */
    static final String LEMBAR = "_kunci";

    KunciBerkas {
        Objects.requireNonNull(dokumen, "dokumen");
        Objects.requireNonNull(instansi, "instansi");
        Objects.requireNonNull(sop, "sop");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(pelaksanaan, "pelaksanaan");
    }

    /**
     * The value {@code kunci} that templates with a sheet {@value #LEMBAR} are filled with.
     *
     * @param pelaksanaan the run
     * @param unit        id of the unit the workbook is for; empty for the whole office
     * @return names and values below {@code kunci}; the name of the document stands in the template itself
     */
    static Map<String, Object> values(Pelaksanaan pelaksanaan, String unit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("instansi", pelaksanaan.instansi().id());
        values.put("sop", pelaksanaan.sop().id());
        values.put("tahun", pelaksanaan.tahun());
        values.put("triwulan", pelaksanaan.triwulan() == null ? "" : pelaksanaan.triwulan());
        values.put("unit", unit);
        values.put("pelaksanaan", pelaksanaan.id());
        return values;
    }
}
