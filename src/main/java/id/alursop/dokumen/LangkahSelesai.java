package id.alursop.dokumen;

import java.time.ZonedDateTime;
import java.util.Map;

/**
 * One completed pass over a step, in the office's time zone.
 *
 * @param langkah  element id of the step ("langkah_6")
 * @param pengguna user id of who completed it
 * @param nama     full name of who completed it
 * @param mulai    when the task came up
 * @param selesai  when it was completed
 * @param isian    what was entered in this pass, by form key
 */
public record LangkahSelesai(String langkah, String pengguna, String nama, ZonedDateTime mulai,
                             ZonedDateTime selesai, Map<String, Object> isian) {

    public LangkahSelesai {
        isian = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(isian));
    }
}
