package id.alursop.sop;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's table of processes is the one the diagrams give.
 * {@code ./mvnw test -Dtest=ReadmeTest -Dreadme.update=true} rewrites it.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- sop:begin -->";
    private static final String END = "<!-- sop:end -->";

    @Test
    void tableOfProcessesIsTheOneTheDiagramsGive() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        assertThat(begin).as(BEGIN + " in README.md").isNotNegative();
        assertThat(end).as(END + " after it").isGreaterThan(begin);

        String expected = readme.substring(0, begin + BEGIN.length()) + "\n\n" + SopTable.markdown(BpmnFiles.all())
                + "\n" + readme.substring(end);
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, expected);
        } else {
            assertThat(readme).as("README.md is stale; run ./mvnw test -Dtest=ReadmeTest -Dreadme.update=true")
                    .isEqualTo(expected);
        }
    }
}
