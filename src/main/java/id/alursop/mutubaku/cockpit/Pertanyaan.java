package id.alursop.mutubaku.cockpit;

import id.alursop.instansi.Instansi;
import id.alursop.mutubaku.Saringan;
import id.alursop.mutubaku.Saringan.LangkahDefinisi;
import id.alursop.mutubaku.Saringan.Masa;
import id.alursop.mutubaku.engine.SopTerpasang.Versi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page's filters as they stand in its address.
 *
 * @param kantor    tenant id; {@code null} or empty for all the person watches
 * @param sop       process id; {@code null} or empty for all
 * @param pelaksana id of a post; {@code null} or empty for all
 * @param tahun     year; {@code null} for the current one
 * @param triwulan  quarter 1 to 4; {@code null} for the whole year
 */
record Pertanyaan(String kantor, String sop, String pelaksana, Integer tahun, Integer triwulan) {

    /** Far enough for any office, near enough for any database. */
    private static final int TAHUN_PERTAMA = 2000;
    private static final int TAHUN_TERAKHIR = 2200;

    Pertanyaan {
        kantor = kantor == null ? "" : kantor;
        sop = sop == null ? "" : sop;
        pelaksana = pelaksana == null ? "" : pelaksana;
        if (tahun != null && (tahun < TAHUN_PERTAMA || tahun > TAHUN_TERAKHIR)
                || triwulan != null && (triwulan < 1 || triwulan > 4)) {
            throw new IllegalArgumentException("Tahun atau triwulan tidak dikenal.");
        }
    }

    /** The same for one office and SOP only. */
    Pertanyaan proses(String kantor, String sop) {
        return new Pertanyaan(kantor, sop, pelaksana, tahun, triwulan);
    }

    Pertanyaan triwulan(int lain) {
        return new Pertanyaan(kantor, sop, pelaksana, tahun, lain);
    }

    int tahun(Instant sekarang, ZoneId zona) {
        return tahun != null ? tahun : LocalDate.ofInstant(sekarang, zona).getYear();
    }

    /** The offices asked for among those the person watches. */
    List<Instansi> kantor(Pengawasan.Pengawas pengawas) {
        return pengawas.kantor().stream().filter(k -> kantor.isEmpty() || kantor.equals(k.id())).toList();
    }

    /** Versions asked for among those that are deployed to the person's offices. */
    List<Versi> versi(Pengawasan.Pengawas pengawas, List<Versi> deployed) {
        List<String> offices = kantor(pengawas).stream().map(Instansi::id).toList();
        return deployed.stream().filter(v -> offices.contains(v.instansi()))
                .filter(v -> sop.isEmpty() || sop.equals(v.sop().id())).toList();
    }

    Saringan saringan(Pengawasan.Pengawas pengawas, List<Versi> deployed, Instant sekarang) {
        List<Versi> versions = versi(pengawas, deployed);
        List<LangkahDefinisi> steps = pelaksana.isEmpty() ? List.of() : versions.stream()
                .flatMap(v -> v.sop().langkah().stream().filter(l -> pelaksana.equals(l.pelaksana().jabatan()))
                        .map(l -> new LangkahDefinisi(v.definisi(), l.id())))
                .toList();
        // A post without a step in these SOPs did nothing; no steps would mean every step.
        boolean nothing = !pelaksana.isEmpty() && steps.isEmpty();
        return new Saringan(nothing ? List.of() : versions.stream().map(Versi::definisi).toList(), steps,
                masa(kantor(pengawas), sekarang));
    }

    private List<Masa> masa(List<Instansi> offices, Instant sekarang) {
        Map<ZoneId, List<String>> byZone = offices.stream().collect(Collectors.groupingBy(Instansi::zona,
                LinkedHashMap::new, Collectors.mapping(Instansi::id, Collectors.toList())));
        return byZone.entrySet().stream().map(zone -> {
            LocalDate start = LocalDate.of(tahun(sekarang, zone.getKey()), triwulan == null ? 1 : triwulan * 3 - 2, 1);
            LocalDate end = triwulan == null ? start.plusYears(1) : start.plus(1, IsoFields.QUARTER_YEARS);
            return new Masa(zone.getValue(), start.atStartOfDay(zone.getKey()).toInstant(),
                    end.atStartOfDay(zone.getKey()).toInstant());
        }).toList();
    }

    /** "Triwulan III Tahun 2026" or "Tahun 2026". */
    String masaKata(Instant sekarang, ZoneId zona) {
        String year = "Tahun " + tahun(sekarang, zona);
        return triwulan == null ? year : "Triwulan " + List.of("I", "II", "III", "IV").get(triwulan - 1) + " " + year;
    }
}
