package id.alursop.kinerja;

import java.util.List;

/**
 * A sasaran strategis measured in a period.
 *
 * @param nama      the sasaran
 * @param indikator its indicators in printed order
 * @param rerata    the mean of their capaian
 */
public record CapaianSasaran(String nama, List<CapaianIndikator> indikator, Rerata rerata) {

    public CapaianSasaran {
        indikator = List.copyOf(indikator);
    }
}
