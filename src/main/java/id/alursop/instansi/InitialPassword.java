package id.alursop.instansi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The password of users the server creates itself: the configured one, or a random one kept in a private file. */
final class InitialPassword {

    /** No two characters that look alike in print. */
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final String configured;
    private final Path file;

    /**
     * @param configured the password; {@code null} or blank for a random one
     * @param file       where a random one is kept
     */
    InitialPassword(String configured, Path file) {
        this.configured = configured == null || configured.isBlank() ? null : configured;
        this.file = file.toAbsolutePath().normalize();
    }

    /** Where a person finds the password, without it: for logs. */
    String whereabouts() {
        return configured == null ? "in the file " + file : "in the server's configuration";
    }

    /**
     * The password. The first call without a configured one draws it and writes the file; later ones, also of another
     * start, read that file.
     *
     * @throws UncheckedIOException when the file can be neither read nor written
     */
    String get() {
        if (configured != null) {
            return configured;
        }
        try {
            return Files.exists(file) ? read() : draw();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the initial password in " + file, e);
        }
    }

    private String read() throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    private String draw() throws IOException {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        Files.createDirectories(file.getParent());
        // Private from its first byte on: changing the mode of an existing file would leave a moment to read it.
        try (SeekableByteChannel channel = Files.newByteChannel(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            Channels.newOutputStream(channel).write((password + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            return read();
        }
        return password.toString();
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        // Windows has no modes; there the file inherits the access list of the data directory.
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
