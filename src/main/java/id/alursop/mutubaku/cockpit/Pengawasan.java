package id.alursop.mutubaku.cockpit;

import id.alursop.instansi.Instansi;
import id.alursop.instansi.InstansiCatalog;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Whose work the person logged in may watch. Our SQL passes by the engine's own checks, so every answer of this page
 * starts here: without Cockpit and the history of processes there is nothing, with them the person's own offices.
 */
@Component
class Pengawasan {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final InstansiCatalog offices;

    Pengawasan(@Lazy IdentityService identity, @Lazy AuthorizationService authorizations, InstansiCatalog offices) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.offices = offices;
    }

    /**
     * A person who may watch.
     *
     * @param pengguna user id
     * @param kantor   their offices in the order of their ids; may be empty
     */
    record Pengawas(String pengguna, List<Instansi> kantor) {

        boolean mengawasi(String instansi) {
            return kantor.stream().anyMatch(kantor -> kantor.id().equals(instansi));
        }
    }

    /**
     * Who is asking.
     *
     * @throws PermintaanDitolak 401 for nobody, 403 for someone who may not watch
     */
    Pengawas pengawas() {
        var caller = identity.getCurrentAuthentication();
        if (caller == null || caller.getUserId() == null) {
            // Without an authentication the engine checks no rights at all.
            throw new PermintaanDitolak(Status.UNAUTHORIZED, "Sesi Anda telah berakhir. Masuk lagi, lalu ulangi.");
        }
        List<String> groups = caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
        if (groups.contains(Groups.CAMUNDA_ADMIN)) {
            return new Pengawas(caller.getUserId(), List.copyOf(offices.all()));
        }
        if (!authorizations.isUserAuthorized(caller.getUserId(), groups, Permissions.ACCESS, Resources.APPLICATION,
                "cockpit")
                || !authorizations.isUserAuthorized(caller.getUserId(), groups, Permissions.READ_HISTORY,
                Resources.PROCESS_DEFINITION, Authorization.ANY)) {
            throw new PermintaanDitolak(Status.FORBIDDEN, "Halaman Mutu Baku hanya untuk pengawas.");
        }
        List<String> tenants = caller.getTenantIds() == null ? List.of() : caller.getTenantIds();
        return new Pengawas(caller.getUserId(),
                offices.all().stream().filter(kantor -> tenants.contains(kantor.id())).toList());
    }
}
