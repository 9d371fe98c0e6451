package id.alursop.process;

import id.alursop.instansi.Instansi;

/** Names a user the way colleagues would: by name and post. */
final class Pelaku {

    private Pelaku() {
    }

    /**
     * "Dewi Kartika Ningsih, S.Sos. (Sekretaris Kecamatan Awayan)".
     *
     * @param userId user id; {@code null} when the system acted
     */
    static String of(Instansi instansi, String userId) {
        if (userId == null) {
            return "sistem";
        }
        return instansi.pengguna(userId).map(p -> p.nama() + " (" + p.namaJabatan() + ")").orElse(userId);
    }
}
