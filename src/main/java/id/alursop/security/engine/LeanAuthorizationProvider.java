package id.alursop.security.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/** The rights the engine grants by itself, less the two that let a person remove what an office must keep. */
class LeanAuthorizationProvider extends DefaultAuthorizationProvider {

    /** Everyone may change their own password, and not delete their own account, which signs what they did. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(),
                Permissions.READ, Permissions.UPDATE)};
    }

    /** Nothing: by default who deployed an SOP may delete it again, together with all its instances and history. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return new AuthorizationEntity[0];
    }
}
