package id.alursop.instansi;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** On an empty engine of its own: what a start leaves there, and what the next one does not touch. */
class IdentityProvisioningTest {

    @TempDir
    private Path folder;
    private static ProcessEngine engine;
    private static IdentityService identity;

    @BeforeAll
    static void startEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:provisioning;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setProcessEngineName("provisioning");
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setEnablePasswordPolicy(true);
        configuration.setUserResourceWhitelistPattern("[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*");
        configuration.setGroupResourceWhitelistPattern("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*");
        configuration.setTenantResourceWhitelistPattern("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*");
        engine = configuration.buildProcessEngine();
        identity = engine.getIdentityService();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @AfterEach
    void emptyEngine() {
        identity.createUserQuery().list().forEach(user -> identity.deleteUser(user.getId()));
        identity.createGroupQuery().list().forEach(group -> identity.deleteGroup(group.getId()));
        identity.createTenantQuery().list().forEach(tenant -> identity.deleteTenant(tenant.getId()));
    }

    private void start(boolean demo) {
        new IdentityProvisioning(new InstansiCatalog(), identity,
                new DemoSettings(demo, "lemah", folder.resolve("demo.txt")),
                new AdminSettings(null, folder.resolve("admin.txt"))).afterSingletonsInstantiated();
    }

    @Test
    void officesArePostsAndTenants() {
        start(true);
        assertThat(identity.createTenantQuery().list()).extracting(Tenant::getId).containsExactlyInAnyOrder(
                "bakesbangpol-balangan", "kec-awayan", "kec-lampihong", "kec-pejawaran");
        assertThat(identity.createGroupQuery().list()).extracting(Group::getId).containsExactlyInAnyOrder(
                "atasan-langsung", "sekretaris", "para-pegawai", "staf", "kasubbag-perencanaan-keuangan",
                "kasubbag-umum-kepegawaian", "camat", "pelaksana", "sekretaris-kecamatan", "kasi",
                "kasubbag-perencana", "staf-pelaksana", "pengawas", "analis", "camunda-admin");
        // A group in a tenant would let all its members, of every office, into that office.
        for (Group group : identity.createGroupQuery().list()) {
            assertThat(identity.createTenantQuery().groupMember(group.getId()).count()).as(group.getId()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "camat.awayan,camat,kec-awayan", "sekretaris.awayan,sekretaris,kec-awayan",
        "kasubbag.awayan,kasubbag-perencanaan-keuangan,kec-awayan", "pelaksana.awayan,pelaksana,kec-awayan",
        "pengawas.awayan,pengawas,kec-awayan", "camat.pejawaran,camat,kec-pejawaran",
        "sekretaris.pejawaran,sekretaris-kecamatan,kec-pejawaran", "kasi.pejawaran,kasi,kec-pejawaran",
        "kasubbag.pejawaran,kasubbag-perencana,kec-pejawaran", "staf.pejawaran,staf-pelaksana,kec-pejawaran",
        "pengawas.pejawaran,pengawas,kec-pejawaran", "atasan.lampihong,atasan-langsung,kec-lampihong",
        "sekretaris.lampihong,sekretaris,kec-lampihong",
        "kasubbag.lampihong,kasubbag-perencanaan-keuangan,kec-lampihong",
        "pegawai.lampihong,para-pegawai,kec-lampihong", "staf.lampihong,staf,kec-lampihong",
        "pengawas.lampihong,pengawas,kec-lampihong", "atasan.kesbangpol,atasan-langsung,bakesbangpol-balangan",
        "sekretaris.kesbangpol,sekretaris,bakesbangpol-balangan",
        "kasubbag.kesbangpol,kasubbag-umum-kepegawaian,bakesbangpol-balangan",
        "pegawai.kesbangpol,para-pegawai,bakesbangpol-balangan", "staf.kesbangpol,staf,bakesbangpol-balangan",
        "pengawas.kesbangpol,pengawas,bakesbangpol-balangan",
    })
    void everyDemoUserHasOnePostInOneOffice(String user, String group, String office) {
        start(true);
        assertThat(identity.createGroupQuery().groupMember(user).list()).extracting(Group::getId)
                .containsExactly(group);
        assertThat(identity.createTenantQuery().userMember(user).list()).extracting(Tenant::getId)
                .containsExactly(office);
        assertThat(identity.checkPassword(user, "lemah")).isTrue();
    }

    @Test
    void theAnalystIsInEveryOfficeAndTheAdministratorInNone() {
        start(true);
        assertThat(identity.createUserQuery().count()).isEqualTo(25);
        assertThat(identity.createTenantQuery().userMember("analis").count()).isEqualTo(4);
        assertThat(identity.createTenantQuery().userMember("admin").count()).isZero();
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list()).extracting(User::getId)
                .containsExactly("admin");
    }

    @Test
    void anotherStartChangesNothing() {
        start(true);
        User camat = identity.createUserQuery().userId("camat.awayan").singleResult();
        camat.setPassword("Diganti-oleh-camat-1");
        identity.saveUser(camat);
        start(true);
        assertThat(identity.checkPassword("camat.awayan", "Diganti-oleh-camat-1")).isTrue();
        assertThat(identity.createUserQuery().count()).isEqualTo(25);
    }

    @Test
    void withoutTheDemoThereIsOneAdministratorWithAPasswordNobodyKnows() {
        start(false);
        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly("admin");
        assertThat(identity.createTenantQuery().count()).isEqualTo(4);
        String drawn = new InitialPassword(null, folder.resolve("admin.txt")).get();
        assertThat(identity.checkPassword("admin", drawn)).isTrue();
        assertThat(folder.resolve("demo.txt")).doesNotExist();
    }

    @Test
    void anAdministratorOfOnesOwnIsEnough() {
        User own = identity.newUser("ibu.lurah");
        own.setPassword("Kata-sandi-1");
        identity.saveUser(own);
        Group group = identity.newGroup("camunda-admin");
        identity.saveGroup(group);
        identity.createMembership("ibu.lurah", "camunda-admin");
        start(false);
        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly("ibu.lurah");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Drs. Haryanto Lesmana, M.Si. | Drs. Haryanto | Lesmana, M.Si.",
        "H. Fakhrurrazi Noor, S.Sos., M.AP. | H. Fakhrurrazi | Noor, S.Sos., M.AP.",
        "Muhammad Ilham Saputra | Muhammad | Ilham Saputra",
        "Supriadi | Supriadi | ''",
        "Hj. | Hj. | ''",
    })
    void aNameInTwoPartsReadsAsOne(String nama, String first, String last) {
        assertThat(IdentityProvisioning.givenName(nama)).isEqualTo(first);
        assertThat(nama.substring(first.length()).strip()).isEqualTo(last);
    }

    @Test
    void aPostIsNamedAfterItsId() {
        assertThat(List.of("camat", "kasubbag-perencanaan-keuangan")).map(IdentityProvisioning::title)
                .containsExactly("Camat", "Kasubbag Perencanaan Keuangan");
    }
}
