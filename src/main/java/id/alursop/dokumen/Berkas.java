package id.alursop.dokumen;

import java.util.Objects;

/**
 * A file: a name and bytes, on its way in or out.
 *
 * @param nama      file name with extension
 * @param mediaType media type
 * @param isi       the bytes; not copied, so not to be changed by anyone
 */
public record Berkas(String nama, String mediaType, byte[] isi) {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PDF = "application/pdf";

    public Berkas {
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(isi, "isi");
    }
}
