package id.alursop.jamkerja;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * The working time of every office, read once from {@code bpmn/<instansi>/instansi.yaml} and
 * {@code jamkerja/libur-<year>.yaml}.
 */
@Component
public class JamKerjaCatalog {

    private static final String HOLIDAYS = "classpath*:jamkerja/libur-*.yaml";
    private static final String OFFICES = "classpath*:bpmn/*/instansi.yaml";

    private final Map<String, JamKerja> offices = new TreeMap<>();

    /** @throws IllegalStateException when a file is wrong; the message is Indonesian: file, key and what to write */
    public JamKerjaCatalog() {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        try {
            List<TahunLibur> years = new ArrayList<>();
            for (Resource file : files.getResources(HOLIDAYS)) {
                try (InputStream in = file.getInputStream()) {
                    years.add(LiburFile.read("jamkerja/" + file.getFilename(), in));
                }
            }
            for (Resource file : files.getResources(OFFICES)) {
                String instansi = file.getURL().getPath().replaceAll(".*/([^/]+)/instansi\\.yaml$", "$1");
                try (InputStream in = file.getInputStream()) {
                    offices.put(instansi, JamKerjaFile.read("bpmn/" + instansi + "/instansi.yaml", in, years));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The working time of an office.
     *
     * @param instansi its tenant id, the name of its folder
     * @throws NoSuchElementException when there is no such office; the message is Indonesian
     */
    public JamKerja of(String instansi) {
        JamKerja jamKerja = offices.get(instansi);
        if (jamKerja == null) {
            throw new NoSuchElementException(
                    "Kantor \"%s\" tidak dikenal. Buat bpmn/%s/instansi.yaml; yang ada: %s.".formatted(
                            instansi, instansi, String.join(", ", offices.keySet())));
        }
        return jamKerja;
    }
}
