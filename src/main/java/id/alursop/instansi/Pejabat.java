package id.alursop.instansi;

import java.util.Objects;

/**
 * A person of an office in the post (jabatan) by which work reaches them.
 *
 * @param jabatan     id of the post, which is the candidate group of its tasks ("sekretaris")
 * @param namaJabatan the post as letters print it ("Sekretaris Kecamatan Awayan")
 * @param nama        full name with titles
 * @param pangkat     rank and grade ("Penata Tingkat I (III/d)"); {@code null} for staff without one
 * @param nip         civil servant number; {@code null} for staff without one
 * @param pengguna    user id with which the person logs in ("sekretaris.awayan")
 * @param surel       e-mail address for notices; {@code null} when the person gets none
 */
public record Pejabat(String jabatan, String namaJabatan, String nama, String pangkat, String nip, String pengguna,
                      String surel) {

    public Pejabat {
        Objects.requireNonNull(jabatan, "jabatan");
        Objects.requireNonNull(namaJabatan, "namaJabatan");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(pengguna, "pengguna");
    }
}
