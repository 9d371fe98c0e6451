package id.alursop.mutubaku;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this module, {@code alur.mutubaku}.
 *
 * @param persenPeringatan share of a step's working time, in percent, after which it counts as nearly late: 1 to 99
 */
@ConfigurationProperties("alur.mutubaku")
public record MutuBakuSettings(@DefaultValue("80") int persenPeringatan) {

    /** @throws IllegalArgumentException when the share is not between 1 and 99 */
    public MutuBakuSettings {
        if (persenPeringatan < 1 || persenPeringatan > 99) {
            throw new IllegalArgumentException(
                    "alur.mutubaku.persen-peringatan must be between 1 and 99, is " + persenPeringatan);
        }
    }
}
