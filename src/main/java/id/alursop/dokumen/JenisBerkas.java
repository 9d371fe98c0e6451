package id.alursop.dokumen;

import java.util.List;

/** The kinds of file that may be uploaded. */
public enum JenisBerkas {
    XLSX("Excel (.xlsx)", Berkas.XLSX, ".xlsx"),
    DOCX("Word (.docx)", Berkas.DOCX, ".docx"),
    PDF("PDF (.pdf)", Berkas.PDF, ".pdf"),
    PNG("gambar PNG (.png)", "image/png", ".png"),
    JPG("gambar JPEG (.jpg)", "image/jpeg", ".jpg", ".jpeg");

    private final String label;
    private final String mediaType;
    private final List<String> akhiran;

    JenisBerkas(String label, String mediaType, String... akhiran) {
        this.label = label;
        this.mediaType = mediaType;
        this.akhiran = List.of(akhiran);
    }

    /** What a user calls it. */
    public String label() {
        return label;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, in lower case with the dot; the usual one first. */
    public List<String> akhiran() {
        return akhiran;
    }
}
