package id.alursop.mutubaku;

import java.util.List;

/**
 * A part of a list.
 *
 * @param baris  its rows
 * @param jumlah how many rows the whole list has
 */
public record Halaman<T>(List<T> baris, long jumlah) {

    public Halaman {
        baris = List.copyOf(baris);
    }
}
