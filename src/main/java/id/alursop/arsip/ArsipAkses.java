package id.alursop.arsip;

/** Says whether whoever is asking may read an office's archive; the engine's side of the application implements it. */
public interface ArsipAkses {

    /** Whether the person logged in supervises this office or administers the server. */
    boolean bolehMembaca(String instansi);
}
