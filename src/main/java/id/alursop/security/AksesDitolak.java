package id.alursop.security;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * An action the person may not take, refused with a sentence meant for them.
 * Engine-rest and the webapps answer it with 403 and exactly this sentence; it rolls back what the action changed.
 */
public class AksesDitolak extends AuthorizationException {

    private static final long serialVersionUID = 1L;

    /** @param kalimat what is refused and what to do instead, as one Indonesian sentence or two */
    public AksesDitolak(String kalimat) {
        super(kalimat);
    }
}
