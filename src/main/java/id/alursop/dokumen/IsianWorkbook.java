package id.alursop.dokumen;

/** Reads a filled Format Isian, Format Pengukuran or Form Pengukuran workbook. */
final class IsianWorkbook {

    private IsianWorkbook() {
    }

    /**
     * Reads and checks a filled workbook.
     *
     * @param berkas      the workbook
     * @param pelaksanaan the run it must have been handed out in
     * @throws BerkasDitolak with every finding at once
     */
    static Isian read(Berkas berkas, Pelaksanaan pelaksanaan) {
        throw new UnsupportedOperationException();
    }
}
