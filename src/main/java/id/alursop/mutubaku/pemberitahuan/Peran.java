package id.alursop.mutubaku.pemberitahuan;

/** Why someone is told of a breach. */
enum Peran {

    /** The work is theirs. */
    PELAKSANA,

    /** They are the lane above, and the second period is over. */
    ATASAN,

    /** They supervise the office. */
    PENGAWAS
}
