package id.alursop.sop;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An SOP: its identity block and its table.
 *
 * @param id        process id, equal to the name of its BPMN file
 * @param nama      the name as printed
 * @param nomor     the number as printed; {@code null} when the source has none
 * @param kode      short code used in agenda numbers ("PDK-TW")
 * @param periode   how often it is carried out
 * @param identitas the whole identity block by property name without the prefix "sop." ("dasarHukum", ...)
 * @param pelaksana the columns of actors in the order of the source
 * @param langkah   the rows in the order of the source
 */
public record Sop(String id, String nama, String nomor, String kode, Periode periode, Map<String, String> identitas,
                  List<Pelaksana> pelaksana, List<Langkah> langkah) {

    public Sop {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(nama, "nama");
        Objects.requireNonNull(kode, "kode");
        Objects.requireNonNull(periode, "periode");
        identitas = Map.copyOf(identitas);
        pelaksana = List.copyOf(pelaksana);
        langkah = List.copyOf(langkah);
    }

    /**
     * The step with this element id.
     *
     * @throws NoSuchElementException when the SOP has no such step
     */
    public Langkah langkah(String langkahId) {
        return langkah.stream().filter(l -> l.id().equals(langkahId)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("SOP " + id + " has no step " + langkahId));
    }
}
