package id.alursop.kinerja;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What a unit reports for one indicator.
 *
 * @param nomor       number of the indicator in the Perjanjian Kinerja
 * @param triwulan    values of the four quarters; {@code null} where blank. All blank in a yearly report
 * @param tahunan     value of the whole year in a yearly report; {@code null} when blank or in a quarterly report
 * @param anggaran    budget spent since January in rupiah; {@code null} when blank
 * @param kendala     what helped or hindered; empty when blank
 * @param tindakLanjut what is done about it; empty when blank
 * @param buktiDukung where the proof is; empty when blank
 */
public record Realisasi(String nomor, List<BigDecimal> triwulan, BigDecimal tahunan, BigDecimal anggaran,
                        String kendala, String tindakLanjut, String buktiDukung) {

    public Realisasi {
        Objects.requireNonNull(nomor, "nomor");
        Objects.requireNonNull(kendala, "kendala");
        Objects.requireNonNull(tindakLanjut, "tindakLanjut");
        Objects.requireNonNull(buktiDukung, "buktiDukung");
        if (triwulan.size() != 4) {
            throw new IllegalArgumentException("Four quarters, not " + triwulan.size());
        }
        triwulan = Collections.unmodifiableList(new ArrayList<>(triwulan));
    }

    /** Nothing reported for this indicator. */
    public static Realisasi kosong(String nomor) {
        return new Realisasi(nomor, Arrays.asList(null, null, null, null), null, null, "", "", "");
    }

    /**
     * The value of a quarter.
     *
     * @param triwulan 1 to 4
     * @return {@code null} when blank
     */
    public BigDecimal nilai(int triwulan) {
        return this.triwulan.get(triwulan - 1);
    }
}
