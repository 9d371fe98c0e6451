package id.alursop.instansi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * The demonstration users.
 *
 * @param enabled      whether the people of the offices' files, an analyst and an administrator become users at start;
 *                     turning it off creates none and removes none
 * @param password     their password (environment: ALUR_DEMO_PASSWORD); {@code null} or blank for a random one
 * @param passwordFile where a random one is kept, readable by the server's user only
 */
@ConfigurationProperties("alur.demo")
record DemoSettings(@DefaultValue("false") boolean enabled, String password,
                    @DefaultValue("./data/kata-sandi-demo.txt") Path passwordFile) {

    /** Without the password. */
    @Override
    public String toString() {
        return "DemoSettings[enabled=" + enabled + ", passwordFile=" + passwordFile + "]";
    }
}
