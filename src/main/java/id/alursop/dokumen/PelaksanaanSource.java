package id.alursop.dokumen;

/** Gives the facts of a run of an SOP; the engine's side of the application implements it. */
public interface PelaksanaanSource {

    /**
     * The run with this process instance id, as it is now.
     *
     * @throws java.util.NoSuchElementException when no running instance has this id
     */
    Pelaksanaan of(String processInstanceId);
}
