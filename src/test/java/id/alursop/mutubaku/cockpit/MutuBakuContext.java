package id.alursop.mutubaku.cockpit;

import com.zaxxer.hikari.HikariDataSource;
import id.alursop.Databases;
import id.alursop.dokumen.DokumenStore;
import id.alursop.instansi.InstansiCatalog;
import id.alursop.mutubaku.MutuBakuSettings;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import javax.sql.DataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** This module with the engine and working time, without the rest of the application. */
@TestConfiguration
@Import({InstansiCatalog.class, DokumenStore.class})
@ComponentScan(basePackages = {"id.alursop.jamkerja", "id.alursop.mutubaku"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "id\\.alursop\\.mutubaku\\.pemberitahuan\\..*"))
class MutuBakuContext {

    @Bean
    DataSource database() {
        // With a pool, as in the application: opening a connection costs more than most of the queries measured here.
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(Databases.valueOf(System.getProperty("alur.test.database", "H2")).fresh());
        return pool;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new DataSourceTransactionManager(database);
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    MutuBakuSettings settings() {
        return new MutuBakuSettings(80);
    }

    @Bean
    Clock engineClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return ClockUtil.getCurrentTime().toInstant();
            }
        };
    }

    @Bean
    ProcessEngineFactoryBean engine(DataSource database, PlatformTransactionManager transactions,
                                    List<ProcessEnginePlugin> plugins, ApplicationContext context) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setApplicationContext(context);
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setHistory("full");
        configuration.setAuthorizationEnabled(true);
        String ids = "[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*";
        configuration.setUserResourceWhitelistPattern(ids);
        configuration.setGroupResourceWhitelistPattern(ids);
        configuration.setTenantResourceWhitelistPattern(ids);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new DueDates())));
        configuration.setProcessEnginePlugins(new ArrayList<>(plugins));
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    IdentityService identityService(ProcessEngine engine) {
        return engine.getIdentityService();
    }

    @Bean
    AuthorizationService authorizationService(ProcessEngine engine) {
        return engine.getAuthorizationService();
    }

    /** What the process module does: a task is due when its timer is. */
    private static final class DueDates extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskListener due = task -> ((ExecutionEntity) task.getExecution()).getJobs()
                    .forEach(job -> task.setDueDate(job.getDuedate()));
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, due);
        }
    }
}
