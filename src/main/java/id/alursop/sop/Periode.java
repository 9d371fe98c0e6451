package id.alursop.sop;

/** How often an office carries an SOP out: once a year, or once a quarter. */
public enum Periode {
    TAHUN, TRIWULAN
}
