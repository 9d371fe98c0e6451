package id.alursop.dokumen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a sheet cell, cut at its marks. Values are put in after the template's own marks were found: nothing in
 * a value can act as a mark.
 *
 * @param opening block marks at the start of the text that are closed in another cell, outermost first
 * @param pieces  what the cell shows
 * @param closing block marks at the end of the text that were opened in another cell, innermost first
 * @param place   where the cell is, for error messages
 */
record CellText(List<Mark> opening, List<Piece> pieces, List<Mark> closing, String place) {

    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([#?/]?)\\s*([\\p{L}\\p{N}_.-]+)\\s*}}");

    CellText {
        opening = List.copyOf(opening);
        pieces = List.copyOf(pieces);
        closing = List.copyOf(closing);
    }

    /** A part of what a cell shows. */
    sealed interface Piece {
    }

    /** Text that is always the same. */
    record Fixed(String text) implements Piece {
    }

    /**
     * A mark.
     *
     * @param kind "" prints a value, "#" opens a list, "?" opens a condition, "/" closes either
     */
    record Mark(String kind, String name) implements Piece {
        boolean opens() {
            return kind.equals("#") || kind.equals("?");
        }

        boolean closes() {
            return kind.equals("/");
        }
    }

    /** A list or condition inside the text of one cell. */
    record Block(Mark mark, List<Piece> body) implements Piece {
    }

    /** Whether a text has marks, or something that was meant as one. */
    static boolean marked(String text) {
        return text.contains("{{") || text.contains("}}");
    }

    /**
     * Cuts a text at its marks.
     *
     * @param onlyCell whether it is the only text of its row; a block around the whole text encloses the row then
     * @param findings collects what is wrong with the marks
     */
    static CellText parse(String text, String place, boolean onlyCell, Set<String> findings) {
        List<Piece> tokens = tokens(text, place, findings);
        int[] partner = partners(tokens);
        int last = tokens.size() - 1;
        if (onlyCell && last > 0 && partner[0] == last) {
            partner[0] = -1;
            partner[last] = -1;
        }
        int start = 0;
        while (start <= last && partner[start] < 0 && tokens.get(start) instanceof Mark mark && mark.opens()) {
            start++;
        }
        int end = last + 1;
        while (end > start && partner[end - 1] < 0 && tokens.get(end - 1) instanceof Mark mark && mark.closes()) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (partner[i] < 0 && tokens.get(i) instanceof Mark mark && !mark.kind().isEmpty()) {
                findings.add(place + ": blok \"{{" + mark.kind() + mark.name() + "}}\" "
                        + (mark.opens() ? "tidak ditutup" : "tidak punya pembuka")
                        + " di sel yang sama; blok baris dibuka di awal sel pertama dan ditutup di akhir sel terakhir");
            }
        }
        return new CellText(marks(tokens.subList(0, start)), tree(tokens, partner, start, end),
                marks(tokens.subList(end, last + 1)), place);
    }

    private static List<Piece> tokens(String text, String place, Set<String> findings) {
        List<Piece> tokens = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        int end = 0;
        for (; matcher.find(); end = matcher.end()) {
            fixed(text.substring(end, matcher.start()), tokens, place, findings);
            tokens.add(new Mark(matcher.group(1), matcher.group(2)));
        }
        fixed(text.substring(end), tokens, place, findings);
        return tokens;
    }

    private static void fixed(String text, List<Piece> tokens, String place, Set<String> findings) {
        if (marked(text)) {
            findings.add(place + ": penanda \"{{...}}\" tidak lengkap atau namanya tidak sah");
        }
        if (!text.isEmpty()) {
            tokens.add(new Fixed(text));
        }
    }

    /** For each block mark the position of its counterpart in the same text; -1 for anything else. */
    private static int[] partners(List<Piece> tokens) {
        int[] partner = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partner.length; i++) {
            partner[i] = -1;
            if (!(tokens.get(i) instanceof Mark mark)) {
                continue;
            }
            if (mark.opens()) {
                open.push(i);
            } else if (mark.closes() && !open.isEmpty()
                    && ((Mark) tokens.get(open.peek())).name().equals(mark.name())) {
                partner[i] = open.pop();
                partner[partner[i]] = i;
            }
        }
        return partner;
    }

