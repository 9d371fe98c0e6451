package id.alursop.instansi;

import id.alursop.instansi.engine.InitialUsers;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Makes the engine know the offices, their posts and, in a demonstration, their people. Runs at every start and only
 * adds what is missing, so what an administrator changed stays; a user's password is never set again.
 *
 * <p>It runs before the server takes its first request: Camunda lets any visitor create the first administrator as
 * long as there is none.
 */
@Component
class IdentityProvisioning implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvisioning.class);

    private final InstansiCatalog offices;
    private final IdentityService identity;
    private final DemoSettings demo;
    private final AdminSettings admin;

    IdentityProvisioning(InstansiCatalog offices, IdentityService identity, DemoSettings demo, AdminSettings admin) {
        this.offices = offices;
        this.identity = identity;
        this.demo = demo;
        this.admin = admin;
    }

    @Override
    public void afterSingletonsInstantiated() {
        group(RoleGroups.PENGAWAS, "Pengawas", "PERAN");
        group(RoleGroups.ANALIS, "Analis Proses", "PERAN");
        group(RoleGroups.ADMIN, "Administrator", "SYSTEM");
        for (Instansi office : offices.all()) {
            tenant(office);
            office.pejabat().forEach(p -> group(p.jabatan(), title(p.jabatan()), "JABATAN"));
        }
        if (demo.enabled()) {
            demoUsers();
        }
        if (identity.createUserQuery().memberOfGroup(RoleGroups.ADMIN).count() == 0) {
            InitialPassword password = new InitialPassword(admin.password(), admin.passwordFile());
            user("admin", "Administrator", password);
            groupMember("admin", RoleGroups.ADMIN);
            LOG.info("Created the first administrator \"admin\"; the password is {}", password.whereabouts());
        }
    }

    private void demoUsers() {
        InitialPassword password = new InitialPassword(demo.password(), demo.passwordFile());
        user("analis", "Analis Proses", password);
        groupMember("analis", RoleGroups.ANALIS);
        user("admin", "Administrator", password);
        groupMember("admin", RoleGroups.ADMIN);
        for (Instansi office : offices.all()) {
            tenantMember("analis", office.id());
            for (Pejabat pejabat : office.pejabat()) {
                user(pejabat.pengguna(), pejabat.nama(), password);
                groupMember(pejabat.pengguna(), pejabat.jabatan());
                tenantMember(pejabat.pengguna(), office.id());
            }
            for (Pengawas pengawas : office.pengawas()) {
                user(pengawas.pengguna(), pengawas.nama(), password);
                groupMember(pengawas.pengguna(), RoleGroups.PENGAWAS);
                tenantMember(pengawas.pengguna(), office.id());
            }
        }
        LOG.info("Demonstration users are on (alur.demo.enabled); their password is {}", password.whereabouts());
    }

    private void tenant(Instansi office) {
        ensure(() -> identity.createTenantQuery().tenantId(office.id()).count() > 0, () -> {
            Tenant tenant = identity.newTenant(office.id());
            tenant.setName(office.nama());
            identity.saveTenant(tenant);
        });
    }

    private void group(String id, String nama, String type) {
        ensure(() -> identity.createGroupQuery().groupId(id).count() > 0, () -> {
            Group group = identity.newGroup(id);
            group.setName(nama);
            group.setType(type);
            identity.saveGroup(group);
        });
    }

    private void user(String id, String nama, InitialPassword password) {
        ensure(() -> identity.createUserQuery().userId(id).count() > 0, () -> {
            User user = identity.newUser(id);
            String given = givenName(nama);
            user.setFirstName(given);
            user.setLastName(nama.substring(given.length()).strip());
            user.setPassword(password.get());
            InitialUsers.save(identity, user);
        });
    }

    private void groupMember(String user, String group) {
        ensure(() -> identity.createUserQuery().userId(user).memberOfGroup(group).count() > 0,
                () -> identity.createMembership(user, group));
    }

    private void tenantMember(String user, String office) {
        ensure(() -> identity.createUserQuery().userId(user).memberOfTenant(office).count() > 0,
                () -> identity.createTenantUserMembership(office, user));
    }

    /** Two nodes may start on one empty database at once; what the other has just created is there, not an error. */
    private static void ensure(BooleanSupplier exists, Runnable create) {
        if (exists.getAsBoolean()) {
            return;
        }
        try {
            create.run();
        } catch (ProcessEngineException e) {
            if (!exists.getAsBoolean()) {
                throw e;
            }
        }
    }

    /** {@code "kasubbag-perencana"} as "Kasubbag Perencana". */
    static String title(String jabatan) {
        return Arrays.stream(jabatan.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /**
     * The leading titles and the first name: the engine keeps a name in two parts and shows them one after the other,
     * so any cut at a space prints the whole name again. "Drs. Haryanto" of "Drs. Haryanto Lesmana, M.Si."
     */
    static String givenName(String nama) {
        List<String> words = List.of(nama.split(" "));
        int first = 0;
        while (first < words.size() - 1 && words.get(first).endsWith(".")) {
            first++;
        }
        return String.join(" ", words.subList(0, first + 1));
    }
}
