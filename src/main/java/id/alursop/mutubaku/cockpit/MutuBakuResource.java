package id.alursop.mutubaku.cockpit;

import id.alursop.mutubaku.Urutan;
import id.alursop.mutubaku.cockpit.MutuBakuView.Jenis;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.web.context.support.WebApplicationContextUtils;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What "Mutu Baku" asks the server, below {@code /camunda/api/cockpit}. Runs behind the webapp's filters: they know who
 * is logged in and demand the XSRF token of a change. Whatever goes wrong, the answer is {@code {"pesan": [...]}}.
 */
@Path("plugin/" + MutuBakuCockpitPlugin.ID)
public class MutuBakuResource extends AbstractCockpitPluginRootResource {

    private static final Logger LOG = LoggerFactory.getLogger(MutuBakuResource.class);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Beyond this nobody turns pages, and an offset costs. */
    private static final int HALAMAN_TERAKHIR = 4000;

    public MutuBakuResource() {
        super(MutuBakuCockpitPlugin.ID);
    }

    /** The modules that plugin.js imports, besides what every plugin has. */
    @Override
    protected List<String> getAllowedAssets() {
        List<String> assets = super.getAllowedAssets();
        assets.addAll(List.of("app/dasar.js", "app/diagram.js", "app/grafik.js", "app/halaman.js", "app/jejak.js"));
        return assets;
    }

    /** What the filters offer. */
    @GET
    @Path("{engine}/konteks")
    public Response konteks() {
        return answer(() -> json(Status.OK, view().konteks()));
    }

    /** Numbers and tables for the filters. */
    @GET
    @Path("{engine}/ringkasan")
    public Response ringkasan(@Context UriInfo uri) {
        return answer(() -> json(Status.OK, view().ringkasan(tanya(uri))));
    }

    /** A list of late or nearly late passes. */
    @GET
    @Path("{engine}/daftar/{jenis}")
    public Response daftar(@PathParam("jenis") String jenis, @Context UriInfo uri) {
        return answer(() -> json(Status.OK,
                view().daftar(jenis(jenis), tanya(uri), kolom(uri), menurun(uri), halaman(uri))));
    }

    /** The same as an Excel file, without pages. */
    @GET
    @Path("{engine}/daftar/{jenis}/xlsx")
    public Response daftarXlsx(@PathParam("jenis") String jenis, @Context UriInfo uri) {
        return answer(() -> attachment("mutu-baku-" + jenis(jenis).name().toLowerCase(Locale.ROOT) + ".xlsx",
                bean(LaporanKepatuhan.class).daftar(jenis(jenis), tanya(uri), kolom(uri), menurun(uri))));
    }

    /** The report of the offices, time and filters asked for, as an Excel file. */
    @GET
    @Path("{engine}/laporan/xlsx")
    public Response laporan(@Context UriInfo uri) {
        return answer(() -> {
            Pertanyaan tanya = tanya(uri);
            String kantor = view().konteks().kantor().stream()
                    .filter(k -> tanya.kantor().isEmpty() || tanya.kantor().equals(k.id()))
                    .map(Tampilan.Pilihan::nama).reduce((a, b) -> a + ", " + b).orElse("-");
            String nama = "Laporan Kepatuhan Mutu Baku" + (tanya.kantor().isEmpty() ? "" : " " + kantor)
                    + (tanya.triwulan() == null ? "" : " TW " + tanya.triwulan())
                    + (tanya.tahun() == null ? "" : " " + tanya.tahun()) + ".xlsx";
            return attachment(nama, bean(LaporanKepatuhan.class).laporan(tanya, kantor));
        });
    }

    /** Runs, ended ones included. */
    @GET
    @Path("{engine}/pelaksanaan")
    public Response pelaksanaan(@QueryParam("cari") @DefaultValue("") String cari, @Context UriInfo uri) {
        return answer(() -> json(Status.OK, view().pelaksanaan(tanya(uri), cari, halaman(uri))));
    }

    /** The trail of a run. */
    @GET
    @Path("{engine}/jejak/{id}")
    public Response jejak(@PathParam("id") String id) {
        return answer(() -> json(Status.OK, view().jejak(id)));
    }

    /** The figures of a process, all its versions. */
    @GET
    @Path("{engine}/proses/{definisi}")
    public Response proses(@PathParam("definisi") String definisi, @Context UriInfo uri) {
        return answer(() -> json(Status.OK, view().proses(definisi, tanya(uri))));
    }

    /**
     * The words of a note.
     *
     * @param isi may be {@code null} or empty
     */
    public record Isi(String isi) {
    }

    /** A supervisor takes note of a late pass. */
    @POST
    @Path("{engine}/tanggapan/{tugas}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tanggapi(@PathParam("tugas") String tugas, Isi isi) {
        return answer(() -> json(Status.OK, view().tanggapi(tugas, isi == null ? "" : isi.isi())));
    }

    // ---- the address ----

    private static Pertanyaan tanya(UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        return new Pertanyaan(query.getFirst("kantor"), query.getFirst("sop"), query.getFirst("pelaksana"),
                number(query.getFirst("tahun")), number(query.getFirst("triwulan")));
    }

    private static Jenis jenis(String jenis) {
        return Jenis.valueOf(jenis.toUpperCase(Locale.ROOT));
    }

    private static Urutan.Kolom kolom(UriInfo uri) {
        String kolom = uri.getQueryParameters().getFirst("urut");
        return kolom == null || kolom.isEmpty() ? Urutan.Kolom.BATAS
                : Urutan.Kolom.valueOf(kolom.toUpperCase(Locale.ROOT));
    }

    private static boolean menurun(UriInfo uri) {
        return "turun".equals(uri.getQueryParameters().getFirst("arah"));
    }

    private static int halaman(UriInfo uri) {
        Integer halaman = number(uri.getQueryParameters().getFirst("halaman"));
        return halaman == null ? 1 : Math.min(Math.max(halaman, 1), HALAMAN_TERAKHIR);
    }

    /** @throws NumberFormatException an IllegalArgumentException, for anything but a whole number */
    private static Integer number(String text) {
        return text == null || text.isEmpty() ? null : Integer.valueOf(text);
    }

    // ---- answers ----

    private static Response answer(Supplier<Response> request) {
        try {
            return request.get();
        } catch (PermintaanDitolak refused) {
            return json(refused.status(), new Pesan(List.of(refused.getMessage())));
        } catch (IllegalArgumentException wrongAddress) {
            return json(Status.BAD_REQUEST,
                    new Pesan(List.of("Alamat halaman ini tidak lengkap. Pilih lagi saringannya.")));
        } catch (RuntimeException e) {
            LOG.error("The page Mutu Baku could not be served", e);
            return json(Status.INTERNAL_SERVER_ERROR, new Pesan(List.of(
                    "Terjadi kesalahan pada server. Coba lagi; bila terulang, hubungi pengelola aplikasi.")));
        }
    }

    /**
     * What a user is told.
     *
     * @param pesan Indonesian sentences
     */
    public record Pesan(List<String> pesan) {
    }

    private static Response json(Status status, Object body) {
        return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "private, no-store").build();
    }

    private static Response attachment(String nama, byte[] body) {
        return Response.ok(body, XLSX)
                .header("Content-Disposition",
                        ContentDisposition.attachment().filename(nama, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private MutuBakuView view() {
        return bean(MutuBakuView.class);
    }

    /** Cockpit's own container makes this object, so Spring cannot hand over what it needs. */
    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext).getBean(type);
    }
}
