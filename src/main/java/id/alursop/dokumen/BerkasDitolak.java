package id.alursop.dokumen;

import java.util.List;

/** An uploaded file was refused. Nothing of it is kept; the sentences say what is wrong and what to do. */
public class BerkasDitolak extends RuntimeException {

    private final List<String> temuan;

    /** @param temuan everything that is wrong with the file, as Indonesian sentences a user reads; not empty */
    public BerkasDitolak(List<String> temuan) {
        super(String.join("\n", temuan));
        this.temuan = List.copyOf(temuan);
    }

    /** @param temuan the one thing that is wrong with the file, as an Indonesian sentence */
    public BerkasDitolak(String temuan) {
        this(List.of(temuan));
    }

    /** All findings, in the order of the file. */
    public List<String> temuan() {
        return temuan;
    }
}
