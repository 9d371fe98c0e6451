package id.alursop.security;

import id.alursop.instansi.RoleGroups;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Closes every path to visitors without a login, unless the path is listed here as open or as guarded by Camunda
 * itself. So an endpoint somebody adds is closed until somebody opens it. A login is a session of the webapps, or
 * HTTP Basic; behind the gate the engine knows the person, their groups and offices, as it does inside the webapps.
 * Actuator beyond health is for administrators.
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
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectProvider<ProcessEngine> engines;
    private final AuthenticationProvider basic = new HttpBasicAuthenticationProvider();

    /** @param engines the engine, asked for at the first request: servlet filters are created before it */
    LoginGate(ObjectProvider<ProcessEngine> engines) {
        this.engines = engines;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return REDIRECTS.contains(path) || PASS.stream().anyMatch(open -> isBelow(path, open));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProcessEngine engine = engines.getObject();
        UserAuthentication login = login(request, engine);
        if (login == null) {
            refuse(response, HttpStatus.UNAUTHORIZED, "Silakan masuk terlebih dahulu.");
        } else if (isBelow(path(request), ACTUATOR) && !login.getGroupIds().contains(RoleGroups.ADMIN)) {
            refuse(response, HttpStatus.FORBIDDEN, "Halaman ini hanya untuk administrator.");
        } else {
            IdentityService identity = engine.getIdentityService();
            identity.setAuthentication(login.getIdentityId(), login.getGroupIds(), login.getTenantIds());
            try {
                chain.doFilter(request, response);
            } finally {
                identity.clearAuthentication();
            }
        }
    }

    /** Who is asking, with the groups and offices of this moment; {@code null} for a visitor. */
    private UserAuthentication login(HttpServletRequest request, ProcessEngine engine) {
        String user = userOfSession(request, engine);
        if (user == null) {
            AuthenticationResult login = basic.extractAuthenticatedUser(request, engine);
            user = login.isAuthenticated() ? login.getAuthenticatedUser() : null;
        }
        return user == null ? null : AuthenticationUtil.createAuthentication(engine, user);
    }

    private static String userOfSession(HttpServletRequest request, ProcessEngine engine) {
        HttpSession session = request.getSession(false);
        if (session == null || !READING.contains(request.getMethod()) && !isFromOurPages(request, session)) {
            return null;
        }
        Authentication login = AuthenticationUtil.getAuthsFromSession(session)
                .getAuthenticationForProcessEngine(engine.getName());
        return login == null ? null : login.getIdentityId();
    }

    /** The browser sends a session along with any site's request, but only our pages can read the token. */
    private static boolean isFromOurPages(HttpServletRequest request, HttpSession session) {
        Object token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
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
