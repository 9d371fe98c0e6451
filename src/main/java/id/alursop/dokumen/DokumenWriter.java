package id.alursop.dokumen;

import id.alursop.instansi.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes the documents of a run of an SOP and keeps each as the next version. */
@Component
public class DokumenWriter {

    /** Author of what the application writes itself. */
    public static final String PEMBUAT = "sistem";

    private static final Logger LOG = LoggerFactory.getLogger(DokumenWriter.class);
    private static final String FOLDER = "templates/";
    /** What Windows forbids in file names, and control characters. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

    private final DokumenCatalog catalog;
    private final DokumenValues values;
    private final DokumenStore store;
    private final Map<String, Function<Map<String, Object>, byte[]>> templates = new ConcurrentHashMap<>();

    DokumenWriter(DokumenCatalog catalog, DokumenValues values, DokumenStore store) {
        this.catalog = catalog;
        this.values = values;
        this.store = store;
    }

    /**
     * Reads every template once the application is up, in the background: the first workbook opened after a start
     * takes over a second, which nobody should wait for, and a broken template is known before somebody needs it.
     */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread warmUp = new Thread(this::loadAll, "dokumen-warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
    }

    /** A template that cannot be used is logged only: it concerns no more than the documents written from it. */
    private void loadAll() {
        for (DokumenDefinition definition : catalog.all()) {
            try {
                template(definition);
            } catch (RuntimeException e) {
                LOG.error("Template of document {} cannot be used", definition.kunci(), e);
            }
        }
    }

    /**
     * Writes documents in the caller's transaction.
     *
     * @param kunci   keys of the documents, in the order they are written
     * @param status  status they get
     * @param langkah element id they are written in
     * @param p       the run they are about
     * @return the stored versions; several for a document of which each unit gets one
     * @throws java.util.NoSuchElementException when a key is unknown
     * @throws IllegalStateException            when a template lacks a value, or a file that had to be uploaded is
     *                                          missing; the message is an Indonesian sentence
     */
    public List<Dokumen> write(List<String> kunci, StatusDokumen status, String langkah, Pelaksanaan p) {
        Map<String, Object> shared = values.of(p, status);
        List<Dokumen> written = new ArrayList<>();
        for (DokumenDefinition definition : kunci.stream().map(catalog::get).toList()) {
            List<Unit> units = definition.perUnit() ? p.instansi().unit() : Arrays.asList((Unit) null);
            for (Unit unit : units) {
                written.add(store.save(write(definition, status, langkah, p, shared, unit)));
            }
        }
        return written;
    }

    private NewDokumen write(DokumenDefinition definition, StatusDokumen status, String langkah, Pelaksanaan p,
                             Map<String, Object> shared, Unit unit) {
        Map<String, Object> own = values.document(shared, p, definition, status, unit);
        String nama = fileName(TextTemplate.fill("dokumen.yaml", definition.berkas(), own));
        byte[] isi = template(definition).apply(own);
        return new NewDokumen(p.instansi().id(), p.tahun(), p.id(), definition.kunci(), unit == null ? "" : unit.id(),
                status, TextTemplate.fill("dokumen.yaml", definition.judul(), own), new Berkas(nama, definition.mediaType(), isi), PEMBUAT,
                langkah);
    }

    /** A name every operating system takes: a unit may be called "Kasi/Kasubbag". */
    static String fileName(String nama) {
        return FORBIDDEN.matcher(nama).replaceAll("-");
    }

    private Function<Map<String, Object>, byte[]> template(DokumenDefinition definition) {
        return templates.computeIfAbsent(definition.template(), file -> {
            try (InputStream in = new ClassPathResource(FOLDER + file).getInputStream()) {
                return definition.word() ? DocxTemplate.load(file, in)::fill : XlsxTemplate.load(file, in)::fill;
            } catch (IOException e) {
                throw new UncheckedIOException("Templat " + file + " tidak ada atau tidak dapat dibaca", e);
            }
        });
    }
}
