package id.alursop.instansi.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/** Saves users whose password the operator of the server chose. */
public final class InitialUsers {

    private InitialUsers() {
    }

    /**
     * Saves a user without asking the password policy, which the API always asks: the policy is for what people
     * choose in the browser, and must not keep a server with a configured password from starting.
     */
    public static void save(IdentityService identity, User user) {
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }
}
