package id.alursop.security.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The person behind the command that is running, for as long as rules apply to them. */
final class Caller {

    private final Authentication authentication;

    private Caller(Authentication authentication) {
        this.authentication = authentication;
    }

    /**
     * The person whose rights limit this command; empty for an administrator, for the server's own work
     * (jobs, start-up) and inside code the engine runs on behalf of a process.
     */
    static Optional<Caller> limited() {
        CommandContext command = Context.getCommandContext();
        return command.isAuthorizationCheckEnabled() ? evenUncheckedByTheEngine() : Optional.empty();
    }

    /** As {@link #limited()}, also where the engine has switched its own checks off, as it does while it deploys. */
    static Optional<Caller> evenUncheckedByTheEngine() {
        CommandContext command = Context.getCommandContext();
        Authentication authentication = command.getAuthentication();
        boolean applies = Context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && authentication != null && authentication.getUserId() != null
                && !command.getAuthorizationManager().isCamundaAdmin(authentication);
        return applies ? Optional.of(new Caller(authentication)) : Optional.empty();
    }

    boolean is(String userId) {
        return authentication.getUserId().equals(userId);
    }

    boolean isInOneOf(Collection<String> groups) {
        return authentication.getGroupIds() != null && authentication.getGroupIds().stream().anyMatch(groups::contains);
    }

    /** The offices the person belongs to; never {@code null}. */
    List<String> offices() {
        return authentication.getTenantIds() == null ? List.of() : authentication.getTenantIds();
    }
}
