package id.alursop.security;

import id.alursop.arsip.ArsipAkses;
import id.alursop.instansi.RoleGroups;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** An office's archive is for its supervisors and for administrators. */
@Component
class ArsipRights implements ArsipAkses {

    private final IdentityService identity;

    ArsipRights(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean bolehMembaca(String instansi) {
        var caller = identity.getCurrentAuthentication();
        return caller != null && (caller.getGroupIds().contains(RoleGroups.ADMIN)
                || caller.getGroupIds().contains(RoleGroups.PENGAWAS) && caller.getTenantIds().contains(instansi));
    }
}
