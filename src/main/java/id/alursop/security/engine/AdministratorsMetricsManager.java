package id.alursop.security.engine;

import id.alursop.security.AksesDitolak;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MeterLogManager;
import org.camunda.bpm.engine.management.MetricIntervalValue;

import java.util.Date;
import java.util.List;

/** The server's counters, for administrators only: they count every office's work, and the engine shows them to all. */
class AdministratorsMetricsManager extends MeterLogManager {

    @Override
    public Long executeSelectSum(MetricsQueryImpl query) {
        refuseOthers();
        return super.executeSelectSum(query);
    }

    @Override
    public List<MetricIntervalValue> executeSelectInterval(MetricsQueryImpl query) {
        refuseOthers();
        return super.executeSelectInterval(query);
    }

    @Override
    public long findUniqueTaskWorkerCount(Date startTime, Date endTime) {
        refuseOthers();
        return super.findUniqueTaskWorkerCount(startTime, endTime);
    }

    private static void refuseOthers() {
        if (Caller.limited().isPresent()) {
            throw new AksesDitolak("Statistik server hanya dapat dilihat administrator.");
        }
    }
}
