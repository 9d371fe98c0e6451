package id.alursop.security;

/** What a Tasklist filter means beyond its stored query, named by the presence of a property of the filter. */
public enum FilterMeaning {

    /** Only tasks claimed by whoever opens the list. */
    MILIK_SAYA("alurMilikSaya"),
    /** Only tasks whose due date has passed when the list is opened. */
    LEWAT_BATAS("alurLewatBatas");

    private final String property;

    FilterMeaning(String property) {
        this.property = property;
    }

    /** The name of the filter property that carries this meaning. */
    public String property() {
        return property;
    }
}
