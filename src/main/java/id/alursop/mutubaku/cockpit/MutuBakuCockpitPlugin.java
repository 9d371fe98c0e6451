package id.alursop.mutubaku.cockpit;

import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

import java.util.Set;

/** Registers "Mutu Baku" with Cockpit, which finds it as a Java service. */
public class MutuBakuCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "alur-mutubaku";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(MutuBakuResource.class);
    }
}
