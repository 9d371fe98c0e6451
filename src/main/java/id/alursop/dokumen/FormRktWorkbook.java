package id.alursop.dokumen;

/** Reads a filled Form RKT workbook. */
final class FormRktWorkbook {

    private FormRktWorkbook() {
    }

    /**
     * Reads and checks a filled Form RKT.
     *
     * @param berkas      the workbook
     * @param pelaksanaan the run it must have been handed out in
     * @throws BerkasDitolak with every finding at once
     */
    static FormRkt read(Berkas berkas, Pelaksanaan pelaksanaan) {
        throw new UnsupportedOperationException();
    }
}
