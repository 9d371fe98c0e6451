package id.alursop.mutubaku.cockpit;

import jakarta.ws.rs.core.Response.Status;

/** A request that is answered with a sentence instead; the message is Indonesian. */
class PermintaanDitolak extends RuntimeException {

    private final transient Status status;

    PermintaanDitolak(Status status, String pesan) {
        super(pesan);
        this.status = status;
    }

    Status status() {
        return status;
    }
}
