package id.alursop.dokumen;

import java.util.Objects;

/**
 * A kind of document this application writes: an entry of {@code templates/dokumen.yaml}.
 *
 * @param kunci    key by which diagrams name it ("laporan-kinerja")
 * @param judul    title a user reads; may hold marks such as <code>{{periode}}</code>
 * @param template file in {@code templates/}, a .docx or .xlsx
 * @param berkas   name of the written file, with extension; may hold marks
 * @param perUnit  whether one file is written for each unit of the office
 * @param arsip    whether its last version goes into the archive
 */
public record DokumenDefinition(String kunci, String judul, String template, String berkas, boolean perUnit,
                                boolean arsip) {

    public DokumenDefinition {
        Objects.requireNonNull(kunci, "kunci");
        Objects.requireNonNull(judul, "judul");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(berkas, "berkas");
        if (!template.endsWith(".docx") && !template.endsWith(".xlsx")) {
            throw new IllegalArgumentException(kunci + ": template must be a .docx or .xlsx, not " + template);
        }
        if (!berkas.endsWith(template.substring(template.lastIndexOf('.')))) {
            throw new IllegalArgumentException(kunci + ": berkas and template differ in type");
        }
    }

    /** Whether it is a Word document; otherwise it is a workbook. */
    boolean word() {
        return template.endsWith(".docx");
    }

    String mediaType() {
        return word() ? Berkas.DOCX : Berkas.XLSX;
    }
}
