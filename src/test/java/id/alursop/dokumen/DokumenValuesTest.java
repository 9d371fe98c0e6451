package id.alursop.dokumen;

import id.alursop.kinerja.PerjanjianKinerja;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DokumenValuesTest {

    private final DokumenValues values = new DokumenValues(new ContohPelaksanaan.Unggahan());
    private final DokumenCatalog catalog = new DokumenCatalog();

    @Test
    void namesOfficeSopAndPeriod() {
        Map<String, Object> quarter = of(ContohPelaksanaan.pengumpulan());
        assertThat(get(quarter, "instansi.kop")).isEqualTo("KECAMATAN AWAYAN");
        assertThat(get(quarter, "instansi.kontak")).isEqualTo("");
        assertThat(get(quarter, "sop.nomor")).isEqualTo("071/03/KEC.AWY/VII/2023");
        assertThat(get(quarter, "sop.dasarHukum")).asString().contains("Peraturan Menteri Dalam Negeri Nomor 52");
        assertThat(get(quarter, "tahun")).isEqualTo(2026);
        assertThat(get(quarter, "triwulan")).isEqualTo("III");
        assertThat(get(quarter, "periode")).isEqualTo("Triwulan III Tahun 2026");
        assertThat(get(quarter, "tanggal")).isEqualTo("20 Oktober 2026");
        assertThat(get(quarter, "pengesah.jabatan")).isEqualTo("Camat Awayan");
        assertThat(get(quarter, "pejabat.kasubbag-perencanaan-keuangan.nip")).isEqualTo("19730413 199804 2 003");

        Map<String, Object> year = of(ContohPelaksanaan.pengukuran());
        assertThat(get(year, "triwulan")).isEqualTo("");
        assertThat(get(year, "periode")).isEqualTo("Tahun 2026");
        assertThat(get(year, "sop.nomor")).isEqualTo("");
    }

    @Test
    void givesAnswersTheirTypes() {
        Map<String, Object> isian = map(get(of(ContohPelaksanaan.pengumpulan().mulai("batasPengembalian",
                "2026-10-09", "isiDisposisi", "2026-10-09", "jumlahRangkap", 3, "nilai", 2.50d, "setuju", true, "kosong",
                null, "batasWaktu", "Senin, 12 Oktober 2026", "tanggalSurat", "2026-13-45")), "isian"));
        assertThat(isian).containsEntry("batasPengembalian", LocalDate.of(2026, 10, 9))
                .containsEntry("isiDisposisi", "2026-10-09").containsEntry("jumlahRangkap", 3)
                .containsEntry("nilai", new BigDecimal("2.5")).containsEntry("setuju", true)
                .containsEntry("kosong", "").containsEntry("batasWaktu", "Senin, 12 Oktober 2026")
                .containsEntry("tanggalSurat", "2026-13-45");
    }

    @Test
    void readsUploadsOnlyWhenATemplateAsks() {
        UnggahanReader missing = new ContohPelaksanaan.Unggahan() {
            @Override
            Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
                throw new IllegalStateException("Berkas Perjanjian Kinerja tahun 2026 belum ada.");
            }
        };
        Map<String, Object> shared = new DokumenValues(missing)
                .of(ContohPelaksanaan.pengumpulan().pelaksanaan(), StatusDokumen.DRAFT);
        assertThat(get(shared, "agenda")).isEqualTo("001/PDK-TW.III/KEC.AWY/X/2026");
        assertThatThrownBy(() -> get(shared, "indikator")).hasMessageContaining("Perjanjian Kinerja");
    }

    @Test
    void hasNoIndicatorsWithoutAPerjanjianKinerja() {
        UnggahanReader none = new ContohPelaksanaan.Unggahan() {
            @Override
            Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
                return Optional.empty();
            }
        };
        Map<String, Object> shared = new DokumenValues(none)
                .of(ContohPelaksanaan.rkt().pelaksanaan(), StatusDokumen.KONSEP);
        assertThat(list(get(shared, "indikator"))).isEmpty();
        assertThat(list(get(shared, "sasaran"))).isEmpty();
        assertThat(get(shared, "ringkasan")).isNull();
    }

    @Test
    void measuresIndicatorsWithTheirOwnTargetsAndWords() {
        List<Map<String, Object>> rows = list(get(of(ContohPelaksanaan.pengumpulan()), "indikator"));
        assertThat(rows).hasSize(6);
        assertThat(rows.get(0)).containsEntry("no", 1).containsEntry("nomor", "1")
                .containsEntry("targetTahunan", new BigDecimal("88.31")).containsEntry("targetTw3", new BigDecimal("85"))
                .containsEntry("realisasiTw", new BigDecimal("86.7")).containsEntry("realisasiTw4", "-")
                .containsEntry("capaianTw", new BigDecimal("102.00")).containsEntry("kategori", "Sangat Tinggi")
                .containsEntry("polaritas", "Positif").containsEntry("jenis", "Posisi akhir")
                .containsEntry("serapan", new BigDecimal("73.00")).containsEntry("kendala", "-")
                .containsEntry("keterangan", "");
        assertThat(rows.get(2)).containsEntry("capaianTw", "n/a").containsEntry("kategori", "n/a")
                .containsEntry("pagu", "-").containsEntry("keterangan", "Belum diisi");
        // The sum of three quarters of 7 against 23 a year.
        assertThat(rows.get(4)).containsEntry("targetTw", "-").containsEntry("realisasiSd", new BigDecimal("21"))
                .containsEntry("capaianTahunan", new BigDecimal("91.30"))
                .containsEntry("keterangan", "Tidak diukur pada triwulan ini");
    }

    @Test
    void aUnitGetsItsOwnIndicatorsOnly() {
        Pelaksanaan run = ContohPelaksanaan.pengumpulan().pelaksanaan();
        Map<String, Object> own = values.document(values.of(run, StatusDokumen.FINAL), run,
                catalog.get("format-isian-unit"), StatusDokumen.FINAL, run.instansi().unit().get(2));
        assertThat(list(get(own, "indikator"))).extracting(row -> row.get("no") + "=" + row.get("nomor"))
                .containsExactly("1=4", "2=5");
        assertThat(list(get(own, "sasaran"))).hasSize(1);
        assertThat(get(own, "dokumenUnit.nama")).isEqualTo("Seksi Pemberdayaan Masyarakat dan Desa");
        assertThat(get(own, "dokumen.judul"))
                .isEqualTo("Format Isian Data Kinerja Seksi Pemberdayaan Masyarakat dan Desa Triwulan III Tahun 2026");
        assertThat(get(own, "kunci.unit")).isEqualTo("seksi-pemberdayaan-masyarakat");
    }

    @Test
    void plansTheTimelineInWorkingDaysAndShowsWhatIsDone() {
        List<Map<String, Object>> rows = list(get(of(ContohPelaksanaan.pengumpulan().selesai("1")), "timeline"));
        assertThat(rows).extracting(row -> row.get("no") + " " + row.get("waktu") + ": " + row.get("rencana"))
                .containsExactly("1 10 Menit: Hari kerja ke-1", "2 30 Menit: Hari kerja ke-1",
                        "3 1 Jam: Hari kerja ke-1", "4 2 Hari: Hari kerja ke-1 s.d. 3", "5 1 Hari: Hari kerja ke-3 s.d. 4",
                        "6 2 Jam: Hari kerja ke-4", "7 1 Jam: Hari kerja ke-4", "8 1 Jam: Hari kerja ke-4");
        assertThat(rows.get(0)).containsEntry("mulai", "05-10-2026 08.00").containsEntry("selesai", "05-10-2026 09.30")
                .containsEntry("status", "Selesai").containsEntry("penanggungJawab", "Camat");
        assertThat(rows.get(1)).containsEntry("mulai", "").containsEntry("status", "Belum");
        assertThat(list(get(of(ContohPelaksanaan.pengukuran()), "timeline")))
                .extracting(row -> row.get("no") + ": " + row.get("rencana"))
                .contains("8: Hari kerja ke-2 s.d. 3", "8b: Hari kerja ke-2 s.d. 3", "9: Hari kerja ke-3");
    }

    @Test
    void tellsWhichUnitsReturnedTheirsInTheOfficesOwnTime() {
        List<Map<String, Object>> rows = list(get(of(ContohPelaksanaan.pengumpulan()), "unit"));
        // Stored at 23.30 UTC, which is the next morning in Awayan.
        assertThat(rows.get(0)).containsEntry("no", 1).containsEntry("nama", "Seksi Pemerintahan")
                .containsEntry("kembali", "Sudah").containsEntry("tanggalKembali", LocalDate.of(2026, 10, 13))
                .containsEntry("berkas", "Isian Seksi Pemerintahan.xlsx");
        assertThat(rows.get(3)).containsEntry("kembali", "Belum").containsEntry("tanggalKembali", "-");
    }

    @Test
    void aSlipOfTheKeyboardAddsNoMillionLines() {
        assertThat(list(get(of(ContohPelaksanaan.pengukuran().selesai("8", "jumlahPenandatangan", 1_000_000_000)),
                "penandatangan"))).hasSize(500);
    }

    @Test
    void listsWhatIsArchivedWithTheDataEntered() {
        assertThat(list(get(of(ContohPelaksanaan.pengumpulan().selesai("8", "kodeKlasifikasi", "000.8.6", "lokasiBox",
                "Box 12", "retensiAktif", 2, "retensiInaktif", 3, "nasibAkhir", "Permanen")), "arsip")))
                .containsExactly(Map.of("no", 1, "kode", "000.8.6", "uraian",
                        "Laporan Kinerja Triwulan III Tahun 2026", "tanggal", LocalDate.of(2026, 10, 20), "jumlah",
                        "1 berkas", "keterangan", "Elektronik", "lokasi", "Box 12", "retensiAktif", 2, "retensiInaktif",
                        3, "nasibAkhir", "Permanen"));
    }

    @Test
    void anUnknownUserSignsUnderTheHeadingOfTheLane() {
        Pelaksanaan p = ContohPelaksanaan.pengumpulan().selesai("1").pelaksanaan();
        LangkahSelesai done = p.riwayat().get(0);
        Pelaksanaan byAdmin = new Pelaksanaan(p.id(), p.instansi(), p.sop(), p.nomorAgenda(), 2026, 3, p.isian(),
                List.of(new LangkahSelesai(done.langkah(), "admin", "Administrator", done.mulai(), done.selesai(),
                        Map.of())), p.sekarang());
        assertThat(map(get(values.of(byAdmin, StatusDokumen.KONSEP), "penyusun")))
                .isEqualTo(Map.of("nama", "Administrator", "jabatan", "Camat", "pangkat", "", "nip", ""));
    }

    @Test
    void theGuideNamesExactlyTheValues() throws IOException {
        Pelaksanaan run = ContohPelaksanaan.pengumpulan()
                .mulai("pesertaRapat", "Siti", "penerimaPenggandaan", "Budi").selesai("1", "tanggalRapat", "2026-10-08")
                .selesai("6", "setuju", true).pelaksanaan();
        Map<String, Object> all = values.document(values.of(run, StatusDokumen.BERTANDATANGAN), run,
                catalog.get("form-rkt"), StatusDokumen.BERTANDATANGAN, run.instansi().unit().get(0));
        Set<String> names = new TreeSet<>();
        collect("", all, names);

        Map<String, List<String>> guide = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("docs", "panduan", "templat-dokumen.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && cells[1].matches(" `[\\w.\\[\\]]+` ")) {
                List<String> inside = words(cells[2]);
                guide.put(words(cells[1]).get(0), cells[2].contains("seperti") ? guide.get(inside.get(0)) : inside);
            }
        }
        Set<String> described = new TreeSet<>();
        guide.forEach((name, inside) -> {
            described.add(name);
            inside.forEach(field -> described.add(name + "." + field));
        });
        // What is in these depends on the office, the SOP and its forms.
        Set<String> open = Set.of("isian", "pejabat", "sop");
        names.removeIf(name -> open.contains(name.split("\\.")[0]));
        described.removeIf(name -> open.contains(name.split("\\.")[0]));
        assertThat(described).isEqualTo(names);
    }

    private static void collect(String name, Object value, Set<String> names) {
        Object now = value instanceof Supplier<?> later ? later.get() : value;
        String self = now instanceof List<?> ? name + "[]" : name;
        if (!name.isEmpty()) {
            names.add(self);
        }
        Object inside = now instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : now;
        if (inside instanceof Map<?, ?> fields) {
            fields.forEach((key, field) -> collect(self.isEmpty() ? key.toString() : self + "." + key, field, names));
        }
    }

    private static List<String> words(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private Map<String, Object> of(ContohPelaksanaan run) {
        return values.of(run.pelaksanaan(), StatusDokumen.DRAFT);
    }

    private static Object get(Map<String, Object> values, String path) {
        TemplateScope.Lookup found = TemplateScope.of(values).lookup(path);
        assertThat(found.known()).as(path).isTrue();
        return found.value();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
