package id.alursop.dokumen;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes sizes of files the way a user reads them. */
public final class UkuranBerkas {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private UkuranBerkas() {
    }

    /**
     * "512 byte", "12 KB", "1,4 MB": at most one decimal, with the Indonesian comma.
     *
     * @param bytes number of bytes, not negative
     */
    public static String teks(long bytes) {
        if (bytes < KB) {
            return bytes + " byte";
        }
        // 1023,96 KB would round to "1.024 KB".
        if (bytes < MB - KB / 2) {
            return Math.round(bytes / (double) KB) + " KB";
        }
        DecimalFormat oneDecimal =
                new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("id-ID")));
        return oneDecimal.format(bytes / (double) MB) + " MB";
    }
}
