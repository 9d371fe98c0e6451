package id.alursop.instansi;

/** The groups that are roles over offices rather than posts within one. */
public final class RoleGroups {

    /** Supervisors: see their office's work in Cockpit, do none of it. */
    public static final String PENGAWAS = "pengawas";
    /** Analysts: deploy the SOPs of their offices, and see what supervisors see. */
    public static final String ANALIS = "analis";
    /** Administrators of the server; the engine knows the group by this id. */
    public static final String ADMIN = "camunda-admin";

    private RoleGroups() {
    }
}
