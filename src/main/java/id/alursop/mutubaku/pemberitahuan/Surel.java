package id.alursop.mutubaku.pemberitahuan;

/**
 * An e-mail's words.
 *
 * @param subjek one line
 * @param teks   the body as plain text
 * @param html   the same body as HTML
 */
record Surel(String subjek, String teks, String html) {
}
