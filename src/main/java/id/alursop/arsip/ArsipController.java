package id.alursop.arsip;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The archive over HTTP, for an office's supervisors: the register, a file, the verification of the whole chain. */
@RestController
@RequestMapping("/api/arsip/{instansi}")
class ArsipController {

    private final Arsip arsip;
    private final ArsipAkses akses;

    ArsipController(Arsip arsip, ArsipAkses akses) {
        this.arsip = arsip;
        this.akses = akses;
    }

    /** All rows of the office's register, oldest first. */
    @GetMapping
    List<EntriArsip> register(@PathVariable String instansi) {
        demandRight(instansi);
        return arsip.register(instansi);
    }

    /** What is wrong with the office's archive; no findings when it is whole. */
    @GetMapping("/verifikasi")
    HasilVerifikasi verifikasi(@PathVariable String instansi) {
        demandRight(instansi);
        List<String> temuan = arsip.verifikasi(instansi);
        return new HasilVerifikasi(temuan.isEmpty(), arsip.register(instansi).size(), temuan);
    }

    /** One archived file, as an attachment. */
    @GetMapping("/{nomor}")
    ResponseEntity<byte[]> berkas(@PathVariable String instansi, @PathVariable int nomor) {
        demandRight(instansi);
        EntriArsip entri = arsip.register(instansi).stream().filter(e -> e.nomor() == nomor).findFirst()
                .orElseThrow(() -> new Ditolak(HttpStatus.NOT_FOUND,
                        "Arsip nomor " + nomor + " tidak ada. Periksa nomornya pada Daftar Arsip."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(entri.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(entri.namaBerkas(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(arsip.isi(instansi, nomor).orElseThrow());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(Ditolak refusal) {
        return ResponseEntity.status(refusal.status).body(Map.of("pesan", refusal.getMessage()));
    }

    private void demandRight(String instansi) {
        if (!akses.bolehMembaca(instansi)) {
            throw new Ditolak(HttpStatus.FORBIDDEN, "Arsip ini hanya untuk pengawas kantor yang bersangkutan.");
        }
    }

    /**
     * Result of a verification.
     *
     * @param utuh   whether nothing is wrong
     * @param jumlah number of rows in the register
     * @param temuan what is wrong, in Indonesian
     */
    record HasilVerifikasi(boolean utuh, int jumlah, List<String> temuan) {
    }

    private static final class Ditolak extends RuntimeException {

        private final HttpStatus status;

        Ditolak(HttpStatus status, String pesan) {
            super(pesan);
            this.status = status;
        }
    }
}
