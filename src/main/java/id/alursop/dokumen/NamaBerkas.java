package id.alursop.dokumen;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a file name that came from outside safe to store, to show and to save under, and keeps it readable. */
final class NamaBerkas {

    /** Fits the 255 bytes of common file systems, with room for the " (2)" of a second download. */
    private static final int MAX_BYTES = 200;
    /** Longer than this, what follows a dot is no extension. */
    private static final int MAX_EXTENSION = 10;

    /** Line breaks, NUL and the like, and marks that reverse or hide what is written around them. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");
    private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private NamaBerkas() {
    }

    /**
     * @param nama     a name as a browser sent it, perhaps with a path; may be {@code null}
     * @param fallback the name to use when nothing readable is left
     * @return at most 200 bytes of UTF-8, with its extension
     */
    static String clean(String nama, String fallback) {
        String name = nama == null ? "" : nama;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // One letter, one spelling: macOS sends "é" as "e" and an accent.
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = NOT_ON_WINDOWS.matcher(name).replaceAll("_");
        name = SPACES.matcher(name).replaceAll(" ");
        name = EDGES.matcher(name).replaceAll("");
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return name.isEmpty() ? fallback : shorten(name);
    }

    /** The extension in lower case with the dot, ".xlsx"; empty when the name has none. */
    static String extension(String nama) {
        int dot = nama.lastIndexOf('.');
        boolean none = dot <= 0 || nama.length() - dot > MAX_EXTENSION;
        return none ? "" : nama.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static String shorten(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        String end = name.substring(name.length() - extension(name).length());
        StringBuilder start = new StringBuilder();
        int room = MAX_BYTES - bytes(end);
        for (int letter : name.codePoints().toArray()) {
            room -= bytes(Character.toString(letter));
            if (room < 0) {
                break;
            }
            start.appendCodePoint(letter);
        }
        return start.toString().stripTrailing() + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
