package id.alursop.security.engine;

import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Counts of finished steps, of one's own office only: the stock manager checks rights but no tenant. */
class OfficeStatisticsManager extends HistoricStatisticsManager {

    @Override
    protected boolean ensureHistoryReadOnProcessDefinition(HistoricActivityStatisticsQueryImpl query) {
        ProcessDefinitionEntity sop =
                getProcessDefinitionManager().findLatestProcessDefinitionById(query.getProcessDefinitionId());
        return (sop == null || getTenantManager().isAuthenticatedTenant(sop.getTenantId()))
                && super.ensureHistoryReadOnProcessDefinition(query);
    }
}
