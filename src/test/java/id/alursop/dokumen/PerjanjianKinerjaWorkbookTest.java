package id.alursop.dokumen;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.Unit;
import id.alursop.kinerja.Indikator;
import id.alursop.kinerja.JenisIndikator;
import id.alursop.kinerja.PerjanjianKinerja;
import id.alursop.kinerja.Polaritas;
import id.alursop.kinerja.Target;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PerjanjianKinerjaWorkbookTest {

    private static final InstansiCatalog OFFICES = new InstansiCatalog();
    private static final Instansi AWAYAN = OFFICES.get("kec-awayan");

    @ParameterizedTest
    @ValueSource(strings = {"bakesbangpol-balangan", "kec-lampihong", "kec-awayan", "kec-pejawaran"})
    void theExampleOfEachOfficeIsADozenIndicatorsOfEveryKindAndUnit(String office) {
        Instansi instansi = OFFICES.get(office);
        PerjanjianKinerja perjanjian = PerjanjianKinerjaWorkbook.read(Workbooks.contoh(office), instansi, 2026);

        assertThat(perjanjian.tahun()).isEqualTo(2026);
        assertThat(perjanjian.indikator()).hasSize(12);
        assertThat(perjanjian.indikator()).extracting(Indikator::jenis)
                .containsAll(EnumSet.allOf(JenisIndikator.class));
        assertThat(perjanjian.indikator()).extracting(Indikator::polaritas)
                .containsAll(EnumSet.allOf(Polaritas.class));
        assertThat(perjanjian.indikator().stream().map(Indikator::unit).collect(Collectors.toSet()))
                .isEqualTo(instansi.unit().stream().map(Unit::id).collect(Collectors.toSet()));
    }

    @Test
    void readsEveryColumn() {
        PerjanjianKinerja perjanjian = PerjanjianKinerjaWorkbook.read(Workbooks.contoh("kec-awayan"), AWAYAN, 2026);

        assertThat(perjanjian.indikator().get(1)).isEqualTo(new Indikator("2",
                "Meningkatnya kualitas pelayanan publik kecamatan", "Rata-rata waktu penyelesaian surat keterangan",
                "Hari", Polaritas.NEGATIF, JenisIndikator.RATA_RATA, Target.nilai(new BigDecimal("2.0")),
                List.of(Target.nilai(new BigDecimal("2.5")), Target.nilai(new BigDecimal("2.0")),
                        Target.nilai(new BigDecimal("2.0")), Target.nilai(new BigDecimal("1.5"))),
                "7.01.02.2.02 Penyelenggaraan Urusan Pemerintahan yang tidak Dilaksanakan oleh Unit Kerja Perangkat"
                        + " Daerah di Kecamatan", new BigDecimal("4.275E+7"), "seksi-pemerintahan",
                "Seksi Pemerintahan"));
        assertThat(perjanjian.indikator().get(8).targetTriwulan())
                .isEqualTo(Arrays.asList(Target.ya(), null, null, null));
        assertThat(perjanjian.indikator().get(9).targetTahunan()).isEqualTo(Target.parse("95-100"));
    }

    // ---- an office's own workbook

    private static final String[] HEADINGS = {"Penanggung Jawab", "Nomor", "Sasaran", "Indikator", "Satuan",
        "Jenis Indikator", "Polaritas", "Target\nTahunan", "TW I", "TW II", "TW III", "TW IV", "Pagu Anggaran"};
    private static final Object[] ROW = {"seksi  pemerintahan", 1, "Sasaran A", "Indikator A", "Persen", "akumulatif",
        "POSITIF", 100, 25, "25,5", "-", "", "1.250.000"};

    private static Berkas own(Object[]... rows) {
        return own("PERJANJIAN KINERJA TAHUN ANGGARAN 2026", HEADINGS, rows);
    }

    private static Berkas own(String title, String[] headings, Object[]... rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Sampul").createRow(0).createCell(0).setCellValue("Lampiran");
            XSSFSheet sheet = workbook.createSheet("PK");
            sheet.createRow(1).createCell(2).setCellValue(title);
            write(sheet.createRow(4), headings);
            for (int i = 0; i < rows.length; i++) {
                write(sheet.createRow(5 + i), rows[i]);
            }
            sheet.createRow(7 + rows.length).createCell(3).setCellValue("Camat Awayan");
            workbook.write(out);
            return new Berkas("pk.xlsx", Berkas.XLSX, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (((String) values[i]).startsWith("=")) {
                row.createCell(i).setCellFormula(((String) values[i]).substring(1));
            } else {
                row.createCell(i).setCellValue((String) values[i]);
            }
        }
    }

    private static Object[] row(Object... changes) {
        Object[] row = ROW.clone();
        for (int i = 0; i < changes.length; i += 2) {
            row[(Integer) changes[i]] = changes[i + 1];
        }
        return row;
    }

    private static void refused(Berkas berkas, String... temuan) {
        assertThatThrownBy(() -> PerjanjianKinerjaWorkbook.read(berkas, AWAYAN, 2026))
                .isInstanceOf(BerkasDitolak.class)
                .satisfies(e -> assertThat(((BerkasDitolak) e).temuan()).containsExactly(temuan));
    }

    @Test
    void findsTheTableByItsHeadingsInAnyOrderOnAnySheet() {
        PerjanjianKinerja perjanjian = PerjanjianKinerjaWorkbook.read(own(ROW, row(1, "1.a", 2, "", 3, "Indikator B")),
                AWAYAN, 2026);

        assertThat(perjanjian.indikator()).extracting(Indikator::nomor).containsExactly("1", "1.a");
        // The second sasaran is merged with the one above.
        assertThat(perjanjian.indikator()).extracting(Indikator::sasaran).containsExactly("Sasaran A", "Sasaran A");
        Indikator first = perjanjian.indikator().get(0);
        assertThat(first.unit()).isEqualTo("seksi-pemerintahan");
        assertThat(first.penanggungJawab()).isEqualTo("Seksi Pemerintahan");
        assertThat(first.target(2)).isEqualTo(Target.parse("25,5"));
        assertThat(first.target(3)).isNull();
        assertThat(first.target(4)).isNull();
        assertThat(first.pagu()).isEqualByComparingTo("1250000");
        assertThat(first.program()).isEmpty();
    }

    @Test
    void anIndicatorThatStartsWithJumlahIsNoTotal() {
        String[] headings = HEADINGS.clone();
        headings[0] = "Indikator";
        headings[3] = "Penanggung Jawab";
        Berkas berkas = own("TAHUN 2026", headings, row(0, "Jumlah patroli", 3, "Seksi Pemerintahan"),
                row(0, "Jumlah desa", 1, 2, 3, "Seksi Pemerintahan"), row(0, "Jumlah pagu", 1, ""));

        assertThat(PerjanjianKinerjaWorkbook.read(berkas, AWAYAN, 2026).indikator()).extracting(Indikator::nama)
                .containsExactly("Jumlah patroli", "Jumlah desa");
    }

    @Test
    void headingsMayBeMergedOverTwoRows() {
        Berkas twoRows = Workbooks.edited(own("TAHUN 2026", HEADINGS, ROW), cover -> {
            XSSFSheet sheet = cover.getWorkbook().getSheet("PK");
            Row upper = sheet.createRow(3);
            for (int c = 0; c < HEADINGS.length; c++) {
                if (c < 8 || c == 12) {
                    upper.createCell(c).setCellValue(HEADINGS[c]);
                    sheet.getRow(4).getCell(c).setBlank();
                    sheet.addMergedRegion(new CellRangeAddress(3, 4, c, c));
                }
            }
            upper.createCell(8).setCellValue("Target Triwulan");
        });
        assertThat(PerjanjianKinerjaWorkbook.read(twoRows, AWAYAN, 2026).indikator()).hasSize(1);
    }

    @Test
    void namesEveryMistakeAtOnce() {
        refused(own(row(0, "Seksi Kebersihan", 5, "Kumulatif", 6, "Naik", 7, "abc", 12, "abc"),
                        row(3, "", 7, "", 8, -1, 9, "=1+1"),
                        row(1, 3, 6, "Negatif", 7, "Ya", 8, "90-80")),
                "Lembar \"PK\", baris 6, kolom \"Polaritas\": \"Naik\" tidak dikenal. Pilih: Positif, Negatif.",
                "Lembar \"PK\", baris 6, kolom \"Jenis Indikator\": \"Kumulatif\" tidak dikenal. Pilih: Akumulatif,"
                        + " Posisi akhir, Rata-rata, Non-kumulatif.",
                "Lembar \"PK\", baris 6, kolom \"Target Tahunan\": \"abc\" bukan target. Isi dengan angka (misalnya"
                        + " 1.234,5), rentang (80-90), atau Ya.",
                "Lembar \"PK\", baris 6, kolom \"Penanggung Jawab\": \"Seksi Kebersihan\" tidak dikenal. Pilih: Seksi"
                        + " Pemerintahan, Seksi Ketenteraman dan Ketertiban Umum, Seksi Pemberdayaan Masyarakat dan"
                        + " Desa, Subbagian Umum dan Kepegawaian.",
                "Lembar \"PK\", baris 6, kolom \"Pagu Anggaran\": \"abc\" bukan angka. Isi dengan angka, misalnya"
                        + " 1.234,5.",
                "Lembar \"PK\", baris 7, kolom \"Nomor\": nomor 1 sudah dipakai pada baris 6. Beri nomor lain.",
                "Lembar \"PK\", baris 7, kolom \"Indikator\": belum diisi.",
                "Lembar \"PK\", baris 7, kolom \"Target Tahunan\": belum diisi.",
                "Lembar \"PK\", baris 7, kolom \"TW I\": -1 kurang dari nol. Isi dengan angka 0 atau lebih.",
                "Lembar \"PK\", baris 7, kolom \"TW II\": berisi rumus. Ganti dengan nilainya (Salin, lalu Tempel"
                        + " Khusus > Nilai).",
                "Lembar \"PK\", baris 8, kolom \"TW I\": \"90-80\" bukan target. Isi dengan angka (misalnya 1.234,5),"
                        + " rentang (80-90), atau Ya.",
                "Lembar \"PK\", baris 8, kolom \"Polaritas\": target Ya hanya untuk polaritas Positif.");
    }

    @Test
    void namesAnotherYearAndAMissingYear() {
        refused(own("PERJANJIAN KINERJA TAHUN 2025", HEADINGS, ROW),
                "Lembar \"PK\": Perjanjian Kinerja ini untuk tahun 2025, bukan tahun 2026.");
        refused(own("PERJANJIAN KINERJA", HEADINGS, ROW),
                "Lembar \"PK\": tahun tidak ditemukan di atas tabel. Tulis pada judul, misalnya \"TAHUN 2026\".");
    }

    @Test
    void namesMissingColumnsAndAnEmptyTable() {
        String[] headings = HEADINGS.clone();
        headings[6] = "Arah";
        refused(own("TAHUN 2026", headings, ROW), "Lembar \"PK\", baris 5: kolom \"Polaritas\" tidak ada pada kepala"
                + " tabel. Kembalikan judul kolom itu.");
        refused(own(), "Tabel Perjanjian Kinerja belum berisi indikator. Isi paling sedikit satu baris.");
    }

    @Test
    void namesAWorkbookWithoutTheTable() {
        refused(Workbooks.edited(own(), cover -> cover.getWorkbook().removeSheetAt(1)),
                "Berkas ini bukan Perjanjian Kinerja: tidak ada tabel dengan kolom No, Sasaran Strategis, Indikator"
                        + " Kinerja, Satuan, Polaritas, Jenis, Target Tahunan, Target TW I, Target TW II, Target TW"
                        + " III, Target TW IV, Penanggung Jawab. Unduh contohnya, sesuaikan, lalu unggah lagi.");
    }
}
