package id.alursop.dokumen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DokumenCatalogTest {

    static final Pattern NAMED = Pattern.compile("name=\"sop\\.dokumen\" value=\"([^\"]*)\"");

    private final DokumenCatalog catalog = new DokumenCatalog();

    static Stream<DokumenDefinition> documents() {
        return new DokumenCatalog().all().stream();
    }

    @Test
    void holdsExactlyTheDocumentsTheDiagramsName() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                NAMED.matcher(Files.readString(file)).results()
                        .forEach(found -> named.addAll(List.of(found.group(1).split(" "))));
            }
        }
        assertThat(catalog.all()).extracting(DokumenDefinition::kunci).containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTemplateLoads(DokumenDefinition definition) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/templates/" + definition.template())) {
            assertThat(in).as(definition.template()).isNotNull();
            if (definition.word()) {
                DocxTemplate.load(definition.template(), in);
            } else {
                XlsxTemplate.load(definition.template(), in);
            }
        }
    }

    @Test
    void saysWhichFilesGoToEachUnitAndIntoTheArchive() {
        assertThat(catalog.all().stream().filter(DokumenDefinition::perUnit).map(DokumenDefinition::kunci)
                .collect(Collectors.toSet()))
                .isEqualTo(Set.of("form-rkt", "format-isian-unit", "format-pengukuran-unit", "form-pengukuran"));
        assertThat(catalog.get("laporan-kinerja").arsip()).isTrue();
        assertThat(catalog.get("format-isian").arsip()).isFalse();
        assertThat(catalog.get("laporan-kinerja").mediaType()).isEqualTo(Berkas.DOCX);
        assertThat(catalog.get("timeline").mediaType()).isEqualTo(Berkas.XLSX);
    }

    @Test
    void knowsNoOtherDocument() {
        assertThatThrownBy(() -> catalog.get("surat-cinta")).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("surat-cinta");
    }

    @Test
    void refusesAnEntryWhoseFileDiffersInType() {
        assertThatThrownBy(() -> new DokumenDefinition("a", "A", "a.docx", "a.xlsx", false, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DokumenDefinition("a", "A", "a.pdf", "a.pdf", false, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void titlesAndFileNamesTakeValues() {
        assertThat(TextTemplate.fill("dokumen.yaml", "Form {{unit.nama}} {{tahun}}", Map.of("tahun", 2026, "unit",
                Map.of("nama", "$1 {{tahun}}")))).isEqualTo("Form $1 {{tahun}} 2026");
        assertThatThrownBy(() -> TextTemplate.fill("dokumen.yaml", "{{a}} {{b}}", Map.of()))
                .hasMessage("Templat dokumen.yaml: \"{{a}} {{b}}\": nama \"a\" tidak dikenal; \"{{a}} {{b}}\": nama"
                        + " \"b\" tidak dikenal.");
        assertThat(Arrays.asList("a/b\\c:d", "x\r\ny")).map(DokumenWriter::fileName)
                .containsExactly("a-b-c-d", "x-y");
    }
}
