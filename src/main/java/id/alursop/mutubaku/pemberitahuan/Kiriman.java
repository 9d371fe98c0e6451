package id.alursop.mutubaku.pemberitahuan;

import java.util.UUID;

/**
 * A delivery: one e-mail or one webhook call.
 *
 * @param id        its id, which the other side gets to see in order to recognize a duplicate
 * @param jalur     the way it goes
 * @param instansi  the office it is about
 * @param penerima  user id of the recipient; {@code null} for a webhook call
 * @param percobaan how many attempts there have been, this one included
 */
record Kiriman(UUID id, Jalur jalur, String instansi, String penerima, int percobaan) {
}
