package id.alursop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of a start where to go on. */
@Component
@ConditionalOnWebApplication
class ReadyNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    private final String contextPath;

    ReadyNotice(@Value("${server.servlet.context-path:/}") String contextPath) {
        this.contextPath = contextPath;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            LOG.info("Alur SOP is ready: open http://localhost:{}{}", server.getWebServer().getPort(), contextPath);
        }
    }
}