    private static List<Mark> marks(List<Piece> tokens) {
        return tokens.stream().map(Mark.class::cast).toList();
    }

    private static List<Piece> tree(List<Piece> tokens, int[] partner, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = start; i < end; i++) {
            if (partner[i] > i) {
                pieces.add(new Block((Mark) tokens.get(i), tree(tokens, partner, i + 1, partner[i])));
                i = partner[i];
            } else {
                pieces.add(tokens.get(i));
            }
        }
        return pieces;
    }

    /**
     * What the cell holds in a document: the value itself when the text is one mark and nothing else, otherwise text.
     *
     * @param findings collects what is unknown or missing
     * @return text, a number, a date, a boolean; "" when something is missing
     */
    Object value(TemplateScope scope, Set<String> findings) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Mark mark) {
            return single(mark.name(), scope, findings);
        }
        return text(scope, UnaryOperator.identity(), findings);
    }

    /**
     * What the cell shows in a document, as text.
     *
     * @param escape   applied to each value
     * @param findings collects what is unknown or missing
     */
    String text(TemplateScope scope, UnaryOperator<String> escape, Set<String> findings) {
        StringBuilder text = new StringBuilder();
        write(pieces, scope, escape, text, findings);
        return text.toString();
    }

    private void write(List<Piece> pieces, TemplateScope scope, UnaryOperator<String> escape, StringBuilder text,
                       Set<String> findings) {
        for (Piece piece : pieces) {
            if (piece instanceof Fixed fixed) {
                text.append(fixed.text());
            } else if (piece instanceof Mark mark) {
                text.append(escape.apply(IndonesianFormat.text(single(mark.name(), scope, findings))));
            } else if (piece instanceof Block block) {
                scopes(block.mark(), scope, place, findings)
                        .forEach(s -> write(block.body(), s, escape, text, findings));
            }
        }
    }

    private Object single(String name, TemplateScope scope, Set<String> findings) {
        TemplateScope.Lookup found = scope.lookup(name);
        if (found.value() != null && IndonesianFormat.text(found.value()) != null) {
            return found.value();
        }
        findings.add(place + scope.position() + (!found.known() ? ": nama \"" + name + "\" tidak dikenal"
                : found.value() == null ? ": nilai \"" + name + "\" belum ada"
                : ": \"" + name + "\" bukan nilai tunggal"));
        return "";
    }

    /**
     * The scopes a block is written in: one per item of a list; for a condition the same scope, or none.
     *
     * @param opening  the mark that opens the block
     * @param findings collects what is unknown or no list
     */
    static List<TemplateScope> scopes(Mark opening, TemplateScope scope, String place, Set<String> findings) {
        TemplateScope.Lookup found = scope.lookup(opening.name());
        String where = place + scope.position();
        if (opening.kind().equals("?")) {
            if (!found.rootKnown()) {
                // The last key may be absent, that is what the condition asks. An unknown first key is a slip.
                findings.add(where + ": nama \"" + opening.name() + "\" tidak dikenal");
            }
            return found.shown() ? List.of(scope) : List.of();
        }
        if (!found.known()) {
            findings.add(where + ": nama \"" + opening.name() + "\" tidak dikenal");
        } else if (found.value() instanceof List<?> items) {
            List<TemplateScope> scopes = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                scopes.add(scope.item(opening.name(), items, i));
            }
            return scopes;
        } else {
            findings.add(where + ": \"" + opening.name() + "\" bukan daftar");
        }
        return List.of();
    }
}
