package id.alursop.kinerja;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One indicator of a Perjanjian Kinerja.
 *
 * @param nomor           its number in the Perjanjian Kinerja, unique there ("3"); the key of its realisasi
 * @param sasaran         the sasaran strategis it measures
 * @param nama            the indicator
 * @param satuan          unit of measure ("Persen", "Dokumen")
 * @param polaritas       which way it is good
 * @param jenis           how quarters add up to the year
 * @param targetTahunan   target of the whole year
 * @param targetTriwulan  targets of the four quarters; {@code null} where it is not measured in a quarter
 * @param program         programme, activity or sub-activity with its code; empty when none
 * @param pagu            budget of the year in rupiah; {@code null} when it has none
 * @param unit            id of the unit that answers for it
 * @param penanggungJawab name of that unit as printed
 */
public record Indikator(String nomor, String sasaran, String nama, String satuan, Polaritas polaritas,
                        JenisIndikator jenis, Target targetTahunan, List<Target> targetTriwulan, String program,
                        BigDecimal pagu, String unit, String penanggungJawab) {

    public Indikator {
        Objects.requireNonNull(nomor, "nomor");
        Objects.requireNonNull(sasaran, "sasaran");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(satuan, "satuan");
        Objects.requireNonNull(polaritas, "polaritas");
        Objects.requireNonNull(jenis, "jenis");
        Objects.requireNonNull(targetTahunan, "targetTahunan");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(penanggungJawab, "penanggungJawab");
        if (targetTriwulan.size() != 4) {
            throw new IllegalArgumentException("Four quarters, not " + targetTriwulan.size());
        }
        targetTriwulan = Collections.unmodifiableList(new ArrayList<>(targetTriwulan));
    }

    /**
     * The target of a quarter.
     *
     * @param triwulan 1 to 4
     * @return {@code null} when the indicator is not measured in that quarter
     */
    public Target target(int triwulan) {
        return targetTriwulan.get(triwulan - 1);
    }
}
