package id.alursop.instansi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;

class InitialPasswordTest {

    @TempDir
    private Path folder;

    @Test
    void aConfiguredPasswordIsUsedAndWrittenNowhere() {
        Path file = folder.resolve("kata-sandi.txt");
        InitialPassword password = new InitialPassword("rahasia", file);
        assertThat(password.get()).isEqualTo("rahasia");
        assertThat(file).doesNotExist();
        assertThat(password.whereabouts()).doesNotContain("rahasia");
    }

    @Test
    void aRandomOneIsKeptForTheOwnerOnly() throws IOException {
        Path file = folder.resolve("data/kata-sandi.txt");
        InitialPassword password = new InitialPassword(" ", file);
        String drawn = password.get();
        assertThat(drawn).hasSize(20);
        assertThat(Files.readString(file).strip()).isEqualTo(drawn);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(password.whereabouts()).contains(file.toAbsolutePath().toString()).doesNotContain(drawn);
    }

    @Test
    void theNextStartReadsWhatTheFirstDrew() {
        Path file = folder.resolve("kata-sandi.txt");
        String drawn = new InitialPassword(null, file).get();
        assertThat(new InitialPassword(null, file).get()).isEqualTo(drawn);
    }

    @Test
    void twoServersDoNotShareAPassword() {
        assertThat(new InitialPassword(null, folder.resolve("a")).get())
                .isNotEqualTo(new InitialPassword(null, folder.resolve("b")).get());
    }

    @Test
    void settingsDoNotPrintThePassword() {
        assertThat(new DemoSettings(true, "rahasia", folder)).asString().doesNotContain("rahasia");
        assertThat(new AdminSettings("rahasia", folder)).asString().doesNotContain("rahasia");
    }
}
