package id.alursop.kinerja;

/** Why an indicator has a capaian in a period, or why not. */
public enum StatusCapaian {
    TERHITUNG("Terhitung"),
    ATURAN_TARGET_NOL("Aturan target nol"),
    TIDAK_DIUKUR("Tidak diukur pada triwulan ini"),
    BELUM_DIISI("Belum diisi"),
    TARGET_NOL("Tidak dapat dihitung: target nol");

    private final String label;

    StatusCapaian(String label) {
        this.label = label;
    }

    /** The words a user reads. */
    public String label() {
        return label;
    }
}
