package id.alursop.process;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Deploys each {@code bpmn/<instansi>/<sop>.bpmn} with the forms in {@code forms/<sop>/} to its office's tenant. A
 * file that has not changed is not deployed again; one that cannot be deployed is named and the others go on.
 */
@Component
class ProcessDeployment {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployment.class);

    private final RepositoryService repository;
    private final InstansiCatalog offices;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    ProcessDeployment(RepositoryService repository, InstansiCatalog offices) {
        this.repository = repository;
        this.offices = offices;
    }

    /** Deploys every SOP of every office. */
    void deployAll() {
        for (Instansi instansi : offices.all()) {
            for (Resource bpmn : find("classpath*:bpmn/" + instansi.id() + "/*.bpmn")) {
                try {
                    deploy(instansi, bpmn);
                } catch (RuntimeException e) {
                    LOG.error("bpmn/{}/{} is not deployed: {}", instansi.id(), bpmn.getFilename(), e.getMessage(), e);
                }
            }
        }
    }

    private void deploy(Instansi instansi, Resource bpmn) {
        String sop = bpmn.getFilename().replaceFirst("\\.bpmn$", "");
        DeploymentBuilder deployment = repository.createDeployment()
                .name(sop)
                .source("Alur SOP")
                .tenantId(instansi.id())
                // Not "changed only": forms with binding "deployment" must stay together with their process.
                .enableDuplicateFiltering(false);
        add(deployment, "bpmn/" + instansi.id() + "/" + bpmn.getFilename(), bpmn);
        for (Resource form : find("classpath*:forms/" + sop + "/*.form")) {
            add(deployment, "forms/" + sop + "/" + form.getFilename(), form);
        }
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, String name, Resource file) {
        try (InputStream in = file.getInputStream()) {
            deployment.addInputStream(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private Resource[] find(String pattern) {
        try {
            return files.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(pattern, e);
        }
    }
}
