package id.alursop.jamkerja;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day nobody has to work on, whatever day of the week it is.
 *
 * @param tanggal the day
 * @param nama    what is celebrated ("Hari Lahir Pancasila")
 * @param jenis   who gives the day
 * @param dasar   the decree it stands in ("SKB 3 Menteri Nomor 1497 Tahun 2025, ...")
 */
public record Libur(LocalDate tanggal, String nama, Jenis jenis, String dasar) {

    public Libur {
        Objects.requireNonNull(tanggal, "tanggal");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(jenis, "jenis");
        Objects.requireNonNull(dasar, "dasar");
    }

    /** Who gives the day. For civil servants each kind is equally free. */
    public enum Jenis {

        /** National holiday of the yearly joint decree (SKB 3 Menteri). */
        NASIONAL,

        /** Collective leave day of the same decree. */
        CUTI_BERSAMA,

        /** A day of the office or its region alone, from its {@code instansi.yaml}. */
        KANTOR
    }
}
