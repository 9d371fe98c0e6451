package id.alursop.mutubaku.pemberitahuan;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.Pejabat;
import id.alursop.instansi.Pengawas;
import id.alursop.mutubaku.MutuBakuBreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is to be told of a breach, and how to reach them. */
final class Penerima {

    private Penerima() {
    }

    /**
     * The people to tell, by user id. At first the one who has the task, or everybody of the lane while nobody has it;
     * at an escalation the lane above. The supervisors always. Whoever is several of these is told once, for the
     * nearest reason.
     */
    static Map<String, Peran> of(MutuBakuBreach breach, Instansi office) {
        Map<String, Peran> told = new LinkedHashMap<>();
        if (breach.tingkat() == MutuBakuBreach.LEWAT) {
            Optional<Pejabat> taken = Optional.ofNullable(breach.assignee()).flatMap(office::pengguna);
            taken.map(List::of).orElseGet(() -> lane(office, breach.jabatan()))
                    .forEach(p -> told.putIfAbsent(p.pengguna(), Peran.PELAKSANA));
        } else {
            lane(office, breach.jabatanAtasan()).forEach(p -> told.putIfAbsent(p.pengguna(), Peran.ATASAN));
        }
        office.pengawas().forEach(p -> told.putIfAbsent(p.pengguna(), Peran.PENGAWAS));
        return told;
    }

    /** A person's e-mail address; empty when the office's file gives none. */
    static Optional<String> surel(Instansi office, String pengguna) {
        return Stream.concat(
                        office.pejabat().stream().filter(p -> p.pengguna().equals(pengguna)).map(Pejabat::surel),
                        office.pengawas().stream().filter(p -> p.pengguna().equals(pengguna)).map(Pengawas::surel))
                .filter(Objects::nonNull).findFirst();
    }

    /** A person's full name; the user id for somebody the office's file does not know. */
    static String nama(Instansi office, String pengguna) {
        return Stream.concat(
                        office.pejabat().stream().filter(p -> p.pengguna().equals(pengguna)).map(Pejabat::nama),
                        office.pengawas().stream().filter(p -> p.pengguna().equals(pengguna)).map(Pengawas::nama))
                .findFirst().orElse(pengguna);
    }

    private static List<Pejabat> lane(Instansi office, String jabatan) {
        return office.pejabat().stream().filter(p -> p.jabatan().equals(jabatan)).toList();
    }
}
