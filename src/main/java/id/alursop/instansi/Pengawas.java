package id.alursop.instansi;

import java.util.Objects;

/**
 * A supervisor of an office: sees its running and late work in Cockpit, does none of it.
 *
 * @param nama     full name
 * @param pengguna user id with which the person logs in ("pengawas.awayan")
 * @param surel    e-mail address for notices; {@code null} when the person gets none
 */
public record Pengawas(String nama, String pengguna, String surel) {

    public Pengawas {
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(pengguna, "pengguna");
    }
}
