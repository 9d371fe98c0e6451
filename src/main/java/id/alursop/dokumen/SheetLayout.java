package id.alursop.dokumen;

import org.apache.poi.ss.SpreadsheetVersion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of one sheet of a document, and for each row of the template where it has gone, so that formulas, merged
 * cells and the like can follow.
 */
final class SheetLayout {

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    /**
     * One time through a block: rows written in the same pass belong together.
     *
     * @param firstRow first row of the block in the template; with the name it identifies the block
     * @param number   0 for the first item
     */
    record Pass(int firstRow, String name, int number) {
        private boolean contradicts(Pass other) {
            return firstRow == other.firstRow && name.equals(other.name) && number != other.number;
        }
    }

    /**
     * A row of the document.
     *
     * @param row     the template's row it comes from
     * @param lastRow the template's last row it stands for; beyond {@code row} only for the row of an empty list
     * @param scope   the values it is written from; {@code null} for the row of an empty list, which stays empty
     * @param path    the passes it was written in, outermost first
     */
    record Line(int row, int lastRow, TemplateScope scope, List<Pass> path) {
        Line {
            path = List.copyOf(path);
        }
    }

    /**
     * Rows of the document, both included.
     *
     * @param whole whether every row between them was asked for
     */
    record Span(int first, int last, boolean whole) {
    }

    private final List<Line> lines;
    private final int templateRows;
    private final List<List<Integer>> positions = new ArrayList<>();

    /** @param templateRows number of rows of the template */
    SheetLayout(List<Line> lines, int templateRows) {
        this.lines = List.copyOf(lines);
        this.templateRows = templateRows;
        for (int r = 0; r < templateRows; r++) {
            positions.add(new ArrayList<>());
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int r = lines.get(i).row(); r <= lines.get(i).lastRow(); r++) {
                positions.get(r).add(i);
            }
        }
    }

    /** The rows of the document from the top. */
    List<Line> lines() {
        return lines;
    }

    /** Every row of the document a row of the template has become, from the top. */
    List<Integer> positions(int templateRow) {
        return positions.get(templateRow);
    }

    /** Every row of the document these rows of the template have become, neighbours joined, from the top. */
    List<Span> spans(int first, int last) {
        if (last >= templateRows) {
            // A range beyond the used rows (a whole column, most often) has no single rows to tell apart.
            Span span = span(first, last, List.of());
            return span == null ? List.of() : List.of(span);
        }
        int[] rows = IntStream.rangeClosed(first, last).flatMap(r -> positions.get(r).stream().mapToInt(i -> i))
                .sorted().distinct().toArray();
        List<Span> spans = new ArrayList<>();
        for (int row : rows) {
            Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (before != null && before.last() + 1 == row) {
                spans.set(spans.size() - 1, new Span(before.first(), row, true));
            } else {
                spans.add(new Span(row, row, true));
            }
        }
        return spans;
    }

    /**
     * Where rows of the template are, seen from a row of the document: within the same pass of a list those of that
     * pass, from outside a list all of its rows.
     *
     * @param first first row in the template
     * @param last  last row in the template
     * @param from  path of the row that looks; empty when nothing in particular does
     * @return {@code null} when none of these rows is in the document
     */
    Span span(int first, int last, List<Pass> from) {
        if (first == 0 && last == LAST_ROW) {
            return new Span(first, last, true);
        }
        BitSet rows = new BitSet();
        for (int r = first; r <= Math.min(last, templateRows - 1); r++) {
            for (int position : positions.get(r)) {
                if (lines.get(position).path().stream().noneMatch(p -> from.stream().anyMatch(p::contradicts))) {
                    rows.set(position);
                }
            }
        }
        if (last >= templateRows) {
            // Below the template's last row everything moves together.
            int moved = lines.size() - templateRows;
            rows.set(Math.max(first, templateRows) + moved, Math.min(last + moved, LAST_ROW) + 1);
        }
        int top = rows.nextSetBit(0);
        return rows.isEmpty() ? null : new Span(top, rows.length() - 1, rows.nextClearBit(top) == rows.length());
    }
}
