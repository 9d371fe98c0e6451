package id.alursop.security;

import id.alursop.instansi.RoleGroups;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The grants themselves: who enters which webapp, and what a jabatan must never be granted. */
class RoleRightsTest extends SecurityTest {

    @ParameterizedTest
    @CsvSource({
        "camat.awayan,tasklist,200", "camat.awayan,cockpit,403", "camat.awayan,admin,403",
        "staf.lampihong,tasklist,200", "pengawas.awayan,cockpit,200", "pengawas.awayan,tasklist,403",
        "pengawas.awayan,admin,403", "analis,cockpit,200", "analis,tasklist,403", "analis,admin,403",
        "admin,admin,200", "admin,cockpit,200", "admin,tasklist,200",
    })
    void eachRoleHasItsWebapp(String user, String app, int status) {
        Rest browser = anonymous();
        assertThat(browser.form("/camunda/api/admin/auth/user/default/login/" + app,
                "username=" + user + "&password=" + Rest.PASSWORD, token(browser)).status()).isEqualTo(status);
    }

    @Test
    void aJabatanReachesTasksOnlyThroughTheTask() {
        Set<String> roles = Set.of(RoleGroups.ADMIN, RoleGroups.PENGAWAS, RoleGroups.ANALIS);
        List<Authorization> ofJabatan = engine.getAuthorizationService().createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION).list().stream()
                .filter(grant -> !roles.contains(grant.getGroupId())).toList();
        assertThat(ofJabatan).isNotEmpty();
        for (Authorization grant : ofJabatan) {
            assertThat(granted(grant)).as(grant.getGroupId() + " on " + grant.getResourceId())
                    .isSubsetOf("READ", "CREATE_INSTANCE");
            assertThat(grant.getResourceId()).isNotEqualTo(Authorization.ANY);
        }
    }

    private static Set<String> granted(Authorization grant) {
        return Arrays.stream(grant.getPermissions(ProcessDefinitionPermissions.values()))
                .map(Permission::getName).filter(name -> !name.equals("NONE")).collect(Collectors.toSet());
    }

    @Test
    void grantingAgainAddsNothing() {
        Grants grants = new Grants(engine.getAuthorizationService());
        long before = engine.getAuthorizationService().createAuthorizationQuery().count();
        grants.grant(RoleGroups.PENGAWAS, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void grantingMoreKeepsWhatThereWas() {
        Grants grants = new Grants(engine.getAuthorizationService());
        grants.grant("kelompok-uji", Resources.BATCH, Authorization.ANY, Permissions.READ);
        grants.grant("kelompok-uji", Resources.BATCH, Authorization.ANY, Permissions.CREATE);
        Authorization grant = engine.getAuthorizationService().createAuthorizationQuery()
                .groupIdIn("kelompok-uji").singleResult();
        assertThat(grant.isPermissionGranted(BatchPermissions.READ)).isTrue();
        assertThat(grant.isPermissionGranted(BatchPermissions.CREATE)).isTrue();
        assertThat(grant.isPermissionGranted(BatchPermissions.DELETE)).isFalse();
    }
}
