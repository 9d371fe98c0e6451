package id.alursop.instansi;

import java.util.Objects;

/**
 * A supervisor of an office: sees its running and late work in Cockpit, does none of it.
 *
 * @param nama     full name
 * @param pengguna user id with which the person logs in ("pengawas.awayan")
 */
public record Pengawas(String nama, String pengguna) {

    public Pengawas {
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(pengguna, "pengguna");
    }
}
