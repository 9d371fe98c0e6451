package id.alursop.kinerja;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as Indonesians write them: a dot between thousands, a comma before decimals. */
public final class AngkaIndonesia {

    /** A dot is taken only between groups of three: "1.5" may mean 1,5 or a slip for 1.500, so nobody guesses. */
    private static final Pattern ANGKA = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final int LONGEST = 30;

    private AngkaIndonesia() {
    }

    /**
     * Reads a number.
     *
     * @param teks for example "1.234,5"; blanks around it are ignored
     * @throws NumberFormatException when it is not a number; the message is an Indonesian sentence a user reads
     */
    public static BigDecimal parse(String teks) {
        String angka = teks.strip();
        if (angka.length() > LONGEST || !ANGKA.matcher(angka).matches()) {
            throw new NumberFormatException(
                    "\"" + shorten(angka) + "\" bukan angka. Isi dengan angka, misalnya 1.234,5.");
        }
        return new BigDecimal(angka.replace(".", "").replace(',', '.'));
    }

    /** A text as messages quote it. */
    static String shorten(String teks) {
        return teks.length() <= LONGEST ? teks : teks.substring(0, LONGEST) + "…";
    }

    /** Writes a number with the decimals it has, trailing zeros dropped: "1.234,5". */
    public static String format(BigDecimal angka) {
        return format(angka, Math.max(0, angka.stripTrailingZeros().scale()));
    }

    /** Writes a number rounded half up to this many decimals: "1.234,50". */
    public static String format(BigDecimal angka, int desimal) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(new Locale("id", "ID")));
        format.setMinimumFractionDigits(desimal);
        format.setMaximumFractionDigits(desimal);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(angka);
    }
}
