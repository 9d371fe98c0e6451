package id.alursop.sop;

import org.w3c.dom.Document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The diagrams the project ships, read from the folder the analysts keep them in. */
final class BpmnFiles {

    static final Path FOLDER = Path.of("bpmn");

    private BpmnFiles() {
    }

    /** Every diagram below {@code bpmn/}, in the order of office and file name. */
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document parse(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return BpmnXml.parse(file.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sop read(Path file) {
        return SopReader.read(file.toString(), parse(file));
    }
}
