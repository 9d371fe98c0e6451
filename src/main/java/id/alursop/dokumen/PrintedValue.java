package id.alursop.dokumen;

import id.alursop.kinerja.Target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How single values and rows look: numbers rounded for print, and a text a reader understands where there is no value.
 */
final class PrintedValue {

    static final String NONE = "-";
    static final String NOT_AVAILABLE = "n/a";

    private PrintedValue() {
    }

    /** The value as text without blanks around it; empty for {@code null}. */
    static String text(Object value) {
        return value == null ? "" : value.toString().strip();
    }

    /** A target as a number where it is one, else as the text of a range or "Ya"; "-" where there is none. */
    static Object target(Target target) {
        return target == null ? NONE : target.sel() instanceof BigDecimal number ? plain(number) : target.sel();
    }

    /** The target where it is a single number; blank, to be filled in, where it is a range or "Ya". */
    static Object targetAngka(Target target) {
        return target.sel() instanceof BigDecimal number ? plain(number) : "";
    }

    /** A number as it was given; a computed one with more digits is rounded half up to two. */
    static Object amount(BigDecimal number) {
        return number == null ? NONE : plain(number);
    }

    /** The same number without the decimals it does not need. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal rounded = number.scale() > 4 ? number.setScale(2, RoundingMode.HALF_UP) : number;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A percentage or score with two decimals; "n/a" where there is none, never 0. */
    static Object percent(BigDecimal number) {
        return number == null ? NOT_AVAILABLE : number.setScale(2, RoundingMode.HALF_UP);
    }

    /** The value itself, or "-" where it is empty. */
    static Object orNone(Object value) {
        return text(value).isEmpty() ? NONE : value;
    }

    /** The rows with their position as {@code no}, from 1. */
    static List<Map<String, Object>> numbered(List<Map<String, Object>> rows) {
        return IntStream.range(0, rows.size()).mapToObj(i -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("no", i + 1);
            rows.get(i).forEach((key, value) -> {
                if (!key.equals("no")) {
                    row.put(key, value);
                }
            });
            return row;
        }).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The rows under a name, computed now if they have not been. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return (List<Map<String, Object>>) (value instanceof Supplier<?> later ? later.get() : value);
    }

    /** Computes at the first call and remembers. Used by one thread: the one that writes the document. */
    static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private boolean done;
            private T value;

            @Override
            public T get() {
                if (!done) {
                    value = supplier.get();
                    done = true;
                }
                return value;
            }
        };
    }
}
