package id.alursop.process;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;

/**
 * A start or a completion was refused: the transaction rolls back, the task stays with its person, and the
 * sentences are all that person reads. A JAX-RS exception, because the engine's REST layer passes its message on
 * unchanged, where it wraps any other in codes of its own.
 */
class Penolakan extends BadRequestException {

    /** @param temuan everything that stands in the way, as Indonesian sentences; not empty */
    Penolakan(List<String> temuan) {
        super(withoutMarkup(String.join(" ", temuan)), Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE).build());
    }

    /** @param temuan the one thing that stands in the way, as an Indonesian sentence */
    Penolakan(String temuan) {
        this(List.of(temuan));
    }

    /** Tasklist shows a refusal as HTML; names and labels that people chose must not become markup there. */
    private static String withoutMarkup(String sentence) {
        return sentence.replace('<', '\u2039').replace('>', '\u203a');
    }
}
