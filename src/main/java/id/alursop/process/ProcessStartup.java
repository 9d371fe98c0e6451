package id.alursop.process;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Brings the SOPs in while the engine is up and its job executor is not yet: nothing runs on a half-deployed server. */
@Component
class ProcessStartup implements SmartInitializingSingleton {

    private final ProcessDeployment deployment;

    ProcessStartup(ProcessDeployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deployment.deployAll();
    }
}
