package id.alursop.security.engine;

import id.alursop.security.Grants;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Lets the jabatan of a deployed SOP's lanes see it, and those of its first lane start it, from the moment an
 * analyst deploys it. Rights on its tasks are not granted here: each task carries those of its own candidate group.
 * Nothing is taken away when a newer version drops a lane; {@link OfficeCommandChecker} asks the version itself.
 */
class LaneRights implements Deployer {

    private final Supplier<AuthorizationService> authorizations;

    /** @param authorizations available only after the engine has been built */
    LaneRights(Supplier<AuthorizationService> authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // Also called for a stored deployment whenever it is read back into the cache.
        if (!deployment.isNew()) {
            return;
        }
        // First collected, then granted once each: what this command has not yet flushed, a query does not find.
        Map<String, Set<String>> seenBy = new TreeMap<>();
        Map<String, Set<String>> startedBy = new TreeMap<>();
        for (ProcessDefinitionEntity sop : deployment.getDeployedArtifacts(ProcessDefinitionEntity.class)) {
            seenBy.computeIfAbsent(sop.getKey(), key -> new TreeSet<>()).addAll(SopLanes.participants(sop));
            startedBy.computeIfAbsent(sop.getKey(), key -> new TreeSet<>()).addAll(SopLanes.starters(sop));
        }
        Grants grants = new Grants(authorizations.get());
        Set<String> starters = new TreeSet<>();
        seenBy.forEach((sop, groups) -> groups.forEach(group -> {
            if (startedBy.get(sop).contains(group)) {
                starters.add(group);
                grants.grant(group, Resources.PROCESS_DEFINITION, sop, Permissions.READ, Permissions.CREATE_INSTANCE);
            } else {
                grants.grant(group, Resources.PROCESS_DEFINITION, sop, Permissions.READ);
            }
        }));
        starters.forEach(group ->
                grants.grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE));
    }
}
