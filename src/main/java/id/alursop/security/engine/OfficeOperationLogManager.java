package id.alursop.security.engine;

import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;

import java.util.List;

/**
 * The log of what people did, of one's own offices only. The stock tenant check lets entries of no tenant through,
 * and those tell every supervisor who of which office changed a password, a group or a right.
 */
class OfficeOperationLogManager extends UserOperationLogManager {

    /** No tenant has this id: an empty list would mean "all" to the query. */
    private static final String NONE = "";

    @Override
    protected void configureQuery(UserOperationLogQueryImpl query) {
        Caller.limited().filter(caller -> !query.isTenantIdSet()).ifPresent(caller -> {
            List<String> offices = caller.offices();
            query.tenantIdIn(offices.isEmpty() ? new String[] {NONE} : offices.toArray(new String[0]));
        });
        super.configureQuery(query);
    }
}
