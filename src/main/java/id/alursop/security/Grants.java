package id.alursop.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Grants rights to groups, so that granting twice is the same as granting once. */
public final class Grants {

    private final AuthorizationService authorizations;

    /** @param authorizations the engine's rights; must be callable without a login or by an administrator */
    public Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /**
     * Makes sure the group has these rights, next to those it already has.
     * The engine allows one authorization per group, resource and id, so all of them share one.
     *
     * @param resourceId a resource's id, or {@link Authorization#ANY}
     */
    public void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        try {
            add(group, resource, resourceId, permissions);
        } catch (ProcessEngineException e) {
            // Another node may have created it between our look and our write; then there is one to add to.
            if (find(group, resource, resourceId) == null) {
                throw e;
            }
            add(group, resource, resourceId, permissions);
        }
    }

    private void add(String group, Resource resource, String resourceId, Permission... permissions) {
        Authorization existing = find(group, resource, resourceId);
        Authorization authorization = existing == null
                ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        boolean complete = existing != null;
        for (Permission permission : permissions) {
            complete &= authorization.isPermissionGranted(permission);
            authorization.addPermission(permission);
        }
        if (!complete) {
            authorizations.saveAuthorization(authorization);
        }
    }

    private Authorization find(String group, Resource resource, String resourceId) {
        return authorizations.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
    }
}
