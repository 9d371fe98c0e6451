package id.alursop.dokumen.tasklist;

import java.util.List;

/**
 * What the tab tells a user.
 *
 * @param pesan Indonesian sentences
 */
record Pesan(List<String> pesan) {
}
