package id.alursop.dokumen;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.NameIdentifier;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets everything in a workbook that names rows follow them to where they have gone: formulas, names, merged cells,
 * data validation, conditional formatting, pictures and page breaks.
 */
final class MovingRows {

    private final XSSFWorkbook workbook;
    private final XSSFEvaluationWorkbook formulas;
    private final List<SheetLayout> layouts;
    private final Set<String> findings;

    /**
     * @param layouts  where the rows of each sheet go
     * @param findings collects formulas that point at rows which are not in the document
     */
    MovingRows(XSSFWorkbook workbook, List<SheetLayout> layouts, Set<String> findings) {
        this.workbook = workbook;
        this.formulas = XSSFEvaluationWorkbook.create(workbook);
        this.layouts = layouts;
        this.findings = findings;
    }

    /**
     * Refuses what would silently stay behind when rows move.
     *
     * @param firstBlock first row that moves
     * @param findings   collects it
     */
    static void check(XSSFSheet sheet, int firstBlock, Set<String> findings) {
        if (firstBlock > sheet.getLastRowNum()) {
            return;
        }
        String place = "lembar \"" + sheet.getSheetName() + "\"";
        if (!sheet.getTables().isEmpty()) {
            findings.add(place + ": Tabel Excel tidak dapat mengikuti baris berulang; ubah menjadi rentang biasa");
        }
        if (sheet.getHyperlinkList().stream().anyMatch(link -> link.getLastRow() >= firstBlock)
                || sheet.getCellComments().keySet().stream().anyMatch(cell -> cell.getRow() >= firstBlock)) {
            findings.add(place + ": catatan dan tautan pada atau di bawah baris berulang tidak dapat ikut berpindah;"
                    + " hapus atau pindahkan ke atasnya");
        }
        if (sheet.getCTWorksheet().isSetExtLst() && sheet.getCTWorksheet().getExtLst().xmlText().contains("sqref")) {
            findings.add(place + ": validasi data atau pemformatan bersyarat yang merujuk lembar lain tidak dapat"
                    + " mengikuti baris berulang; pakai nama rentang (Rumus > Tentukan Nama)");
        }
        for (int r = firstBlock; r <= sheet.getLastRowNum(); r++) {
            if (sheet.getRow(r) != null) {
                for (Cell cell : sheet.getRow(r)) {
                    if (((XSSFCell) cell).isPartOfArrayFormulaGroup()) {
                        findings.add(SheetTemplate.place(cell)
                                + ": rumus larik tidak dapat mengikuti baris berulang");
                    }
                }
            }
        }
    }

    /**
     * A formula as it must read in a row of the document.
     *
     * @param path  the passes the row was written in
     * @param place where the formula is, for error messages
     */
    String formula(String formula, XSSFSheet sheet, List<SheetLayout.Pass> path, String place) {
        return move(formula, FormulaType.CELL, workbook.getSheetIndex(sheet), path, place);
    }

