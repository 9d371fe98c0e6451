package id.alursop.dokumen.tasklist;

import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

import java.util.Set;

/** Registers the tab "Dokumen" with Tasklist, which finds it as a Java service. */
public class DokumenTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "alur-dokumen";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(DokumenResource.class);
    }
}
