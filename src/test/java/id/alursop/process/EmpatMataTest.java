package id.alursop.process;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.sop.Sop;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who did a step may not verify it, in offices that have not switched the rule off. */
class EmpatMataTest extends ProcessTest {

    @Autowired
    private EmpatMata empatMata;
    @Autowired
    private InstansiCatalog offices;
    @Autowired
    private SopCatalog sops;

    @Test
    void theDoerMayNotVerifyUnlessTheOfficeAllowsIt() {
        kantor.simpanContohPerjanjianKinerja("camat.awayan", 2026);
        ProcessInstance run = new Jalan(kantor, PengumpulanDataKinerjaTriwulanTest.WALK).sampai("langkah_6");
        Sop sop = sops.of(run.getProcessDefinitionId());
        Instansi strict = offices.get("kec-awayan");

        assertThat(empatMata.keberatan(sop, sop.langkah("langkah_6"), strict, run.getId(), "kasubbag.awayan"))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Langkah 5 "));
        assertThat(empatMata.keberatan(sop, sop.langkah("langkah_6"), strict, run.getId(), "sekretaris.awayan"))
                .isEmpty();
        assertThat(empatMata.keberatan(sop, sop.langkah("langkah_6"), lenient(strict), run.getId(), "kasubbag.awayan"))
                .isEmpty();
    }

    private static Instansi lenient(Instansi i) {
        return new Instansi(i.id(), i.nama(), i.kode(), i.pemerintah(), i.kop(), i.alamat(), i.kontak(), i.kota(),
                i.zona(), false, i.kodeKlasifikasi(), i.pengesah(), i.unit(), i.pejabat(), i.pengawas());
    }
}
