package id.alursop.security;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Adds {@link PlainRefusals} to engine-rest and to the webapps alike. Each webapp is a JAX-RS application of its own
 * that names its classes in code; Jersey's service lookup is what they share. Found through META-INF/services.
 */
public class RefusalsInEveryApplication implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        application.register(PlainRefusals.class);
    }
}
