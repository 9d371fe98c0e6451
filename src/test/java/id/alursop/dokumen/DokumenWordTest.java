package id.alursop.dokumen;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Every Word document, written from a hand-made run and opened again. */
class DokumenWordTest {

    private static final Path FOLDER = Path.of("target", "dokumen");
    private final DokumenCatalog catalog = new DokumenCatalog();
    private final DokumenValues values = new DokumenValues(new ContohPelaksanaan.Unggahan());

    private byte[] write(String kunci, StatusDokumen status, Pelaksanaan p, String name) {
        DokumenDefinition definition = catalog.get(kunci);
        Map<String, Object> own = values.document(values.of(p, status), p, definition, status, null);
        try (InputStream in = getClass().getResourceAsStream("/templates/" + definition.template())) {
            byte[] bytes = DocxTemplate.load(definition.template(), in).fill(own);
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".docx"), bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void all() {
        ContohPelaksanaan a = ContohPelaksanaan.pengumpulan().selesai("1", "sifatDisposisi", "Segera",
                "harapanDisposisi", "Proses lebih lanjut", "isiDisposisi", "Siapkan format isian triwulan III.\nSelesai sebelum tanggal 9.");
        write("lembar-disposisi", StatusDokumen.KONSEP, a.pelaksanaan(), "lembar-disposisi");
        ContohPelaksanaan b = ContohPelaksanaan.pengukuran()
                .selesai("1", "sifatDisposisi", "Segera", "harapanDisposisi", "Proses lebih lanjut", "isiDisposisi", "Laksanakan pengukuran kinerja tahun 2026 bersama seluruh seksi.")
                .selesai("2", "sifatDisposisi", "Biasa", "harapanDisposisi", "Koordinasi/konfirmasikan", "isiDisposisi", "Susun form dan timeline, sampaikan melalui tautan.");
        b.selesai("3", "batasPengembalian", "2026-10-12", "tautanForm", "");
        b.selesai("4", "tanggalRapat", "2026-10-08", "tempatRapat", "Ruang Rapat Kecamatan Pejawaran", "pesertaRapat",
                "1. Teguh Prasetyo, S.H. - Kepala Seksi Pemerintahan\nLilik Hartati, S.Sos. (Kepala Seksi Pembangunan dan Pemberdayaan Masyarakat)\nJoko Susilo, S.H. – Kepala Seksi Ketenteraman dan Ketertiban Umum\nUmi Khasanah, S.AP.\n",
                "hasilRapat", "1. Setiap seksi mengisi form paling lambat 12 Oktober 2026.\n2. Bukti dukung diunggah bersama form.\n3. Data IKM memakai hasil survei semester II.");
        write("notulen-rapat", StatusDokumen.DRAFT, b.pelaksanaan(), "notulen-rapat");
        b.selesai("5", "analisisCapaian", "Capaian pelayanan publik melampaui target karena penambahan loket.\nCapaian pembinaan desa masih di bawah target.", "kendala", "Pergantian perangkat desa di sepuluh desa.", "tindakLanjut", "Pendampingan penyusunan laporan keuangan desa setiap pekan.");
        write("laporan-pengukuran", StatusDokumen.DRAFT, b.pelaksanaan(), "laporan-pengukuran-draft");
        b.selesai("6", "setuju", false, "catatanPerbaikan", "Angka realisasi indikator 4 belum sesuai bukti dukung; perbaiki dan lampirkan rekap desa.");
        write("lembar-verifikasi", StatusDokumen.FINAL, b.pelaksanaan(), "lembar-verifikasi");
        b.selesai("5").selesai("6", "setuju", true).selesai("8", "jumlahPenandatangan", 11).selesai("8b", "setuju", true);
        write("laporan-pengukuran", StatusDokumen.BERTANDATANGAN, b.pelaksanaan(), "laporan-pengukuran");
        write("daftar-tanda-tangan-pegawai", StatusDokumen.BERTANDATANGAN, b.pelaksanaan(), "daftar-tanda-tangan-pegawai");
        b.selesai("9", "sifatDisposisi", "Segera", "harapanDisposisi", "Proses lebih lanjut", "isiDisposisi", "Buatkan surat pengantar.", "tujuanSurat", "Bupati Banjarnegara cq. Kepala Bagian Organisasi Sekretariat Daerah", "alamatTujuan", "Banjarnegara");
        write("lembar-disposisi", StatusDokumen.DRAFT, b.pelaksanaan(), "lembar-disposisi-tiga");
        write("surat-pengantar", StatusDokumen.DRAFT, b.pelaksanaan(), "surat-pengantar-draft");
        b.selesai("10", "jumlahRangkap", 2, "caraPengiriman", "Langsung");
        write("surat-pengantar", StatusDokumen.FINAL, b.pelaksanaan(), "surat-pengantar");
        a.selesai("2", "batasPengembalian", "2026-10-09", "petunjukPengisian", "Isi realisasi triwulan III saja; triwulan sebelumnya sudah terkunci.")
                .selesai("3", "tanggalPenyampaian", "2026-10-07", "caraPenyampaian", "Langsung");
        write("daftar-distribusi", StatusDokumen.FINAL, a.pelaksanaan(), "daftar-distribusi");
        a.selesai("4").selesai("5", "analisisCapaian", "Tiga dari empat indikator yang terhitung berkategori Sedang ke atas.")
                .selesai("6", "setuju", true).selesai("7", "setuju", true);
        write("laporan-kinerja", StatusDokumen.BERTANDATANGAN, a.pelaksanaan(), "laporan-kinerja");
        ContohPelaksanaan c = ContohPelaksanaan.rkt().mulai("pemberiDisposisi", "Atasan Langsung")
                .selesai("1", "sifatDisposisi", "Biasa", "harapanDisposisi", "Tanggapan dan saran", "isiDisposisi", "Susun RKT tahun 2026.")
                .selesai("3").selesai("4").selesai("6").selesai("7", "catatanKoreksi", "Target bidang II diselaraskan dengan Renstra.");
        write("dokumen-rkt", StatusDokumen.FINAL, c.pelaksanaan(), "dokumen-rkt");
        write("lembar-disposisi", StatusDokumen.KONSEP, c.pelaksanaan(), "lembar-disposisi-rkt");
        ContohPelaksanaan d = ContohPelaksanaan.skp().selesai("3").selesai("4", "setuju", true).selesai("5", "tanggalPenandatanganan", "2026-10-19");
        write("dokumen-skp", StatusDokumen.BERTANDATANGAN, d.pelaksanaan(), "dokumen-skp");
        d.selesai("6", "jumlahRangkap", 3, "penerimaPenggandaan", "Siti Rohmah, S.Kom. - Analis Rencana Program\nSubbagian Umum dan Kepegawaian");
        write("tanda-terima-penggandaan", StatusDokumen.FINAL, d.pelaksanaan(), "tanda-terima-penggandaan");
    }
}
