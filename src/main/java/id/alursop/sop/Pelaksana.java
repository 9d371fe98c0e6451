package id.alursop.sop;

import java.util.Objects;

/**
 * One actor of an SOP: a column of its table, a lane of its diagram.
 *
 * @param nama    the heading of the column, as printed
 * @param jabatan the candidate group of the lane's tasks ("kasubbag-perencana");
 *                {@code null} for a column in which the table prints no step
 */
public record Pelaksana(String nama, String jabatan) {

    public Pelaksana {
        Objects.requireNonNull(nama, "nama");
    }
}
