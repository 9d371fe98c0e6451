package id.alursop.dokumen;

import id.alursop.instansi.Unit;
import id.alursop.sop.Langkah;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the files that steps ask for, and says which are missing. Whoever calls has checked the user's rights. */
@Service
public class UnggahService {

    private final DokumenStore store;
    private final SlotCatalog slots;
    private final Map<String, PemeriksaUnggahan> checks;
    private final DataSize ukuranMaksimum;

    /** @throws IllegalStateException when a slot has two checks, or is per unit and has none to tell the unit */
    UnggahService(DokumenStore store, SlotCatalog slots, List<PemeriksaUnggahan> checks, DokumenSettings settings) {
        this.store = store;
        this.slots = slots;
        this.checks = bySlot(checks);
        this.ukuranMaksimum = settings.ukuranMaksimum();
        for (SlotUnggah slot : slots.all()) {
            if (slot.perUnit() && !this.checks.containsKey(slot.kunci())) {
                throw new IllegalStateException("Upload slot " + slot.kunci()
                        + " is per unit, but no PemeriksaUnggahan tells the unit of a file");
            }
        }
    }

    private static Map<String, PemeriksaUnggahan> bySlot(List<PemeriksaUnggahan> checks) {
        Map<String, PemeriksaUnggahan> bySlot = new HashMap<>();
        for (PemeriksaUnggahan check : checks) {
            for (String slot : check.slot()) {
                if (bySlot.put(slot, check) != null) {
                    throw new IllegalStateException("Upload slot " + slot + " has two checks");
                }
            }
        }
        return bySlot;
    }

    /** The largest file that may be uploaded. */
    public DataSize ukuranMaksimum() {
        return ukuranMaksimum;
    }

    /** The slots a step offers, in its order. */
    public List<SlotUnggah> slots(Langkah langkah) {
        return langkah.unggah().stream().map(slots::get).toList();
    }

    /**
     * Checks a file and stores it as the next version of its slot.
     *
     * @param pelaksanaan the run it is uploaded in
     * @param langkah     the step it is uploaded at
     * @param slotKey     key of the slot
     * @param berkas      the file as it came; its name is cleaned and its media type told anew from its bytes
     * @param userId      who uploads it
     * @return the stored version
     * @throws BerkasDitolak when the step offers no such slot or the file must not be taken; nothing is stored
     */
    @Transactional
    public Dokumen unggah(Pelaksanaan pelaksanaan, Langkah langkah, String slotKey, Berkas berkas, String userId) {
        SlotUnggah slot = slots(langkah).stream().filter(s -> s.kunci().equals(slotKey)).findFirst()
                .orElseThrow(() -> new BerkasDitolak("Langkah \"%s\" tidak meminta berkas ini. Muat ulang halaman, lalu coba lagi."
                        .formatted(langkah.nama())));
        String nama = NamaBerkas.clean(berkas.nama(), slot.judul());
        int ukuran = berkas.isi().length;
        if (ukuran == 0) {
            throw new BerkasDitolak("Berkas \"%s\" kosong. Pilih berkas yang berisi, lalu unggah lagi.".formatted(nama));
        }
        if (ukuran > ukuranMaksimum.toBytes()) {
            throw terlaluBesar(ukuran);
        }
        JenisBerkas jenis = BerkasInspector.inspect(slot, new Berkas(nama, berkas.mediaType(), berkas.isi()));
        Berkas checked = new Berkas(nama, jenis.mediaType(), berkas.isi());
        String unit = unit(slot, checked, pelaksanaan);
        return store.save(new NewDokumen(pelaksanaan.instansi().id(), pelaksanaan.tahun(), pelaksanaan.id(),
                slot.kunci(), unit, slot.status(), slot.judul(), checked, userId, langkah.id()));
    }

    /**
     * The refusal of a file that is too large.
     *
     * @param ukuran its size in bytes, or as near as is known before it is read
     */
    public BerkasDitolak terlaluBesar(long ukuran) {
        return new BerkasDitolak(("Berkas berukuran %s, sedangkan batasnya %s. Perkecil berkas itu, "
                + "misalnya dengan memindai ulang pada resolusi lebih rendah, lalu unggah lagi.")
                .formatted(UkuranBerkas.teks(ukuran), UkuranBerkas.teks(ukuranMaksimum.toBytes())));
    }

    private String unit(SlotUnggah slot, Berkas berkas, Pelaksanaan pelaksanaan) {
        PemeriksaUnggahan check = checks.get(slot.kunci());
        String unit = check == null ? "" : check.periksa(slot.kunci(), berkas, pelaksanaan);
        if (!slot.perUnit()) {
            return "";
        }
        if (pelaksanaan.instansi().unit().stream().noneMatch(u -> u.id().equals(unit))) {
            throw new BerkasDitolak(
                    "Berkas \"%s\" tidak menyebut unit dari %s. Pakai format yang dibagikan untuk unit itu, lalu unggah lagi."
                            .formatted(berkas.nama(), pelaksanaan.instansi().nama()));
        }
        return unit;
    }

    /**
     * What keeps a step from being completed: files it must have and has not.
     *
     * @param pelaksanaan   the run
     * @param langkah       the step about to be completed
     * @param tanpaUnitLain whether to go on although not every unit has returned its file; one must have
     * @return Indonesian sentences that say what to upload; empty when nothing is missing
     */
    @Transactional(readOnly = true)
    public List<String> kekurangan(Pelaksanaan pelaksanaan, Langkah langkah, boolean tanpaUnitLain) {
        List<SlotUnggah> required = slots(langkah).stream().filter(SlotUnggah::wajib).toList();
        if (required.isEmpty()) {
            return List.of();
        }
        List<Dokumen> present = store.latest(pelaksanaan.id());
        List<String> sentences = new ArrayList<>();
        for (SlotUnggah slot : required) {
            if (slot.perUnit()) {
                sentences.addAll(missingUnits(slot, pelaksanaan, present, tanpaUnitLain));
            } else if (present.stream().noneMatch(d -> d.kunci().equals(slot.kunci()))
                    && !(slot.berlakuSetahun() && ofYear(slot, pelaksanaan))) {
                sentences.add("%s belum diunggah. Unggah berkasnya pada tab Dokumen.".formatted(slot.judul()));
            }
        }
        return sentences;
    }

    private boolean ofYear(SlotUnggah slot, Pelaksanaan pelaksanaan) {
        return store.latestOfOffice(pelaksanaan.instansi().id(), pelaksanaan.tahun(), slot.kunci()).isPresent();
    }

    private static List<String> missingUnits(SlotUnggah slot, Pelaksanaan pelaksanaan, List<Dokumen> present,
                                             boolean tanpaUnitLain) {
        Set<String> returned = present.stream().filter(d -> d.kunci().equals(slot.kunci())).map(Dokumen::unit)
                .collect(Collectors.toSet());
        List<Unit> missing = pelaksanaan.instansi().unit().stream().filter(u -> !returned.contains(u.id())).toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        if (returned.isEmpty()) {
            return List.of("%s belum diunggah dari satu unit pun. Unggah berkasnya pada tab Dokumen."
                    .formatted(slot.judul()));
        }
        if (tanpaUnitLain) {
            return List.of();
        }
        return List.of(("%s belum diunggah untuk %s. Unggah berkasnya pada tab Dokumen, atau centang "
                + "\"Lanjutkan walaupun belum semua unit mengembalikan isian\".")
                .formatted(slot.judul(), missing.stream().map(Unit::nama).collect(Collectors.joining(", "))));
    }
}
