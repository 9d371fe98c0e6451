package id.alursop.security.engine;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

import java.util.List;

/**
 * Users and groups in the engine's tables. Jabatan groups span offices, and whoever is in a group may read it; so the
 * stock provider tells anyone which posts a person of another office holds. This one keeps that within the office.
 */
class OfficeIdentityProvider extends DbIdentityServiceProvider {

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
        return isOfAnotherOffice(query.getUserId()) ? List.of() : super.findGroupByQueryCriteria(query);
    }

    @Override
    public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
        return isOfAnotherOffice(query.getUserId()) ? 0 : super.findGroupCountByQueryCriteria(query);
    }

    private boolean isOfAnotherOffice(String userId) {
        return userId != null && Caller.limited().filter(caller -> !caller.is(userId)
                && caller.offices().stream().noneMatch(office -> existsTenantMembership(office, userId, null)))
                .isPresent();
    }
}
