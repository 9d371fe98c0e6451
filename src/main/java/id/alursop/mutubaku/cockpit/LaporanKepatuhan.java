package id.alursop.mutubaku.cockpit;

import id.alursop.mutubaku.Urutan;
import id.alursop.mutubaku.cockpit.MutuBakuView.Jenis;
import id.alursop.mutubaku.cockpit.TabelXlsx.Kolom;
import id.alursop.mutubaku.cockpit.Tampilan.Angka;
import id.alursop.mutubaku.cockpit.Tampilan.Baris;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page as files: its lists, and the report "Laporan Kepatuhan Mutu Baku" of an office and a quarter. */
@Component
class LaporanKepatuhan {

    /** More rows than a person reads, fewer than fill the memory. */
    private static final int BARIS_MAKSIMUM = 20_000;

    private static final List<Kolom> BARIS = List.of(new Kolom("Nomor agenda", 20), new Kolom("Kantor", 17),
            new Kolom("SOP", 24), new Kolom("Langkah", 24), new Kolom("Pelaksana", 17), new Kolom("Nama", 20),
            new Kolom("Putaran", 8), new Kolom("Mulai", 13), new Kolom("Batas", 13), new Kolom("Selesai", 13),
            new Kolom("Mutu baku", 10), new Kolom("Waktu kerja terpakai", 13), new Kolom("Sisa atau lewat", 16),
            new Kolom("Keterangan", 16), new Kolom("Alasan dan tanggapan", 28));

    private final MutuBakuView view;

    LaporanKepatuhan(MutuBakuView view) {
        this.view = view;
    }

    /** A list of the page, in its order. */
    byte[] daftar(Jenis jenis, Pertanyaan tanya, Urutan.Kolom kolom, boolean menurun) {
        String nama = switch (jenis) {
            case TERLAMBAT -> "Terlambat sekarang";
            case HAMPIR -> "Hampir terlambat";
            case SELESAI -> "Selesai terlambat";
        };
        try (TabelXlsx tables = new TabelXlsx()) {
            return tables.sheet(nama, List.of("Mutu Baku: " + nama), BARIS, rows(jenis, tanya, kolom, menurun)).bytes();
        }
    }

    private List<List<Object>> rows(Jenis jenis, Pertanyaan tanya, Urutan.Kolom kolom, boolean menurun) {
        return view.baris(jenis, tanya, new Urutan(kolom, menurun, 0, BARIS_MAKSIMUM)).baris().stream()
                .map(LaporanKepatuhan::row).toList();
    }

    private static List<Object> row(Baris b) {
        return Arrays.asList(b.agenda(), b.kantor(), b.sop(), b.langkah(), b.jabatan(), b.pelaku(), b.putaran(),
                b.mulai(), b.batas(), b.selesai(), b.standar(), b.terpakai(), b.sisa(), b.keterangan(),
                b.catatan().stream().map(c -> c.jenis() + " (" + c.oleh() + "): " + c.isi())
                        .collect(Collectors.joining("\n")));
    }

    /** The report: on time and late per SOP, step and pelaksana, returns, and every late step with its reason. */
    byte[] laporan(Pertanyaan tanya, String kantor) {
        Tampilan.Ringkasan r = view.ringkasan(tanya);
        List<String> kepala = List.of("LAPORAN KEPATUHAN MUTU BAKU", kantor, r.masa());
        List<Kolom> numbers = List.of(new Kolom("Selesai", 10), new Kolom("Tepat waktu", 10), new Kolom("Terlambat", 10),
                new Kolom("% terlambat", 10), new Kolom("Median waktu kerja", 18), new Kolom("P90 waktu kerja", 18),
                new Kolom("Median thd. mutu baku (%)", 14), new Kolom("P90 thd. mutu baku (%)", 14));
        try (TabelXlsx tables = new TabelXlsx()) {
            tables.sheet("Per SOP", kepala, columns(List.of(new Kolom("SOP", 44), new Kolom("Kantor", 26)), numbers,
                            List.of(new Kolom("Dikembalikan", 14), new Kolom("Masih terlambat", 12))),
                    r.sop().stream().map(a -> cells(List.of(a.nama(), a.kantor()), a,
                            List.of(a.pengembalian(), a.terlambatSekarang()))).toList());
            tables.sheet("Per langkah", kepala, columns(List.of(new Kolom("SOP", 36), new Kolom("Langkah", 40),
                            new Kolom("Mutu baku", 12)), numbers, List.of(new Kolom("Dikembalikan", 14),
                            new Kolom("Diulang", 10), new Kolom("Median jumlah semua putaran", 20))),
                    r.langkah().stream().map(a -> cells(Arrays.asList(a.induk(), a.nama(), a.waktu()), a,
                            Arrays.asList(a.pengembalian(), a.diulang(), a.kumulatif()))).toList());
            tables.sheet("Per pelaksana", kepala, columns(List.of(new Kolom("Pelaksana", 36), new Kolom("Nama", 32)),
                            numbers, List.of()),
                    r.pelaksana().stream().map(a -> cells(a.induk() == null ? List.of(a.nama(), "Semua")
                            : List.of(a.induk(), a.nama()), a, List.of())).toList());
            tables.sheet("Selesai terlambat", kepala, BARIS, rows(Jenis.SELESAI, tanya, Urutan.Kolom.SELESAI, false));
            tables.sheet("Masih terlambat", kepala, BARIS, rows(Jenis.TERLAMBAT, tanya, Urutan.Kolom.BATAS, false));
            return tables.bytes();
        }
    }

    private static List<Kolom> columns(List<Kolom> first, List<Kolom> then, List<Kolom> last) {
        return Stream.of(first, then, last).flatMap(List::stream).toList();
    }

    private static List<Object> cells(List<?> first, Angka a, List<?> last) {
        List<Object> cells = new ArrayList<>(first);
        cells.addAll(Arrays.asList(a.jumlah(), a.tepat(), a.lambat(), a.persenLambat(), a.median(), a.p90(),
                a.medianPersen(), a.p90Persen()));
        cells.addAll(last);
        return cells;
    }
}
