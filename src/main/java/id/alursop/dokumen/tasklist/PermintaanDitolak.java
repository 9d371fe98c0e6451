package id.alursop.dokumen.tasklist;

import jakarta.ws.rs.core.Response;

/** A request that must not be answered: why, as the HTTP status and as the sentence a user reads. */
class PermintaanDitolak extends RuntimeException {

    private final Response.Status status;

    PermintaanDitolak(Response.Status status, String pesan) {
        super(pesan);
        this.status = status;
    }

    Response.Status status() {
        return status;
    }
}
