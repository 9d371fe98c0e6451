package id.alursop.dokumen.tasklist;

import id.alursop.dokumen.Berkas;
import id.alursop.dokumen.BerkasDitolak;
import id.alursop.dokumen.Dokumen;
import id.alursop.dokumen.DokumenZip;
import id.alursop.dokumen.UnggahService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import org.apache.commons.fileupload.FileUpload;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData.FormPart;
import org.camunda.bpm.engine.rest.mapper.MultipartPayloadProvider;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.web.context.support.WebApplicationContextUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the tab "Dokumen" asks the server, below {@code /camunda/api/tasklist}. Runs behind the webapp's filters:
 * they know who is logged in and demand the XSRF token of an upload. Whatever goes wrong, the answer is
 * {@code {"pesan": [...]}} with sentences a user understands.
 */
@Path("plugin/" + DokumenTasklistPlugin.ID)
public class DokumenResource extends AbstractTasklistPluginRootResource {

    private static final Logger LOG = LoggerFactory.getLogger(DokumenResource.class);

    private static final String TASK = "{engine}/task/{task}";
    private static final String PART = "berkas";
    /** The frame a browser puts around a file. */
    private static final long MULTIPART_OVERHEAD = 16 * 1024;
    /** Up to here a refused upload is read to its end, as otherwise no browser reads the answer. */
    private static final long MAX_DISCARDED = 256L * 1024 * 1024;

    public DokumenResource() {
        super(DokumenTasklistPlugin.ID);
    }

    /** What the tab shows for a task. */
    @GET
    @Path(TASK)
    public Response list(@PathParam("task") String taskId) {
        return answer(() -> json(Status.OK, tugas().daftar(taskId)));
    }

    /** One version of a document, as a download. */
    @GET
    @Path(TASK + "/dokumen/{dokumen}")
    public Response download(@PathParam("task") String taskId, @PathParam("dokumen") String dokumenId) {
        return answer(() -> {
            Dokumen dokumen = tugas().dokumen(taskId, dokumenId);
            return attachment(dokumen.namaBerkas(), dokumen.mediaType(), tugas().isi(dokumen));
        });
    }

    /** The newest version of every document, as one zip. */
    @GET
    @Path(TASK + "/zip")
    public Response downloadAll(@PathParam("task") String taskId) {
        return answer(() -> {
            TugasDokumen.Bundel bundel = tugas().semua(taskId);
            DokumenZip zip = bean(DokumenZip.class);
            StreamingOutput body = out -> zip.write(bundel.dokumen(), out);
            return attachment(bundel.namaBerkas(), "application/zip", body);
        });
    }

    /** Takes the part "berkas" of a form into a slot. */
    @POST
    @Path(TASK + "/slot/{slot}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("task") String taskId, @PathParam("slot") String slot,
                           @Context HttpServletRequest request, InputStream body) {
        return answer(() -> {
            try {
                tugas().periksaHakUnggah(taskId);
                refuseTooLarge(request.getContentLengthLong());
            } catch (PermintaanDitolak refused) {
                discard(body, request.getContentLengthLong());
                throw refused;
            }
            Dokumen dokumen = tugas().unggah(taskId, slot, berkas(body));
            return json(Status.OK, new Pesan(List.of(
                    "\"%s\" tersimpan sebagai versi %d.".formatted(dokumen.namaBerkas(), dokumen.versi()))));
        });
    }

    /** Before a byte of the body is kept in memory. */
    private void refuseTooLarge(long contentLength) {
        UnggahService unggah = bean(UnggahService.class);
        if (contentLength < 0) {
            throw new PermintaanDitolak(Status.LENGTH_REQUIRED, "Ukuran berkas tidak diketahui. Coba unggah lagi.");
        }
        if (contentLength > unggah.ukuranMaksimum().toBytes() + MULTIPART_OVERHEAD) {
            throw new PermintaanDitolak(Status.REQUEST_ENTITY_TOO_LARGE,
                    unggah.terlaluBesar(contentLength).getMessage());
        }
    }

    private static void discard(InputStream body, long contentLength) throws IOException {
        if (contentLength >= 0 && contentLength <= MAX_DISCARDED) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Berkas berkas(InputStream body) throws IOException {
        MultipartFormData form = new Utf8Multipart().readFrom(MultipartFormData.class, null, null, null,
                headers.getRequestHeaders(), body);
        FormPart part = form.getNamedPart(PART);
        if (part == null || part.getFileName() == null || part.getFileName().isEmpty()) {
            throw new BerkasDitolak("Belum ada berkas yang dipilih.");
        }
        String mediaType = part.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM : part.getContentType();
        return new Berkas(part.getFileName(), mediaType, part.getBinaryContent());
    }

    private static Response attachment(String nama, String mediaType, Object body) {
        return Response.ok(body, mediaType)
                .header("Content-Disposition",
                        ContentDisposition.attachment().filename(nama, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                // Should a browser show it after all, it runs nothing.
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static Response answer(Request request) {
        try {
            return request.answer();
        } catch (PermintaanDitolak refused) {
            return json(refused.status(), new Pesan(List.of(refused.getMessage())));
        } catch (BerkasDitolak refused) {
            return json(Status.BAD_REQUEST, new Pesan(refused.temuan()));
        } catch (IOException | RestException e) {
            LOG.debug("Upload broke off", e);
            return json(Status.BAD_REQUEST,
                    new Pesan(List.of("Unggahan terputus atau tidak lengkap. Coba unggah lagi.")));
        } catch (RuntimeException e) {
            LOG.error("The tab Dokumen could not be served", e);
            return json(Status.INTERNAL_SERVER_ERROR, new Pesan(List.of(
                    "Terjadi kesalahan pada server. Coba lagi; bila terulang, hubungi pengelola aplikasi.")));
        }
    }

    private static Response json(Status status, Object body) {
        return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private TugasDokumen tugas() {
        return bean(TugasDokumen.class);
    }

    /** Tasklist's own container makes this object, so Spring cannot hand over what it needs. */
    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext).getBean(type);
    }

    private interface Request {
        Response answer() throws IOException;
    }

    /** Browsers send file names in UTF-8; by itself the parser takes them for the machine's own encoding. */
    private static final class Utf8Multipart extends MultipartPayloadProvider {

        @Override
        protected FileUpload createFileUploadInstance() {
            FileUpload upload = super.createFileUploadInstance();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            return upload;
        }
    }
}
