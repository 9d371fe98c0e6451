package id.alursop.security.engine;

import id.alursop.security.AksesDitolak;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Lets an analyst deploy to their own offices only; by default any tenant is open, and "none" means all of them. */
class OfficeDeployments implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        // Also called for a stored deployment whenever it is read back into the cache, then for anybody.
        if (!deployment.isNew()) {
            return;
        }
        Caller.evenUncheckedByTheEngine().ifPresent(caller -> {
            if (deployment.getTenantId() == null) {
                throw new AksesDitolak("Sebutkan kantor (Tenant ID) tempat diagram ini dipasang: "
                        + String.join(", ", caller.offices()) + ".");
            }
            if (!caller.offices().contains(deployment.getTenantId())) {
                throw new AksesDitolak("Anda tidak berwenang memasang diagram untuk kantor "
                        + deployment.getTenantId() + ".");
            }
        });
    }
}
