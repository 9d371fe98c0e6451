package id.alursop.process;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Brings the SOPs in while the engine is up and its job executor is not yet: nothing runs on a half-deployed server. */
@Component
class ProcessStartup implements SmartInitializingSingleton {

    private final ProcessDeployment deployment;
    private final Optional<DemoPelaksanaan> demo;

    ProcessStartup(ProcessDeployment deployment, Optional<DemoPelaksanaan> demo) {
        this.deployment = deployment;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deployment.deployAll();
        demo.ifPresent(DemoPelaksanaan::seed);
    }
}
