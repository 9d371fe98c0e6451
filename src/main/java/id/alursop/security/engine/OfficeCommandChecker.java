package id.alursop.security.engine;

import id.alursop.security.AksesDitolak;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * The engine's check that an object is of the caller's office, and what the engine's rights cannot say:
 * a claimed task is worked on by who claimed it, and an SOP is started by its first lane.
 */
class OfficeCommandChecker extends TenantCommandChecker {

    private OfficeCommandChecker() {
    }

    /**
     * A checker that takes the place of {@link TenantCommandChecker}. The stock one answers another office's ids with
     * a plain {@link ProcessEngineException}, which REST takes for a fault of the server (500); here it is a refusal.
     */
    static CommandChecker create() {
        OfficeCommandChecker rules = new OfficeCommandChecker();
        return (CommandChecker) Proxy.newProxyInstance(CommandChecker.class.getClassLoader(),
                new Class<?>[] {CommandChecker.class}, (proxy, check, arguments) -> {
                    try {
                        return check.invoke(rules, arguments);
                    } catch (InvocationTargetException e) {
                        // ENGINE-13034 carries no type of its own; every other failure of a check has one.
                        if (e.getCause().getClass() == ProcessEngineException.class) {
                            throw new AksesDitolak("Data ini milik kantor lain; Anda tidak dapat membuka atau mengubahnya.");
                        }
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        Caller.limited().filter(caller -> task.getAssignee() != null && !caller.is(task.getAssignee()))
                .ifPresent(colleague -> {
                    throw new AksesDitolak("Tugas ini sudah diambil oleh " + task.getAssignee() + ".");
                });
    }

    /** The grants are per process id, which two offices may share; this looks at the version that is to be started. */
    @Override
    public void checkCreateProcessInstance(ProcessDefinition processDefinition) {
        super.checkCreateProcessInstance(processDefinition);
        Caller.limited().ifPresent(caller -> {
            if (!caller.isInOneOf(SopLanes.starters((ProcessDefinitionEntity) processDefinition))) {
                throw new AksesDitolak("SOP \"" + processDefinition.getName() + "\" tidak dimulai oleh jabatan Anda.");
            }
        });
    }
}
