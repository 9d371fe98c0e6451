package id.alursop.dokumen;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the documents.
 *
 * @param ukuranMaksimum largest file that may be uploaded
 */
@ConfigurationProperties("alur.dokumen")
record DokumenSettings(@DefaultValue("20MB") DataSize ukuranMaksimum) {
}
