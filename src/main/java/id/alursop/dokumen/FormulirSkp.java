package id.alursop.dokumen;

import id.alursop.kinerja.KegiatanSkp;

import java.util.List;

/**
 * A filled Formulir SKP (Sasaran Kerja Pegawai, PP 46/2011) of one employee.
 *
 * @param pegawai  the employee appraised
 * @param penilai  the official who appraises
 * @param kegiatan the filled activities in order, at least one
 */
record FormulirSkp(Pegawai pegawai, Pegawai penilai, List<KegiatanSkp> kegiatan) {

    FormulirSkp {
        kegiatan = List.copyOf(kegiatan);
    }

    /**
     * A person as the form prints them; blank fields are empty.
     *
     * @param nama    full name
     * @param nip     civil servant number
     * @param pangkat rank and grade
     * @param jabatan post
     * @param unit    unit of work
     */
    record Pegawai(String nama, String nip, String pangkat, String jabatan, String unit) {
    }
}
