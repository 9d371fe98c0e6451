package id.alursop.mutubaku.engine;

import id.alursop.jamkerja.JamKerjaCatalog;
import id.alursop.mutubaku.MutuBakuSettings;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;

/** Adds the warning moment to every step, and to the engine's tables what a list of late steps needs. */
@Component
class MutuBakuEnginePlugin extends AbstractProcessEnginePlugin {

    private final Peringatan peringatan;
    private final JdbcClient jdbc;

    MutuBakuEnginePlugin(JamKerjaCatalog jamKerja, MutuBakuSettings settings, JdbcClient jdbc) {
        this.peringatan = new Peringatan(jamKerja, settings.persenPeringatan());
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, peringatan);
            }
        });
    }

    /**
     * Here and not in a Flyway migration: on an empty database Flyway runs before the engine has created its tables,
     * on an older one after. The second of two nodes that start at once finds the index there.
     */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // With what the count of late steps asks for, so that it need not read the tasks themselves.
        jdbc.sql("create index if not exists ALUR_IDX_TASK_DUE_DATE"
                + " on ACT_RU_TASK(DUE_DATE_, FOLLOW_UP_DATE_, PROC_DEF_ID_, TASK_DEF_KEY_)").update();
    }
}
