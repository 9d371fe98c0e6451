package id.alursop.instansi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * The first administrator of a server that has none.
 *
 * @param password     its password (environment: ALUR_ADMIN_PASSWORD); {@code null} or blank for a random one
 * @param passwordFile where a random one is kept, readable by the server's user only
 */
@ConfigurationProperties("alur.admin")
record AdminSettings(String password, @DefaultValue("./data/kata-sandi-admin.txt") Path passwordFile) {

    /** Without the password. */
    @Override
    public String toString() {
        return "AdminSettings[passwordFile=" + passwordFile + "]";
    }
}
