package id.alursop.mutubaku;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Which passes are asked for. Whoever makes one decides what its reader may see: nothing of other definitions is ever
 * read, and a definition belongs to one office.
 *
 * @param definisi process definition ids, of every version that counts; none means nothing at all
 * @param langkah  only these steps; empty for every step
 * @param masa     when a pass must have ended to be counted, per office; ignored for open ones
 */
public record Saringan(List<String> definisi, List<LangkahDefinisi> langkah, List<Masa> masa) {

    public Saringan {
        definisi = List.copyOf(definisi);
        langkah = List.copyOf(langkah);
        masa = List.copyOf(masa);
    }

    /**
     * A step of one version of an SOP.
     *
     * @param definisi process definition id
     * @param langkah  element id
     */
    public record LangkahDefinisi(String definisi, String langkah) {
    }

    /**
     * A span of time for offices of one time zone, where a year or a quarter begins at the same moment.
     *
     * @param instansi tenant ids; not empty
     * @param mulai    included
     * @param selesai  excluded
     */
    public record Masa(Collection<String> instansi, Instant mulai, Instant selesai) {

        public Masa {
            instansi = List.copyOf(instansi);
        }
    }
}
