package id.alursop.security;

import id.alursop.instansi.RoleGroups;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Closes every path to visitors without a login to the webapps, unless the path is listed here as open or as guarded
 * by Camunda itself. So an endpoint somebody adds is closed until somebody opens it. Actuator beyond health is for
 * administrators.
 */
@Component
class LoginGate extends OncePerRequestFilter {

    /** Paths, and everything below them, that need no login or that check it themselves. */
    private static final List<String> PASS = List.of(
            "/engine-rest",                      // EngineRestLogin
            "/camunda/app", "/camunda/lib", "/camunda/assets", "/camunda/favicon.ico", // the webapps' own files
            "/camunda/api/admin", "/camunda/api/cockpit", "/camunda/api/engine",       // Camunda's security filter
            "/camunda/api/tasklist", "/camunda/api/welcome",
            "/actuator/health", "/error");
    private static final List<String> REDIRECTS = List.of("/", "/camunda", "/camunda/");
    private static final String ACTUATOR = "/actuator";

    private final ProcessEngine engine;

    LoginGate(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return REDIRECTS.contains(path) || PASS.stream().anyMatch(open -> isBelow(path, open));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UserAuthentication login = login(request);
        if (login == null) {
            refuse(response, HttpStatus.UNAUTHORIZED, "Silakan masuk terlebih dahulu.");
        } else if (isBelow(path(request), ACTUATOR) && !login.getGroupIds().contains(RoleGroups.ADMIN)) {
            refuse(response, HttpStatus.FORBIDDEN, "Halaman ini hanya untuk administrator.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private UserAuthentication login(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Authentications logins = AuthenticationUtil.getAuthsFromSession(session);
        Authentication login = logins.getAuthenticationForProcessEngine(engine.getName());
        return login instanceof UserAuthentication user ? user : null;
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"" + status.name() + "\",\"message\":\"" + sentence + "\"}");
    }

    /** Decoded and normalized by the container: as the servlets will see it, whatever was typed. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static boolean isBelow(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
