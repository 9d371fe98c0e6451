package id.alursop.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A bare engine, with its schema validation, takes every diagram: for one office, and without offices. */
class DiagramDeploymentTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void startEngine() {
        // No history time to live of the engine's own: each diagram must bring one.
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("diagram-deployment")
                .setJdbcUrl("jdbc:h2:mem:diagram-deployment")
                .setMetricsEnabled(false)
                .buildProcessEngine();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    static List<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void engineTakesTheDiagramForItsOffice(Path file) throws IOException {
        assertDeploys(file, file.getParent().getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void engineTakesTheDiagramWithoutOffices(Path file) throws IOException {
        assertDeploys(file, null);
    }

    private static void assertDeploys(Path file, String tenant) throws IOException {
        RepositoryService repository = engine.getRepositoryService();
        DeploymentWithDefinitions deployment;
        try (InputStream in = Files.newInputStream(file)) {
            deployment = repository.createDeployment().tenantId(tenant)
                    .addInputStream(file.getFileName().toString(), in).deployWithResult();
        }
        ProcessDefinition definition = deployment.getDeployedProcessDefinitions().get(0);
        assertThat(file).hasFileName(definition.getKey() + ".bpmn");
        assertThat(definition.getTenantId()).isEqualTo(tenant);
        assertThat(definition.getHistoryTimeToLive()).isEqualTo(1825);
    }
}
