package id.alursop.security.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;
import org.camunda.bpm.engine.impl.persistence.entity.MeterLogManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Closes what the engine's defaults leave open; each part says what, and a test fails when it is left out. */
@Component
class SecurityEnginePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);

        engine.setResourceAuthorizationProvider(new LeanAuthorizationProvider());
        engine.setIdentityProviderSessionFactory(
                new Sessions(OfficeIdentityProvider.class, OfficeIdentityProvider::new));
        engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(),
                new Sessions(HistoricStatisticsManager.class, OfficeStatisticsManager::new),
                new Sessions(UserOperationLogManager.class, OfficeOperationLogManager::new),
                new Sessions(MeterLogManager.class, AdministratorsMetricsManager::new)));

        engine.setTaskService(new PersonalTaskService());
        engine.setFilterService(
                new PersonalFilterService(() -> engine.getIdentityService().getCurrentAuthentication()));
        engine.setCustomPostCommandInterceptorsTxRequired(with(engine.getCustomPostCommandInterceptorsTxRequired(),
                new CommandInterceptor[] {new LostRaces(), new AdministratorsCommands()}));

        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new Deployer[] {new OfficeDeployments()}));
        engine.setCustomPostDeployers(with(engine.getCustomPostDeployers(),
                new Deployer[] {new LaneRights(engine::getAuthorizationService)}));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        List<CommandChecker> checkers = new ArrayList<>(engine.getCommandCheckers());
        checkers.replaceAll(checker ->
                checker.getClass() == TenantCommandChecker.class ? OfficeCommandChecker.create() : checker);
        engine.setCommandCheckers(checkers);
    }

    @SafeVarargs
    private static <T> List<T> with(List<T> others, T... ours) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.addAll(List.of(ours));
        return all;
    }

    /** Opens our manager where the engine asks for the one it replaces. */
    private record Sessions(Class<?> type, Supplier<Session> opener) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return opener.get();
        }
    }
}
