package id.alursop.dokumen;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The marks of one sheet of a template: which cells hold values, which rows are repeated or conditional. */
final class SheetTemplate {

    /** A stretch of rows. */
    private sealed interface Node {
    }

    private record Single(int row) implements Node {
    }

    private record Block(CellText.Mark mark, int first, int last, String place, List<Node> body) implements Node {
    }

    /** A block whose end has not been met yet; the outermost one, the sheet itself, has no mark. */
    private record Open(CellText.Mark mark, int first, String place, List<Node> body) {
    }

    private final Map<Integer, Map<Integer, CellText>> texts = new HashMap<>();
    private final List<Node> nodes;
    private final int rowCount;

    /**
     * Finds the marks of a sheet.
     *
     * @param findings collects what is wrong with them
     */
    SheetTemplate(XSSFSheet sheet, Set<String> findings) {
        rowCount = sheet.getLastRowNum() + 1;
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(null, 0, null, new ArrayList<>()));
        for (int r = 0; r < rowCount; r++) {
            int row = r;
            List<CellText> marked = parse(sheet.getRow(r), findings);
            marked.forEach(text -> text.opening().forEach(mark ->
                    open.push(new Open(mark, row, text.place(), new ArrayList<>()))));
            open.peek().body().add(new Single(r));
            marked.forEach(text -> text.closing().forEach(mark -> close(mark, row, text.place(), open, findings)));
        }
        while (open.size() > 1) {
            Open block = open.pop();
            findings.add(block.place() + ": blok \"{{" + block.mark().kind() + block.mark().name()
                    + "}}\" tidak ditutup");
        }
        nodes = open.pop().body();
    }

    private List<CellText> parse(Row row, Set<String> findings) {
        List<Cell> cells = new ArrayList<>();
        if (row != null) {
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isBlank()) {
                    cells.add(cell);
                }
            });
        }
        List<CellText> marked = new ArrayList<>();
        for (Cell cell : cells) {
            if (!CellText.marked(cell.getStringCellValue())) {
                continue;
            }
            CellText text = CellText.parse(cell.getStringCellValue(), place(cell), cells.size() == 1, findings);
            if (!text.opening().isEmpty() && cell != cells.get(0)) {
                findings.add(text.place() + ": blok baris harus dibuka di awal sel pertama barisnya");
            }
            if (!text.closing().isEmpty() && cell != cells.get(cells.size() - 1)) {
                findings.add(text.place() + ": blok baris harus ditutup di akhir sel terakhir barisnya");
            }
            texts.computeIfAbsent(cell.getRowIndex(), r -> new HashMap<>()).put(cell.getColumnIndex(), text);
            marked.add(text);
        }
        return marked;
    }

    private static void close(CellText.Mark mark, int row, String place, Deque<Open> open, Set<String> findings) {
        Open block = open.peek();
        if (block.mark() == null || !block.mark().name().equals(mark.name())) {
            findings.add(place + ": blok \"{{/" + mark.name() + "}}\" tidak punya pembuka");
            return;
        }
        open.pop();
        open.peek().body().add(new Block(block.mark(), block.first(), row, block.place(), block.body()));
    }

    /** Where a cell is, for error messages: {@code lembar "Isian", sel B10}. */
    static String place(Cell cell) {
        return "lembar \"" + cell.getSheet().getSheetName() + "\", sel "
                + new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString();
    }

    /** The marked text of a cell; {@code null} when the cell has no marks. */
    CellText text(int row, int column) {
        return texts.getOrDefault(row, Map.of()).get(column);
    }

    /** The first row that belongs to a block; rows above it stay where they are. The row count when there is none. */
    int firstBlock() {
        return nodes.stream().filter(Block.class::isInstance).mapToInt(n -> ((Block) n).first()).findFirst()
                .orElse(rowCount);
    }

    /**
     * The rows of a document.
     *
     * @param values   what the document is written from
     * @param findings collects unknown names of lists and conditions
     */
    SheetLayout layout(TemplateScope values, Set<String> findings) {
        List<SheetLayout.Line> lines = new ArrayList<>();
        lay(nodes, values, List.of(), lines, findings);
        return new SheetLayout(lines, rowCount);
    }

    private static void lay(List<Node> nodes, TemplateScope scope, List<SheetLayout.Pass> path,
                            List<SheetLayout.Line> lines, Set<String> findings) {
        for (Node node : nodes) {
            if (node instanceof Single single) {
                lines.add(new SheetLayout.Line(single.row(), single.row(), scope, path));
            } else if (node instanceof Block block) {
                List<TemplateScope> scopes = CellText.scopes(block.mark(), scope, block.place(), findings);
                for (int i = 0; i < scopes.size(); i++) {
                    List<SheetLayout.Pass> inner = new ArrayList<>(path);
                    if (block.mark().kind().equals("#")) {
                        inner.add(new SheetLayout.Pass(block.first(), block.mark().name(), i));
                    }
                    lay(block.body(), scopes.get(i), inner, lines, findings);
                }
                if (scopes.isEmpty() && block.mark().kind().equals("#")) {
                    // One empty row: the table keeps its shape, and a sum over its rows something to point at.
                    lines.add(new SheetLayout.Line(block.first(), block.last(), null, path));
                }
            }
        }
    }
}
