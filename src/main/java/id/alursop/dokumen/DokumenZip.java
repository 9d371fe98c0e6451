package id.alursop.dokumen;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs documents into one zip file. */
@Component
public class DokumenZip {

    private final DokumenStore store;

    DokumenZip(DokumenStore store) {
        this.store = store;
    }

    /**
     * Writes the given versions, one at a time, so that the memory needed is that of the largest.
     *
     * @param dokumen the versions, in order
     * @param out     where to; stays open
     */
    public void write(List<Dokumen> dokumen, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Office files, PDF and images are packed already.
        zip.setLevel(Deflater.BEST_SPEED);
        Set<String> taken = new HashSet<>();
        for (Dokumen d : dokumen) {
            ZipEntry entry = new ZipEntry(free(d.namaBerkas().replaceAll("[/\\\\]", "-"), taken));
            entry.setTime(d.dibuat().toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(store.content(d.id()));
            zip.closeEntry();
        }
        zip.finish();
    }

    /** "laporan.docx", then "laporan (2).docx": Windows takes "Laporan.docx" for the same name. */
    private static String free(String nama, Set<String> taken) {
        String extension = nama.substring(nama.length() - NamaBerkas.extension(nama).length());
        String start = nama.substring(0, nama.length() - extension.length());
        String free = nama;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = start + " (" + n + ")" + extension;
        }
        return free;
    }
}
