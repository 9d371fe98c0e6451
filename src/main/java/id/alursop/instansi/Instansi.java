package id.alursop.instansi;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * An office: a tenant of the engine, a folder under {@code bpmn/}.
 *
 * @param id              tenant id, equal to the folder's name
 * @param nama            the office as letters print it ("Kecamatan Awayan")
 * @param kode            short code used in agenda numbers ("KEC.AWY")
 * @param pemerintah      first line of the letterhead ("PEMERINTAH KABUPATEN BALANGAN")
 * @param kop             second line of the letterhead ("KECAMATAN AWAYAN")
 * @param alamat          address line of the letterhead, with postal code
 * @param kontak          telephone, e-mail and web line of the letterhead; {@code null} when the office has none
 * @param kota            place a letter is dated at ("Awayan")
 * @param zona            the office's time zone
 * @param empatMata       whether someone who did a step is kept from verifying it
 * @param kodeKlasifikasi default archive classification code
 * @param pengesah        post that signs for the office ("camat")
 * @param unit            parts of the office that return data, in printed order
 * @param pejabat         the people, in printed order
 * @param pengawas        the supervisors
 */
public record Instansi(String id, String nama, String kode, String pemerintah, String kop, String alamat,
                       String kontak, String kota, ZoneId zona, boolean empatMata, String kodeKlasifikasi,
                       String pengesah, List<Unit> unit, List<Pejabat> pejabat,
                       List<Pengawas> pengawas) {

    private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter PUKUL =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'pukul' HH.mm", INDONESIA);
    private static final DateTimeFormatter TANGGAL = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIA);
    private static final Map<String, String> SINGKATAN_ZONA = Map.of(
            "Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    public Instansi {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(kode, "kode");
        Objects.requireNonNull(pemerintah, "pemerintah");
        Objects.requireNonNull(kop, "kop");
        Objects.requireNonNull(alamat, "alamat");
        Objects.requireNonNull(kota, "kota");
        Objects.requireNonNull(zona, "zona");
        Objects.requireNonNull(kodeKlasifikasi, "kodeKlasifikasi");
        Objects.requireNonNull(pengesah, "pengesah");
        unit = List.copyOf(unit);
        pejabat = List.copyOf(pejabat);
        pengawas = List.copyOf(pengawas);
    }

    /**
     * The first person in a post.
     *
     * @throws NoSuchElementException when nobody holds the post
     */
    public Pejabat pejabat(String jabatan) {
        return pejabat.stream().filter(p -> p.jabatan().equals(jabatan)).findFirst()
                .orElseThrow(() -> new NoSuchElementException(nama + " has nobody in the post " + jabatan));
    }

    /** The person who logs in as this user; empty for users of no post here (supervisors, administrators). */
    public Optional<Pejabat> pengguna(String userId) {
        return pejabat.stream().filter(p -> p.pengguna().equals(userId)).findFirst();
    }

    /** A moment as this office writes it: "Senin, 12 Oktober 2026 pukul 08.30 WITA". */
    public String pukul(Instant moment) {
        return PUKUL.format(moment.atZone(zona)) + " " + SINGKATAN_ZONA.getOrDefault(zona.getId(), zona.getId());
    }

    /** The day a moment falls on in this office: "12 Oktober 2026". */
    public String tanggal(Instant moment) {
        return TANGGAL.format(moment.atZone(zona));
    }
}
