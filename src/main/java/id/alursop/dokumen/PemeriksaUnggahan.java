package id.alursop.dokumen;

import java.util.Set;

/** Knows what a file uploaded into certain slots must look like. Slots without one are checked by file type only. */
public interface PemeriksaUnggahan {

    /** Keys of the slots this check is for. */
    Set<String> slot();

    /**
     * Checks a file before it is stored.
     *
     * @param slot        key of the slot it was uploaded into
     * @param berkas      the file; its type has been checked by content
     * @param pelaksanaan the run it belongs to
     * @return id of the unit the file belongs to; empty when it is the whole office's
     * @throws BerkasDitolak when the file must not be taken, with every finding at once
     */
    String periksa(String slot, Berkas berkas, Pelaksanaan pelaksanaan);
}
