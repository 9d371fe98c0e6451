package id.alursop.dokumen;

import id.alursop.kinerja.KegiatanSkp;
import id.alursop.kinerja.NilaiSkp;
import id.alursop.kinerja.PerjanjianKinerja;
import id.alursop.kinerja.Target;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Form RKT and Formulir SKP: forms with prefilled and spare rows. */
class FormWorkbookTest {

    private static final UnggahanReader CONTOH = new DokumenExcelTest.Contoh();
    private static final UnggahanReader NO_PERJANJIAN = new ContohPelaksanaan.Unggahan() {
        @Override
        Optional<PerjanjianKinerja> perjanjian(Pelaksanaan p) {
            return Optional.empty();
        }
    };
    private static final Pelaksanaan RKT = ContohPelaksanaan.rkt().pelaksanaan();
    private static final Pelaksanaan SKP = ContohPelaksanaan.skp().pelaksanaan();

    /** Types into a row below the headings; 1 is the first row of the table. */
    private static void type(XSSFSheet sheet, int row, String heading, Object value) {
        XSSFCell first = Workbooks.cell(sheet, "(1)", heading);
        XSSFCell cell = sheet.getRow(first.getRowIndex() + row).getCell(first.getColumnIndex());
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value == null) {
            cell.setBlank();
        } else {
            cell.setCellValue((String) value);
        }
    }

    private static void refused(Runnable read, String... temuan) {
        assertThatThrownBy(read::run).isInstanceOf(BerkasDitolak.class)
                .satisfies(e -> assertThat(((BerkasDitolak) e).temuan()).containsExactly(temuan));
    }

    // ---- Form RKT

    private static Berkas rkt(UnggahanReader unggahan, Consumer<XSSFSheet> edit) {
        return Workbooks.edited(Workbooks.write("form-rkt", StatusDokumen.DRAFT, RKT, unggahan, 0, Map.of()), edit);
    }

    @Test
    void readsPrefilledAndSpareRowsOfAFormRkt() {
        FormRkt form = FormRktWorkbook.read(rkt(CONTOH, sheet -> {
            type(sheet, 1, "Target", "650,5");
            type(sheet, 6, "Indikator Kinerja", "Jumlah sekolah binaan");
            type(sheet, 6, "Satuan", "Sekolah");
            type(sheet, 6, "Target", 12);
            type(sheet, 6, "Anggaran (Rp)", "1.500.000");
        }), RKT);

        assertThat(form.unit()).isEqualTo("bidang-ideologi-wawasan");
        assertThat(form.baris()).hasSize(4);
        assertThat(form.baris().get(0).target()).isEqualTo(Target.parse("650,5"));
        assertThat(form.baris().get(2).target()).isEqualTo(Target.ya());
        FormRkt.Baris spare = form.baris().get(3);
        // The sasaran above holds on.
        assertThat(spare.sasaran()).isEqualTo(form.baris().get(2).sasaran());
        assertThat(spare.indikator()).isEqualTo("Jumlah sekolah binaan");
        assertThat(spare.anggaran()).isEqualByComparingTo("1500000");
        assertThat(spare.program()).isEmpty();
    }

    @Test
    void aFormRktWithoutPerjanjianKinerjaHasOnlySpareRows() {
        refused(() -> FormRktWorkbook.read(rkt(NO_PERJANJIAN, sheet -> { }), RKT),
                "Lembar \"Isian\" belum diisi. Isi paling sedikit satu indikator.");
        FormRkt form = FormRktWorkbook.read(rkt(NO_PERJANJIAN, sheet -> {
            type(sheet, 3, "Sasaran Strategis", "Sasaran");
            type(sheet, 3, "Indikator Kinerja", "Indikator");
            type(sheet, 3, "Satuan", "Orang");
            type(sheet, 3, "Target", "80-90");
        }), RKT);
        assertThat(form.baris()).hasSize(1);
    }

    @Test
    void namesEveryMistakeInAFormRkt() {
        Berkas wrong = rkt(NO_PERJANJIAN, sheet -> {
            type(sheet, 1, "Indikator Kinerja", "Indikator");
            type(sheet, 1, "Target", "banyak");
            type(sheet, 1, "Anggaran (Rp)", "lima juta");
        });
        int row = Workbooks.cell(Workbooks.open(wrong).getSheetAt(0), "(1)", "No").getRowIndex() + 2;
        String place = "Lembar \"Isian\", baris " + row + ", kolom ";

        refused(() -> FormRktWorkbook.read(wrong, RKT), place + "\"Sasaran Strategis\": belum diisi.",
                place + "\"Satuan\": belum diisi.",
                place + "\"Target\": \"banyak\" bukan target. Isi dengan angka (misalnya 1.234,5), rentang (80-90),"
                        + " atau Ya.",
                place + "\"Anggaran (Rp)\": \"lima juta\" bukan angka. Isi dengan angka, misalnya 1.234,5.");
    }

    // ---- Formulir SKP

    private static Berkas skp(Consumer<XSSFSheet> edit) {
        return Workbooks.edited(Workbooks.write("formulir-skp", StatusDokumen.DRAFT, SKP, CONTOH, -1, Map.of()), edit);
    }

    private static void activity(XSSFSheet sheet) {
        // Row 2: 41,2 million planned for 1850 documents.
        type(sheet, 2, "Realisasi Kuantitas", 1665);
        type(sheet, 2, "Realisasi Kualitas", "92,5");
        type(sheet, 2, "Realisasi Waktu (bulan)", 12);
        type(sheet, 2, "Realisasi Biaya (Rp)", 41_200_000);
    }

    private static XSSFCell named(XSSFSheet sheet, String name) {
        CellReference ref = new CellReference(sheet.getWorkbook().getName(name).getRefersToFormula());
        return sheet.getRow(ref.getRow()).getCell(ref.getCol());
    }

    @Test
    void readsPeopleAndTheActivitiesWithRealisasi() {
        FormulirSkp form = FormulirSkpWorkbook.read(skp(sheet -> {
            activity(sheet);
            named(sheet, "pegawai_nama").setCellValue("Rina Marlina");
            type(sheet, 20, "Kegiatan Tugas Jabatan", "Menjadi notulis rapat");
            type(sheet, 20, "Output", "Notulen");
            type(sheet, 20, "Target Kuantitas", 12);
            type(sheet, 20, "Target Kualitas", 100);
            type(sheet, 20, "Target Waktu (bulan)", 12);
            type(sheet, 20, "Realisasi Kuantitas", 0);
            type(sheet, 20, "Realisasi Kualitas", 0);
            type(sheet, 20, "Realisasi Waktu (bulan)", 12);
        }), SKP);

        assertThat(form.pegawai()).isEqualTo(new FormulirSkp.Pegawai("Rina Marlina", "19830523 200805 2 013",
                "Penata Muda (III/a)", "Analis Rencana Program", "Kecamatan Lampihong"));
        assertThat(form.penilai().nama()).isEqualTo("H. Fakhrurrazi Noor, S.Sos., M.AP.");
        assertThat(form.kegiatan()).extracting(KegiatanSkp::nomor, KegiatanSkp::kegiatan).containsExactly(
                tuple("1", "Jumlah dokumen kependudukan yang diterbitkan"),
                tuple("2", "Menjadi notulis rapat"));
        KegiatanSkp first = form.kegiatan().get(0);
        assertThat(first.kuantitas().target()).isEqualByComparingTo("1850");
        assertThat(first.kualitas().realisasi()).isEqualByComparingTo("92.5");
        assertThat(first.biaya().realisasi()).isEqualByComparingTo("41200000");
        assertThat(first.angkaKredit()).isNull();
        assertThat(form.kegiatan().get(1).biaya().target()).isNull();
    }

    @Test
    void theSheetScoresTheSameAsWeDo() {
        XSSFWorkbook workbook = Workbooks.open(skp(sheet -> {
            activity(sheet);
            type(sheet, 2, "Realisasi Kualitas", 92.5);
        }));
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        XSSFSheet sheet = workbook.getSheetAt(0);
        NilaiSkp nilai = NilaiSkp.of(FormulirSkpWorkbook.read(skp(FormWorkbookTest::activity), SKP).kegiatan().get(0));

        // 90 + 92.5 + 76 + 76 = 334.5; divided by 4
        assertThat(Workbooks.text(Workbooks.cell(sheet, "2", "Penghitungan"))).isEqualTo("334.5");
        assertThat(Workbooks.text(Workbooks.cell(sheet, "2", "Nilai Capaian SKP"))).isEqualTo("83.625");
        assertThat(nilai.nilai().setScale(3, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("83.625"));
    }

    @Test
    void namesEveryMistakeInAFormulirSkp() {
        int[] row = new int[1];
        String[] nip = new String[1];
        Berkas wrong = skp(sheet -> {
            nip[0] = named(sheet, "pegawai_nip").getAddress().formatAsString();
            activity(sheet);
            row[0] = Workbooks.cell(sheet, "2", "No").getRowIndex() + 1;
            type(sheet, 2, "Target Kuantitas", 0);
            type(sheet, 2, "Realisasi Kualitas", 105);
            type(sheet, 2, "Realisasi Waktu (bulan)", null);
            type(sheet, 2, "Realisasi Biaya (Rp)", null);
            named(sheet, "penilai_nama").setBlank();
            named(sheet, "pegawai_nip").setCellValue(198305232008052013d);
        });
        String place = "Lembar \"Isian\", baris " + row[0] + ", kolom ";

        refused(() -> FormulirSkpWorkbook.read(wrong, SKP),
                "Lembar \"Isian\": nama pejabat penilai belum diisi.",
                "Lembar \"Isian\", sel " + nip[0] + ": harus berupa teks. Untuk NIP, ubah format selnya menjadi Teks"
                        + " sebelum mengetik, agar angkanya tidak dibulatkan.",
                place + "\"Realisasi Kualitas\": kualitas paling tinggi 100.",
                place + "\"Target Kuantitas\": harus lebih dari 0.",
                place + "\"Realisasi Waktu (bulan)\": belum diisi.",
                place + "\"Realisasi Biaya (Rp)\": belum diisi. Isi target dan realisasi biaya, atau kosongkan"
                        + " keduanya.");
        refused(() -> FormulirSkpWorkbook.read(skp(sheet -> { }), SKP),
                "Lembar \"Isian\" belum berisi realisasi. Isi realisasi paling sedikit satu kegiatan.");
    }

    // ---- uploads

    @Test
    void theCheckOfAnUploadNamesTheUnit() {
        WorkbookPemeriksa pemeriksa = new WorkbookPemeriksa();

        assertThat(pemeriksa.slot()).containsExactlyInAnyOrder("perjanjian-kinerja", "isian-terisi",
                "form-rkt-terisi", "formulir-skp-terisi");
        assertThat(pemeriksa.periksa("form-rkt-terisi", rkt(CONTOH, sheet -> { }), RKT))
                .isEqualTo("bidang-ideologi-wawasan");
        assertThat(pemeriksa.periksa("formulir-skp-terisi", skp(FormWorkbookTest::activity), SKP)).isEmpty();
        assertThat(pemeriksa.periksa("perjanjian-kinerja", Workbooks.contoh("kec-lampihong"), SKP)).isEmpty();
        assertThatThrownBy(() -> pemeriksa.periksa("perjanjian-kinerja", Workbooks.contoh("kec-awayan"), SKP))
                .isInstanceOf(BerkasDitolak.class);
    }
}
