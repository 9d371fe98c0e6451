package id.alursop.mutubaku.tasklist;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** What Tasklist asks about deadlines, below {@code /camunda/api/tasklist}; behind the webapp's login and XSRF filters. */
@Path("plugin/" + BatasWaktuPlugin.ID)
public class BatasWaktuResource extends AbstractTasklistPluginRootResource {

    /** A page of Tasklist shows fewer. */
    private static final int TUGAS_MAKSIMUM = 200;

    public BatasWaktuResource() {
        super(BatasWaktuPlugin.ID);
    }

    /** The time left for several tasks. */
    @GET
    @Path("{engine}/sisa")
    public Response sisa(@QueryParam("tugas") List<String> tugas) {
        return answer(() -> bean().sisa(tugas.stream().limit(TUGAS_MAKSIMUM).toList()));
    }

    /** The deadline of a task and what was said about it. */
    @GET
    @Path("{engine}/tugas/{tugas}")
    public Response rincian(@PathParam("tugas") String tugas) {
        return answer(() -> bean().rincian(tugas));
    }

    /**
     * The words of a reason.
     *
     * @param isi may be {@code null}, which is refused with a sentence
     */
    public record Isi(String isi) {
    }

    /** Why a task is late, by the person who has it. */
    @POST
    @Path("{engine}/tugas/{tugas}/alasan")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response alasan(@PathParam("tugas") String tugas, Isi isi) {
        return answer(() -> {
            bean().alasan(tugas, isi == null ? null : isi.isi());
            return bean().rincian(tugas);
        });
    }

    /**
     * What a user is told.
     *
     * @param pesan Indonesian sentences
     */
    public record Pesan(List<String> pesan) {
    }

    private static Response answer(Supplier<Object> request) {
        try {
            return json(Status.OK, request.get());
        } catch (NoSuchElementException e) {
            return json(Status.NOT_FOUND, new Pesan(List.of(e.getMessage())));
        } catch (IllegalArgumentException e) {
            return json(Status.BAD_REQUEST, new Pesan(List.of(e.getMessage())));
        }
    }

    private static Response json(Status status, Object body) {
        return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "private, no-store").build();
    }

    /** Tasklist's own container makes this object, so Spring cannot hand over what it needs. */
    private BatasTugas bean() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext).getBean(BatasTugas.class);
    }
}
