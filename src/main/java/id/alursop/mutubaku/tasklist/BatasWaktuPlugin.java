package id.alursop.mutubaku.tasklist;

import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

import java.util.Set;

/** Registers the words on each task and the tab "Batas Waktu" with Tasklist, which finds it as a Java service. */
public class BatasWaktuPlugin extends AbstractTasklistPlugin {

    static final String ID = "alur-batas-waktu";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(BatasWaktuResource.class);
    }
}
