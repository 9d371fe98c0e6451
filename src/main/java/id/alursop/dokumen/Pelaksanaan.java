package id.alursop.dokumen;

import id.alursop.instansi.Instansi;
import id.alursop.sop.Sop;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of an SOP as its documents see it: everything they are written from, free of the engine.
 *
 * @param id          process instance id
 * @param instansi    the office
 * @param sop         the SOP
 * @param nomorAgenda agenda number (business key) of the run
 * @param tahun       year the run is about
 * @param triwulan    quarter 1 to 4 the run is about; {@code null} for a yearly SOP
 * @param isian       current answers by form key
 * @param riwayat     completed steps in order of completion, every pass of a loop included
 * @param sekarang    the moment of writing, in the office's time zone
 */
public record Pelaksanaan(String id, Instansi instansi, Sop sop, String nomorAgenda, int tahun, Integer triwulan,
                          Map<String, Object> isian, List<LangkahSelesai> riwayat, ZonedDateTime sekarang) {

    public Pelaksanaan {
        isian = Collections.unmodifiableMap(new LinkedHashMap<>(isian));
        riwayat = List.copyOf(riwayat);
    }
}
