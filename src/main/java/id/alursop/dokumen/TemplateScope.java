package id.alursop.dokumen;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The names a template may use at one place: those of the list item it is in first, then those around it.
 * A name is a path of keys ("pejabat.camat.nama"); its first key decides where it is looked up.
 */
final class TemplateScope {

    private final Map<String, ?> names;
    private final TemplateScope outer;
    private final String position;

    private TemplateScope(Map<String, ?> names, TemplateScope outer, String position) {
        this.names = names;
        this.outer = outer;
        this.position = position;
    }

    /**
     * The outermost scope: the values a document is written from.
     *
     * @param values by name; a {@link Supplier} is asked when its name is used, so that what no template prints is
     *               never computed
     */
    static TemplateScope of(Map<String, ?> values) {
        return new TemplateScope(values, null, "");
    }

    /**
     * What a name stands for here.
     *
     * @param known     whether the name exists
     * @param rootKnown whether at least its first key exists
     * @param value     its value; {@code null} when unknown or when the value itself is missing
     */
    record Lookup(boolean known, boolean rootKnown, Object value) {

        private static final Lookup UNKNOWN = new Lookup(false, false, null);
        private static final Lookup UNKNOWN_LEAF = new Lookup(false, true, null);

        /** Whether a conditional block on this name is shown: present, not false, not empty. */
        boolean shown() {
            if (value instanceof Boolean yes) {
                return yes;
            }
            if (value instanceof CharSequence text) {
                return !text.toString().isBlank();
            }
            if (value instanceof Collection<?> list) {
                return !list.isEmpty();
            }
            if (value instanceof Map<?, ?> map) {
                return !map.isEmpty();
            }
            return value != null;
        }
    }

    Lookup lookup(String path) {
        String[] keys = path.split("\\.");
        TemplateScope scope = this;
        while (scope != null && !scope.names.containsKey(keys[0])) {
            scope = scope.outer;
        }
        if (scope == null) {
            return Lookup.UNKNOWN;
        }
        Object value = now(scope.names.get(keys[0]));
        for (int i = 1; i < keys.length; i++) {
            if (!(value instanceof Map<?, ?> map) || !map.containsKey(keys[i])) {
                return Lookup.UNKNOWN_LEAF;
            }
            value = now(map.get(keys[i]));
        }
        return new Lookup(true, true, value);
    }

    private static Object now(Object value) {
        return value instanceof Supplier<?> later ? later.get() : value;
    }

    /**
     * The scope inside one item of a list.
     *
     * @param list  name of the list
     * @param items the list
     * @param index position of the item, from 0
     * @throws ClassCastException when the item is not a map
     */
    @SuppressWarnings("unchecked")
    TemplateScope item(String list, List<?> items, int index) {
        return new TemplateScope((Map<String, ?>) items.get(index), this,
                position + " (" + list + " ke-" + (index + 1) + ")");
    }

    /** Which items this scope is in, for error messages: " (indikator ke-3)"; empty outside lists. */
    String position() {
        return position;
    }
}
