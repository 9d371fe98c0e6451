package id.alursop.instansi;

import java.util.Objects;

/**
 * A part of an office that returns its own data (a seksi, subbagian or bidang).
 *
 * @param id      id used in file names and workbook keys ("seksi-pemerintahan")
 * @param nama    the name as printed ("Seksi Pemerintahan")
 * @param kepala  name of the person responsible
 */
public record Unit(String id, String nama, String kepala) {

    public Unit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(kepala, "kepala");
    }
}
