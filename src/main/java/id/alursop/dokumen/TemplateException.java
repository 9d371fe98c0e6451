package id.alursop.dokumen;

import java.util.List;

/**
 * A template cannot be used: its blocks do not match, or it asks for a value that is unknown or missing. The message
 * is Indonesian because it reaches the office as the text of an incident.
 */
class TemplateException extends IllegalStateException {

    private final List<String> findings;

    /**
     * @param nama     file name of the template
     * @param findings everything that is wrong, each naming the place and what is wrong there; not empty
     */
    TemplateException(String nama, List<String> findings) {
        super("Templat " + nama + ": " + String.join("; ", findings) + ".");
        this.findings = List.copyOf(findings);
    }

    /** All findings, in the order of the file. */
    List<String> findings() {
        return findings;
    }
}
