package id.alursop.mutubaku.pemberitahuan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads of the notices. They are apart from the engine's: recording waits for no mail server, and no job waits
 * for either.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PemberitahuanSettings.class)
class PemberitahuanConfiguration {

    static final String MENCATAT = "pemberitahuanRecorderExecutor";
    static final String MENGIRIM = "kirimanSenderExecutor";

    @Bean(name = MENCATAT, defaultCandidate = false)
    static ThreadPoolTaskExecutor pemberitahuanRecorderExecutor() {
        return executor("catat-", 1);
    }

    @Bean(name = MENGIRIM, defaultCandidate = false)
    static ThreadPoolTaskExecutor kirimanSenderExecutor() {
        return executor("kirim-", 2);
    }

    private static ThreadPoolTaskExecutor executor(String prefix, int threads) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix(prefix);
        executor.setCorePoolSize(threads);
        // What is still queued stays in the registry; only what is on its way may finish.
        executor.setAwaitTerminationSeconds(10);
        return executor;
    }

    /** Listeners fail by throwing, for then the registry keeps the event. A failed delivery is not news each time. */
    @Bean
    static AsyncConfigurer listenerFailures() {
        Logger log = LoggerFactory.getLogger(PemberitahuanConfiguration.class);
        return new AsyncConfigurer() {
            @Override
            public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
                return (failure, method, arguments) -> {
                    if (failure instanceof KirimanSender.NotDone) {
                        log.debug("{} stays in the registry", arguments, failure);
                    } else {
                        log.error("{} failed; its event stays in the registry", method, failure);
                    }
                };
            }
        };
    }
}
