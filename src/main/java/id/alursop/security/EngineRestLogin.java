package id.alursop.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.autoconfigure.web.servlet.JerseyApplicationPath;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Demands a login (HTTP Basic) for every path of engine-rest, which by default lets anyone deploy and create users. */
@Configuration(proxyBeanMethods = false)
class EngineRestLogin {

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLoginFilter(JerseyApplicationPath engineRest) {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new WithoutExceptions());
        filter.setName("engineRestLogin");
        filter.addUrlPatterns(engineRest.getUrlMapping());
        // Long polling of external tasks answers asynchronously.
        filter.setAsyncSupported(true);
        filter.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        return filter;
    }

    /** The stock filter lets anyone list the engines, and tells a visitor which engines there are not. */
    private static final class WithoutExceptions extends ProcessEngineAuthenticationFilter {

        @Override
        protected boolean requiresEngineAuthentication(String requestUrl) {
            return true;
        }

        @Override
        protected ProcessEngine getAddressedEngine(String engineName) {
            ProcessEngine addressed = super.getAddressedEngine(engineName);
            return addressed == null ? super.getAddressedEngine(DEFAULT_ENGINE_NAME) : addressed;
        }
    }
}
