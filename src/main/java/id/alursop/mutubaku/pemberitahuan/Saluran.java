package id.alursop.mutubaku.pemberitahuan;

/** A channel to the world outside. */
interface Saluran {

    /** The way this channel serves. */
    Jalur jalur();

    /** Whether it is set up. Deliveries of a channel that is not simply wait. */
    boolean aktif();

    /**
     * Makes a delivery ready to leave. Whatever fails here has certainly not reached the other side.
     *
     * @return hands it over, once; returns when the other side has accepted it. It throws {@link BelumTerkirim} when
     *         the other side certainly does not have it and a later attempt makes sense, {@link Ditolak} when the
     *         other side will never accept it, and any other exception when nobody can tell whether it has it.
     */
    Runnable prepare(Kiriman kiriman);

    /** Not delivered for certain; try again later. */
    class BelumTerkirim extends RuntimeException {

        BelumTerkirim(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Refused for good. */
    class Ditolak extends RuntimeException {

        Ditolak(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
