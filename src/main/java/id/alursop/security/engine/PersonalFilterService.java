package id.alursop.security.engine;

import id.alursop.security.FilterMeaning;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;

import java.util.List;
import java.util.function.Supplier;

/**
 * Filters that mean "me" and "now". The engine's way to say so is an expression stored in the filter, which is code
 * that runs for whoever opens the list and therefore switched off; here a filter names its meaning in a property.
 */
class PersonalFilterService extends FilterServiceImpl {

    private final Supplier<Authentication> caller;

    /** @param caller who opens the list; gives {@code null} for the server itself */
    PersonalFilterService(Supplier<Authentication> caller) {
        this.caller = caller;
    }

    @Override
    public <T> List<T> list(String filterId) {
        return super.list(filterId, narrow(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        return super.list(filterId, narrow(filterId, extendingQuery));
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        return super.listPage(filterId, narrow(filterId, null), firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extendingQuery, int firstResult,
                                                       int maxResults) {
        return super.listPage(filterId, narrow(filterId, extendingQuery), firstResult, maxResults);
    }

    @Override
    public <T> T singleResult(String filterId) {
        return super.singleResult(filterId, narrow(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        return super.singleResult(filterId, narrow(filterId, extendingQuery));
    }

    @Override
    public Long count(String filterId) {
        return super.count(filterId, narrow(filterId, null));
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        return super.count(filterId, narrow(filterId, extendingQuery));
    }

    @SuppressWarnings("unchecked")
    private <T, Q extends Query<?, T>> Q narrow(String filterId, Q extendingQuery) {
        Filter filter = getFilter(filterId);
        Authentication me = caller.get();
        if (filter == null || filter.getProperties() == null || me == null) {
            return extendingQuery;
        }
        boolean mine = filter.getProperties().containsKey(FilterMeaning.MILIK_SAYA.property());
        boolean overdue = filter.getProperties().containsKey(FilterMeaning.LEWAT_BATAS.property());
        if (!mine && !overdue) {
            return extendingQuery;
        }
        TaskQuery narrowed = extendingQuery == null ? new TaskQueryImpl() : (TaskQuery) extendingQuery;
        if (mine) {
            narrowed.taskAssignee(me.getUserId());
        }
        if (overdue) {
            narrowed.dueBefore(ClockUtil.getCurrentTime());
        }
        return (Q) narrowed;
    }
}