    /** Moves what is attached to the rows of a sheet. */
    void moveAttachments(XSSFSheet sheet) {
        int index = workbook.getSheetIndex(sheet);
        SheetLayout layout = layouts.get(index);
        mergedRegions(sheet, layout);
        CTWorksheet xml = sheet.getCTWorksheet();
        if (xml.isSetDataValidations()) {
            for (CTDataValidation validation : xml.getDataValidations().getDataValidationArray()) {
                List<SheetLayout.Pass> top = top(validation.getSqref(), layout);
                if (validation.isSetFormula1()) {
                    validation.setFormula1(attached(validation.getFormula1(), sheet, index, top, "validasi data"));
                }
                if (validation.isSetFormula2()) {
                    validation.setFormula2(attached(validation.getFormula2(), sheet, index, top, "validasi data"));
                }
                validation.setSqref(moved(validation.getSqref(), layout));
            }
        }
        for (CTConditionalFormatting formatting : xml.getConditionalFormattingArray()) {
            List<SheetLayout.Pass> top = top(formatting.getSqref(), layout);
            for (CTCfRule rule : formatting.getCfRuleArray()) {
                for (int i = 0; i < rule.sizeOfFormulaArray(); i++) {
                    rule.setFormulaArray(i,
                            attached(rule.getFormulaArray(i), sheet, index, top, "pemformatan bersyarat"));
                }
            }
            formatting.setSqref(moved(formatting.getSqref(), layout));
        }
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch().getShapes().forEach(shape -> {
                if (shape.getAnchor() instanceof XSSFClientAnchor anchor && anchor.getFrom() != null) {
                    SheetLayout.Span from = layout.span(anchor.getRow1(), anchor.getRow1(), List.of());
                    int moved = from == null ? 0 : from.first() - anchor.getRow1();
                    anchor.setRow2(anchor.getRow2() + moved);
                    anchor.setRow1(anchor.getRow1() + moved);
                }
            });
        }
        int[] breaks = sheet.getRowBreaks();
        for (int r : breaks) {
            sheet.removeRowBreak(r);
        }
        for (int r : breaks) {
            SheetLayout.Span span = layout.span(r, r, List.of());
            if (span != null) {
                sheet.setRowBreak(span.last());
            }
        }
    }

    /** Moves the defined names of the workbook, the print areas among them. */
    void moveNames() {
        for (Name name : workbook.getAllNames()) {
            if (!name.isFunctionName() && !name.isDeleted()) {
                String formula = name.getRefersToFormula();
                String moved = move(formula, FormulaType.NAMEDRANGE, Math.max(0, name.getSheetIndex()), List.of(),
                        "nama \"" + name.getNameName() + "\"");
                if (!moved.equals(formula)) {
                    name.setRefersToFormula(moved);
                }
            }
        }
    }

    private static void mergedRegions(XSSFSheet sheet, SheetLayout layout) {
        List<CellRangeAddress> regions = sheet.getMergedRegions();
        for (int i = regions.size() - 1; i >= 0; i--) {
            sheet.removeMergedRegion(i);
        }
        for (CellRangeAddress region : regions) {
            for (int top : layout.positions(region.getFirstRow())) {
                SheetLayout.Line line = layout.lines().get(top);
                SheetLayout.Span span = layout.span(region.getFirstRow(), region.getLastRow(), line.path());
                CellRangeAddress moved = new CellRangeAddress(top, Math.max(top, span.last()),
                        region.getFirstColumn(), region.getLastColumn());
                if (moved.getNumberOfCells() > 1) {
                    sheet.addMergedRegionUnsafe(moved);
                }
            }
        }
    }

    /** The passes of the first row that a list of ranges starts with: what formulas attached to them are relative to. */
    private static List<SheetLayout.Pass> top(List<?> ranges, SheetLayout layout) {
        int first = CellRangeAddress.valueOf((String) ranges.get(0)).getFirstRow();
        List<Integer> positions = first < layout.templateRows() ? layout.positions(first) : List.of();
        return positions.isEmpty() ? List.of() : layout.lines().get(positions.get(0)).path();
    }

    private static List<String> moved(List<?> ranges, SheetLayout layout) {
        List<String> moved = new ArrayList<>();
        for (Object range : ranges) {
            CellRangeAddress area = CellRangeAddress.valueOf((String) range);
            for (SheetLayout.Span span : layout.spans(area.getFirstRow(), area.getLastRow())) {
                moved.add(new CellRangeAddress(span.first(), span.last(), area.getFirstColumn(),
                        area.getLastColumn()).formatAsString());
            }
        }
        return moved;
    }

    private String attached(String formula, XSSFSheet sheet, int index, List<SheetLayout.Pass> path, String kind) {
        // A list of words is no formula: "Positif,Negatif" in quotes.
        return formula.startsWith("\"") ? formula
                : move(formula, FormulaType.CELL, index, path, "lembar \"" + sheet.getSheetName() + "\", " + kind);
    }

    private String move(String formula, FormulaType type, int sheet, List<SheetLayout.Pass> path, String place) {
        Ptg[] tokens;
        try {
            tokens = FormulaParser.parse(formula, formulas, type, sheet, -1);
        } catch (FormulaParseException e) {
            findings.add(place + ": rumus \"" + formula + "\" tidak dapat dibaca (" + e.getMessage() + ")");
            return formula;
        }
        boolean changed = false;
        for (int i = 0; i < tokens.length; i++) {
            int target = sheet(tokens[i], sheet);
            if (target < 0 || !(tokens[i] instanceof RefPtgBase || tokens[i] instanceof AreaPtgBase)) {
                continue;
            }
            int first = tokens[i] instanceof RefPtgBase ref ? ref.getRow() : ((AreaPtgBase) tokens[i]).getFirstRow();
            int last = tokens[i] instanceof RefPtgBase ref ? ref.getRow() : ((AreaPtgBase) tokens[i]).getLastRow();
            SheetLayout.Span span = layouts.get(target).span(first, last, target == sheet ? path : List.of());
            if (span == null) {
                findings.add(place + ": rumus \"" + formula + "\" merujuk baris yang tidak ditampilkan");
                return formula;
            }
            if (!span.whole()) {
                findings.add(place + ": rumus \"" + formula + "\" mencakup baris lain di antara baris yang berulang");
                return formula;
            }
            if (span.first() != first || span.last() != last) {
                tokens[i] = moved(tokens[i], span);
                changed = true;
            }
        }
        return changed ? FormulaRenderer.toFormulaString(formulas, tokens) : formula;
    }

    /** The sheet of this workbook a token points into; -1 when it points into none, several or another workbook. */
    private int sheet(Ptg token, int own) {
        if (!(token instanceof Pxg pxg)) {
            return own;
        }
        boolean severalSheets = token instanceof Pxg3D pxg3d && pxg3d.getLastSheetName() != null;
        return pxg.getExternalWorkbookNumber() > 0 || pxg.getSheetName() == null || severalSheets ? -1
                : workbook.getSheetIndex(pxg.getSheetName());
    }

    private static Ptg moved(Ptg token, SheetLayout.Span span) {
        if (token instanceof AreaPtgBase area) {
            area.setFirstRow(span.first());
            area.setLastRow(span.last());
            return area;
        }
        RefPtgBase ref = (RefPtgBase) token;
        if (span.first() == span.last()) {
            ref.setRow(span.first());
            return ref;
        }
        AreaReference area = new AreaReference(
                new CellReference(span.first(), ref.getColumn(), !ref.isRowRelative(), !ref.isColRelative()),
                new CellReference(span.last(), ref.getColumn(), !ref.isRowRelative(), !ref.isColRelative()),
                SpreadsheetVersion.EXCEL2007);
        return token instanceof Pxg pxg ? new Area3DPxg(
                new SheetIdentifier(null, new NameIdentifier(pxg.getSheetName(), true)), area) : new AreaPtg(area);
    }
}
