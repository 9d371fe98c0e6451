package id.alursop.jamkerja.engine;

import java.util.Optional;

/**
 * A duration together with the office whose working time it counts, as one text: {@code P2D@kec-awayan}. The engine
 * hands its calendars nothing but a text.
 *
 * @param iso      the duration as the analyst wrote it; not checked here
 * @param instansi tenant id of the office
 */
record OfficeDuration(String iso, String instansi) {

    // Occurs neither in a duration or date nor in a tenant id.
    private static final char AT = '@';

    /** Empty when there is no office or the description is a date: then the wall clock decides. */
    static Optional<OfficeDuration> of(String description, String instansi) {
        return instansi != null && description.startsWith("P")
                ? Optional.of(new OfficeDuration(description, instansi)) : Optional.empty();
    }

    /** Reads {@link #toString} back; empty when the text names no office. */
    static Optional<OfficeDuration> split(String description) {
        int at = description.indexOf(AT);
        return at < 0 ? Optional.empty()
                : Optional.of(new OfficeDuration(description.substring(0, at), description.substring(at + 1)));
    }

    @Override
    public String toString() {
        return iso + AT + instansi;
    }
}
