package id.alursop.dokumen;

import id.alursop.kinerja.PerjanjianKinerja;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

/**
 * Each SOP walked step by step: every document is written at its place in the diagram, from no more than what is known
 * there, and opens. The files stay in {@code target/dokumen/<sop>}, to be looked at.
 */
class DokumenPerLangkahTest {

    private static final Object[] DISPOSISI = {"sifatDisposisi", "Segera", "harapanDisposisi", "Proses lebih lanjut",
            "isiDisposisi", "Segera dilaksanakan."};
    private static final Object[] RAPAT = {"tanggalRapat", "2026-10-08", "tempatRapat", "Aula", "pesertaRapat",
            "Siti - Staf", "hasilRapat", "Sepakat."};
    private static final Object[] YA = {"setuju", true};
    private static final Object[] TIDAK = {"setuju", false, "catatanPerbaikan", "Perbaiki angka."};

    /** Given only once the step that takes it is done, and never in an SOP that does not ask for it. */
    private static final UnggahanReader UPLOADS = new ContohPelaksanaan.Unggahan() {
        @Override
        Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
            return p.riwayat().stream().anyMatch(done -> p.sop().langkah(done.langkah()).unggah()
                    .contains(UnggahanReader.PERJANJIAN_KINERJA)) ? super.perjanjian(p) : Optional.empty();
        }
    };

    private final DokumenStore store = Mockito.mock(DokumenStore.class);
    private final DokumenWriter writer = new DokumenWriter(new DokumenCatalog(), new DokumenValues(UPLOADS), store);
    private final Set<String> written = new TreeSet<>();
    private String folder;
    private int files;

    @Test
    void pengukuranKinerjaSkp() {
        walk(ContohPelaksanaan.rkt().mulai("pemberiDisposisi", "Atasan Langsung"),
                step("1", DISPOSISI), konsep("lembar-disposisi formulir-kinerja"),
                step("2", "formulirLengkap", true), draft("formulir-kinerja"),
                step("3", RAPAT), draft("notulen-rapat form-rkt"),
                step("4"), step("5"), draft("rekap-pengumpulan"),
                step("6"), draft("kompilasi-rkt dokumen-rkt"),
                step("7", "catatanKoreksi", "Sesuai."), last("dokumen-rkt"), last("daftar-arsip"));
    }

    @Test
    void perencanaanKinerja() {
        walk(ContohPelaksanaan.skp(),
                step("1", DISPOSISI), konsep("lembar-disposisi formulir-kinerja"),
                step("2", "formulirLengkap", true), draft("formulir-kinerja formulir-skp"),
                step("3"), step("4", TIDAK), step("3"), step("4", YA), draft("formulir-skp-dinilai"),
                step("5", "tanggalPenandatanganan", "2026-10-19"), signed("dokumen-skp"),
                step("6", "jumlahRangkap", 3, "penerimaPenggandaan", "Siti - Staf"), last("tanda-terima-penggandaan"),
                step("7"), last("daftar-arsip"));
    }

    @Test
    void pengumpulanDataKinerjaTriwulan() {
        walk(ContohPelaksanaan.pengumpulan(),
                step("1", DISPOSISI), konsep("lembar-disposisi konsep-format-isian"),
                step("2", "batasPengembalian", "2026-10-09"), draft("format-isian format-isian-unit"),
                step("3", "tanggalPenyampaian", "2026-10-07", "caraPenyampaian", "Surel"),
                last("daftar-distribusi"),
                step("4"), draft("isian-gabungan"),
                step("5", "analisisCapaian", "Baik."), draft("laporan-kinerja rekap-capaian"),
                step("6", TIDAK), last("lembar-verifikasi"), step("5"), step("6", YA), last("lembar-verifikasi"),
                step("7", YA), signed("laporan-kinerja"), step("8"), last("daftar-arsip"));
    }

    @Test
    void pengukuranKinerjaTriwulan() {
        walk(ContohPelaksanaan.pengukuranTriwulan().mulai("suratDari", "Bappeda", "nomorSurat", "050/1", "tanggalSurat",
                        "2026-10-01", "perihalSurat", "Pengukuran"),
                step("1", DISPOSISI), konsep("lembar-disposisi"),
                step("2", "batasPengembalian", "2026-10-09"), draft("format-pengukuran format-pengukuran-unit"),
                step("3", "tanggalPenyampaian", "2026-10-07", "caraPenyampaian", "Langsung"),
                last("daftar-distribusi"),
                step("4"), draft("data-pengukuran"), step("5", YA), draft("data-pengukuran laporan-pengukuran"),
                step("8", "analisisCapaian", "Baik."), step("8b", YA), signed("laporan-pengukuran lembar-entri"),
                step("9", "entriEkino", true, "entriEmonev", true, "tanggalEntri", "2026-10-19"),
                last("daftar-arsip"));
    }

    @Test
    void pengukuranKinerja() {
        walk(ContohPelaksanaan.pengukuran(),
                step("1", DISPOSISI), konsep("lembar-disposisi"), step("2", DISPOSISI), konsep("lembar-disposisi"),
                step("3", "batasPengembalian", "2026-10-09", "tautanForm", "https://contoh.test/form"),
                last("timeline form-pengukuran"),
                step("4", RAPAT), draft("hasil-isian notulen-rapat"),
                step("5", "analisisCapaian", "Baik."), draft("laporan-pengukuran rekap-capaian"),
                step("6", YA), last("lembar-verifikasi"), last("laporan-pengukuran"),
                step("7", YA), last("lembar-verifikasi"), step("8", "jumlahPenandatangan", 12), step("8b", YA),
                signed("laporan-pengukuran daftar-tanda-tangan-pegawai"),
                step("9", concat(DISPOSISI, "tujuanSurat", "Bupati Banjarnegara", "alamatTujuan", "Banjarnegara")),
                draft("lembar-disposisi surat-pengantar"),
                step("10", "jumlahRangkap", 2, "caraPengiriman", "Langsung"), last("surat-pengantar"),
                last("daftar-arsip"));
    }

    // ---- the walk

    private interface Stop {
        void at(ContohPelaksanaan run);
    }

    private void walk(ContohPelaksanaan run, Stop... stops) {
        when(store.save(any())).thenAnswer(call -> keep(call.getArgument(0)));
        folder = run.pelaksanaan().sop().id();
        for (Stop stop : stops) {
            stop.at(run);
        }
        assertThat(written).isEqualTo(new TreeSet<>(documentsOf(run.pelaksanaan())));
    }

    private static Stop step(String nomor, Object... answers) {
        return run -> run.selesai(nomor, answers);
    }

    private Stop konsep(String kunci) {
        return write(kunci, StatusDokumen.KONSEP);
    }

    private Stop draft(String kunci) {
        return write(kunci, StatusDokumen.DRAFT);
    }

    private Stop last(String kunci) {
        return write(kunci, StatusDokumen.FINAL);
    }

    private Stop signed(String kunci) {
        return write(kunci, StatusDokumen.BERTANDATANGAN);
    }

    private Stop write(String kunci, StatusDokumen status) {
        return run -> {
            Pelaksanaan p = run.pelaksanaan();
            List<Dokumen> documents = writer.write(List.of(kunci.split(" ")), status, "buat_dokumen", p);
            Set<String> keys = new LinkedHashSet<>(documents.stream().map(Dokumen::kunci).toList());
            assertThat(keys).containsExactly(kunci.split(" "));
            keys.forEach(key -> assertThat(documents.stream().filter(d -> d.kunci().equals(key)).count())
                    .isEqualTo(new DokumenCatalog().get(key).perUnit() ? p.instansi().unit().size() : 1));
            written.addAll(keys);
        };
    }

    private Dokumen keep(NewDokumen d) {
        try {
            Path target = Files.createDirectories(Path.of("target", "dokumen", folder));
            Files.write(target.resolve("%02d %s".formatted(++files, d.berkas().nama())), d.berkas().isi());
            assertThat(text(d.berkas())).as(d.berkas().nama()).doesNotContain("{{", "}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dokumen(UUID.randomUUID(), d.instansi(), d.instansiSop(), d.kunci(), d.unit(), 1, d.status(),
                d.judul(), d.berkas().nama(), d.berkas().mediaType(), d.berkas().isi().length, "", d.pembuat(),
                d.langkah(), Instant.EPOCH);
    }

    private static String text(Berkas berkas) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(berkas.isi());
        if (berkas.mediaType().equals(Berkas.DOCX)) {
            try (XWPFDocument word = new XWPFDocument(in)) {
                return word.getDocument().xmlText();
            }
        }
        StringBuilder text = new StringBuilder();
        DataFormatter format = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                    text.append(format.formatCellValue(cell)).append('\n'))));
        }
        return text.toString();
    }

    private static List<String> documentsOf(Pelaksanaan p) {
        Path file = Path.of("bpmn", p.instansi().id(), p.sop().id() + ".bpmn");
        try {
            List<String> keys = new ArrayList<>();
            DokumenCatalogTest.NAMED.matcher(Files.readString(file)).results()
                    .forEach(found -> keys.addAll(List.of(found.group(1).split(" "))));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] concat(Object[] first, Object... second) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray();
    }
}
