package id.alursop.process;

import id.alursop.instansi.InstansiCatalog;
import id.alursop.process.engine.SopEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Puts the behaviour of an SOP and the engine together. */
@Configuration
class ProcessConfiguration {

    @Bean
    static Clock clock() {
        return SopEnginePlugin.clock();
    }

    @Bean
    SopEnginePlugin sopEnginePlugin(MulaiPelaksanaan started, LangkahDimulai reached, LangkahDiselesaikan completed,
                                    TugasDiselesaikan done, InstansiCatalog offices) {
        return new SopEnginePlugin(started, reached, completed, done, (tenant, due) ->
                offices.get(tenant).pukul(due.toInstant()));
    }
}
