package id.alursop.dokumen;

/** Reads a filled Formulir SKP workbook. */
final class FormulirSkpWorkbook {

    private FormulirSkpWorkbook() {
    }

    /**
     * Reads and checks a filled Formulir SKP.
     *
     * @param berkas      the workbook
     * @param pelaksanaan the run it must have been handed out in
     * @throws BerkasDitolak with every finding at once
     */
    static FormulirSkp read(Berkas berkas, Pelaksanaan pelaksanaan) {
        throw new UnsupportedOperationException();
    }
}
