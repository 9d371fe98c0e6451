package id.alursop.dokumen;

import id.alursop.instansi.Instansi;
import id.alursop.kinerja.PerjanjianKinerja;

/** Reads a Perjanjian Kinerja workbook. */
final class PerjanjianKinerjaWorkbook {

    private PerjanjianKinerjaWorkbook() {
    }

    /**
     * Reads and checks a Perjanjian Kinerja.
     *
     * @param berkas   the workbook
     * @param instansi the office; every person in charge must be one of its units
     * @param tahun    the year it must be for
     * @throws BerkasDitolak with every finding at once
     */
    static PerjanjianKinerja read(Berkas berkas, Instansi instansi, int tahun) {
        throw new UnsupportedOperationException();
    }
}
