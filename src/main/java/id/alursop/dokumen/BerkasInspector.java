package id.alursop.dokumen;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells what a file is by its bytes: its name and what a browser calls it prove nothing. */
final class BerkasInspector {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** The container of .xls and .doc, and of an .xlsx with a password. */
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_END = "%%EOF";
    /** Readers look for the end mark in the last 1,024 bytes (ISO 32000-1, annex H, note 18). */
    private static final int PDF_TAIL = 1024;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    /** Content type of the main part, ECMA-376 part 1, 12.3.23 and 11.3.10. */
    private static final Map<String, JenisBerkas> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", JenisBerkas.XLSX,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", JenisBerkas.DOCX);
    /** Parts that run code: VBA, macro sheets of Excel 4, ActiveX controls. */
    private static final List<String> CODE = List.of("macro", "vbaproject", "activex");

    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_CONTENT_TYPES = 1_000_000;
    /** A workbook of the largest size allowed unpacks to a few times that; a zip bomb to thousands of times. */
    private static final long MAX_UNPACKED = 200_000_000;

    private BerkasInspector() {
    }

    /**
     * Checks that a file is whole, runs no code and is of a kind the slot takes.
     *
     * @param slot   the slot it is meant for
     * @param berkas the file, not empty; its name is quoted in the sentences
     * @return what the file is
     * @throws BerkasDitolak when it must not be taken
     */
    static JenisBerkas inspect(SlotUnggah slot, Berkas berkas) {
        JenisBerkas jenis = recognize(slot, berkas);
        if (!slot.jenis().contains(jenis)) {
            throw new BerkasDitolak("Berkas \"%s\" adalah %s, sedangkan %s harus berupa %s."
                    .formatted(berkas.nama(), jenis.label(), slot.judul(), slot.jenisDiterima()));
        }
        if (!jenis.akhiran().contains(NamaBerkas.extension(berkas.nama()))) {
            throw new BerkasDitolak(
                    "Nama berkas \"%s\" tidak cocok dengan isinya, yaitu %s. Ganti akhiran namanya menjadi %s, lalu unggah lagi."
                            .formatted(berkas.nama(), jenis.label(), jenis.akhiran().get(0)));
        }
        return jenis;
    }

    private static JenisBerkas recognize(SlotUnggah slot, Berkas berkas) {
        byte[] isi = berkas.isi();
        if (startsWith(isi, ZIP)) {
            return recognizeOffice(slot, berkas);
        }
        if (startsWith(isi, PDF)) {
            String tail = new String(isi, Math.max(0, isi.length - PDF_TAIL), Math.min(isi.length, PDF_TAIL),
                    StandardCharsets.ISO_8859_1);
            if (!tail.contains(PDF_END)) {
                throw broken(berkas);
            }
            return JenisBerkas.PDF;
        }
        if (startsWith(isi, PNG)) {
            return JenisBerkas.PNG;
        }
        if (startsWith(isi, JPG)) {
            return JenisBerkas.JPG;
        }
        if (startsWith(isi, OLE2)) {
            throw new BerkasDitolak("Berkas \"%s\" berformat lama (.xls, .doc) atau dilindungi kata sandi. %s"
                    .formatted(berkas.nama(), saveAgain(slot)));
        }
        throw unknown(slot, berkas);
    }

    private static JenisBerkas recognizeOffice(SlotUnggah slot, Berkas berkas) {
        Set<String> names = new HashSet<>();
        Set<String> contentTypes;
        long unpacked = 0;
        // Read by the directory at the end, as Office does, not by what a stream meets first.
        try (ZipFile zip = ZipFile.builder().setByteArray(berkas.isi()).get()) {
            for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) () -> zip.getEntries().asIterator()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                unpacked += Math.max(0, entry.getSize());
                // Of two parts with one name, two programs may each read another (CVE-2025-31672).
                if (!names.add(name) || names.size() > MAX_ENTRIES || unpacked > MAX_UNPACKED
                        || leavesTheFolder(name) || !zip.canReadEntryData(entry)) {
                    throw broken(berkas);
                }
            }
            contentTypes = contentTypes(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw broken(berkas);
        }
        if (contentTypes.isEmpty()) {
            throw unknown(slot, berkas);
        }
        if (runsCode(contentTypes) || runsCode(names)) {
            throw new BerkasDitolak("Berkas \"%s\" berisi makro atau kontrol ActiveX. %s"
                    .formatted(berkas.nama(), saveAgain(slot)));
        }
        return MAIN_PARTS.entrySet().stream().filter(part -> contentTypes.contains(part.getKey()))
                .map(Map.Entry::getValue).findFirst().orElseThrow(() -> unknown(slot, berkas));
    }

    private static boolean leavesTheFolder(String name) {
        return name.startsWith("/") || Arrays.asList(name.split("/")).contains("..");
    }

    private static boolean runsCode(Set<String> words) {
        return words.stream().anyMatch(word -> CODE.stream().anyMatch(word::contains));
    }

    /** The content types of all parts in lower case; empty when the zip is no Office file. */
    private static Set<String> contentTypes(ZipFile zip) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(CONTENT_TYPES);
        if (entry == null) {
            return Set.of();
        }
        byte[] xml;
        try (InputStream in = zip.getInputStream(entry)) {
            xml = in.readNBytes(MAX_CONTENT_TYPES);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Set<String> types = new HashSet<>();
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                String type = reader.getAttributeValue(null, "ContentType");
                if (type != null) {
                    types.add(type.toLowerCase(Locale.ROOT));
                }
            }
        }
        return types;
    }

    private static boolean startsWith(byte[] isi, byte[] magic) {
        return isi.length >= magic.length && Arrays.equals(isi, 0, magic.length, magic, 0, magic.length);
    }

    private static BerkasDitolak unknown(SlotUnggah slot, Berkas berkas) {
        return new BerkasDitolak("Isi berkas \"%s\" tidak dikenali. %s harus berupa %s."
                .formatted(berkas.nama(), slot.judul(), slot.jenisDiterima()));
    }

    private static BerkasDitolak broken(Berkas berkas) {
        return new BerkasDitolak("Berkas \"%s\" rusak atau tidak lengkap. Buka dan simpan ulang berkas itu, lalu unggah lagi."
                .formatted(berkas.nama()));
    }

    private static String saveAgain(SlotUnggah slot) {
        return "Simpan ulang sebagai %s tanpa makro dan tanpa kata sandi, lalu unggah lagi."
                .formatted(slot.jenisDiterima());
    }
}
