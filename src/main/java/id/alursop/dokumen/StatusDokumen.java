package id.alursop.dokumen;

/** How far a document has come. Its file may change with each status; its key stays. */
public enum StatusDokumen {
    KONSEP("Konsep"),
    DRAFT("Draft"),
    FINAL("Final"),
    BERTANDATANGAN("Bertanda tangan"),
    ARSIP("Arsip");

    private final String label;

    StatusDokumen(String label) {
        this.label = label;
    }

    /** The word a user reads. */
    public String label() {
        return label;
    }
}
