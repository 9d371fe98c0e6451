package id.alursop.process;

import id.alursop.BukuKerja;
import id.alursop.dokumen.Berkas;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import java.util.Date;
import java.util.List;

/** Does the steps of one SOP in an office, uploads included. */
record Jalan(Kantor kantor, SopWalk walk) {

    /** A new run, done up to but not including a step. */
    ProcessInstance sampai(String langkah) {
        ProcessInstance run = kantor.mulai(walk.pemulai(), walk.sop(), walk.mulai());
        walk.tugas().stream().takeWhile(tugas -> !tugas.langkah().equals(langkah))
                .forEach(tugas -> kerjakanKemudian(run, tugas));
        return run;
    }

    /** Does a step a minute later: history orders what was done by when it was done. */
    void kerjakanKemudian(ProcessInstance run, SopWalk.Tugas tugas) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(60)));
        kerjakan(run, tugas);
    }

    void kerjakan(ProcessInstance run, SopWalk.Tugas tugas) {
        tugas.unggahan().forEach((slot, source) -> berkas(run, source)
                .forEach(file -> kantor.unggah(run, tugas.langkah(), slot, tugas.user(), file)));
        kantor.selesaikan(run, tugas.langkah(), tugas.user(), tugas.jawaban());
    }

    private List<Berkas> berkas(ProcessInstance run, String source) {
        if (source.equals(SopWalk.PINDAIAN)) {
            return List.of(BukuKerja.pindaian());
        }
        return kantor.dokumen(run).stream().filter(d -> d.kunci().equals(source))
                .map(d -> new Berkas("Terisi " + d.namaBerkas(), Berkas.XLSX,
                        BukuKerja.isi(kantor.isi(run, d.kunci(), d.unit()))))
                .toList();
    }
}
