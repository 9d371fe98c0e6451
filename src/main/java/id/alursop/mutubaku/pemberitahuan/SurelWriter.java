package id.alursop.mutubaku.pemberitahuan;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.instansi.Pejabat;
import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.MutuBakuBreach;
import id.alursop.mutubaku.SisaWaktu;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts what a person is to be told into words: one e-mail, whether it is one breach or a night's worth. */
@Component
class SurelWriter {

    private final InstansiCatalog offices;
    private final JamKerjaCatalog hours;
    private final OpenTasks openTasks;
    private final Clock clock;
    private final String alamat;
    private final Template teks = template("templates/surel/lewat-batas.txt", false);
    private final Template html = template("templates/surel/lewat-batas.html", true);

    SurelWriter(InstansiCatalog offices, JamKerjaCatalog hours, OpenTasks openTasks, Clock clock,
                PemberitahuanSettings settings) {
        this.offices = offices;
        this.hours = hours;
        this.openTasks = openTasks;
        this.clock = clock;
        this.alamat = settings.alamat() == null ? null : settings.alamat().toString().replaceAll("/+$", "");
    }

    /**
     * Writes the e-mail as of now.
     *
     * @param notices what it tells, at least one
     */
    Surel write(Kiriman surel, List<Pemberitahuan> notices) {
        Instansi office = offices.get(surel.instansi());
        Set<String> open = openTasks.of(notices.stream().map(n -> n.breach().taskId()).toList()).keySet();
        Map<String, Object> values = new HashMap<>();
        values.put("nama", Penerima.nama(office, surel.penerima()));
        values.put("instansi", office.nama());
        values.put("alamat", alamat);
        for (Peran peran : Peran.values()) {
            List<Map<String, Object>> of = notices.stream().filter(n -> n.peran() == peran)
                    .map(n -> values(n.breach(), office, open)).toList();
            values.put(peran.name().toLowerCase(Locale.ROOT), of.isEmpty() ? null : Map.of("langkah", of));
        }
        return new Surel(subject(notices, office), teks.execute(values), html.execute(values));
    }

    private Map<String, Object> values(MutuBakuBreach breach, Instansi office, Set<String> open) {
        Map<String, Object> values = new HashMap<>();
        values.put("nomor", breach.langkahNomor());
        values.put("namaLangkah", breach.langkahNama());
        values.put("sop", breach.sopNama());
        values.put("agenda", breach.nomorAgenda());
        values.put("batas", office.pukul(breach.batas()));
        values.put("lewat", SisaWaktu.kata(hours.of(office.id()), clock.instant(), breach.batas()));
        values.put("selesai", !open.contains(breach.taskId()));
        values.put("eskalasi", breach.tingkat() == MutuBakuBreach.ESKALASI);
        values.put("petugas", breach.assignee() == null ? null : Penerima.nama(office, breach.assignee()));
        values.put("jabatan", office.pejabat().stream().filter(p -> p.jabatan().equals(breach.jabatan()))
                .map(Pejabat::namaJabatan).findFirst().orElse(breach.jabatan()));
        return values;
    }

    private static String subject(List<Pemberitahuan> notices, Instansi office) {
        if (notices.size() > 1) {
            return "%d langkah lewat batas waktu di %s".formatted(notices.size(), office.nama());
        }
        MutuBakuBreach only = notices.get(0).breach();
        String subject = "%s: langkah %s %s (%s)".formatted(
                only.tingkat() == MutuBakuBreach.ESKALASI ? "Lewat dua kali batas waktu" : "Lewat batas waktu",
                only.langkahNomor(), only.langkahNama(), only.nomorAgenda());
        // A name drawn in Modeler may hold a line break; a header must not.
        return subject.replaceAll("\\s+", " ");
    }

    /** A placeholder without a value is an error, as in the documents. */
    private static Template template(String path, boolean escape) {
        try {
            return Mustache.compiler().escapeHTML(escape)
                    .compile(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
