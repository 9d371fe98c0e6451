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
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;
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
        return move(formula, FormulaType.CELL, workbook.getSheetIndex(sheet), 0, path, place);
    }

    /** Moves what is attached to the rows of a sheet. */
    void moveAttachments(XSSFSheet sheet) {
        int index = workbook.getSheetIndex(sheet);
        SheetLayout layout = layouts.get(index);
        mergedRegions(sheet, layout);
        validations(sheet, index, layout);
        conditionalFormats(sheet, index, layout);
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
                String moved = move(formula, FormulaType.NAMEDRANGE, Math.max(0, name.getSheetIndex()), 0, List.of(),
                        "nama \"" + name.getNameName() + "\"");
                if (!moved.equals(formula)) {
                    name.setRefersToFormula(moved);
                }
            }
        }
    }

    private void validations(XSSFSheet sheet, int index, SheetLayout layout) {
        if (!sheet.getCTWorksheet().isSetDataValidations()) {
            return;
        }
        CTDataValidations validations = sheet.getCTWorksheet().getDataValidations();
        String place = "lembar \"" + sheet.getSheetName() + "\", validasi data";
        for (int i = validations.sizeOfDataValidationArray() - 1; i >= 0; i--) {
            CTDataValidation validation = validations.getDataValidationArray(i);
            Attached attached = attached(validation.getSqref(), layout);
            if (attached == null) {
                validations.removeDataValidation(i);
                continue;
            }
            if (validation.isSetFormula1()) {
                validation.setFormula1(move(validation.getFormula1(), index, attached, place));
            }
            if (validation.isSetFormula2()) {
                validation.setFormula2(move(validation.getFormula2(), index, attached, place));
            }
            validation.setSqref(attached.ranges());
        }
        validations.setCount(validations.sizeOfDataValidationArray());
        if (validations.sizeOfDataValidationArray() == 0) {
            sheet.getCTWorksheet().unsetDataValidations();
        }
    }

    private void conditionalFormats(XSSFSheet sheet, int index, SheetLayout layout) {
        CTWorksheet xml = sheet.getCTWorksheet();
        String place = "lembar \"" + sheet.getSheetName() + "\", pemformatan bersyarat";
        for (int i = xml.sizeOfConditionalFormattingArray() - 1; i >= 0; i--) {
            CTConditionalFormatting format = xml.getConditionalFormattingArray(i);
            Attached attached = attached(format.getSqref(), layout);
            if (attached == null) {
                xml.removeConditionalFormatting(i);
                continue;
            }
            for (CTCfRule rule : format.getCfRuleArray()) {
                for (int f = 0; f < rule.sizeOfFormulaArray(); f++) {
                    rule.setFormulaArray(f, move(rule.getFormulaArray(f), index, attached, place));
                }
            }
            format.setSqref(attached.ranges());
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

    /**
     * Where something attached to ranges of cells has gone.
     *
     * @param ranges its ranges in the document
     * @param offset how many rows of the template lie between the cell its formulas were written for, the first of its
     *               ranges, and the first that is in the document
     * @param path   passes of the row that cell is in now
     */
    private record Attached(List<String> ranges, int offset, List<SheetLayout.Pass> path) {
    }

    /** {@code null} when none of the rows is in the document. */
    private static Attached attached(List<?> ranges, SheetLayout layout) {
        List<String> moved = new ArrayList<>();
        int offset = 0;
        List<SheetLayout.Pass> path = List.of();
        int origin = CellRangeAddress.valueOf((String) ranges.get(0)).getFirstRow();
        for (Object range : ranges) {
            CellRangeAddress area = CellRangeAddress.valueOf((String) range);
            for (SheetLayout.Span span : layout.spans(area.getFirstRow(), area.getLastRow())) {
                if (moved.isEmpty() && span.first() < layout.lines().size()) {
                    SheetLayout.Line top = layout.lines().get(span.first());
                    offset = top.row() - origin;
                    path = top.path();
                }
                moved.add(new CellRangeAddress(span.first(), span.last(), area.getFirstColumn(),
                        area.getLastColumn()).formatAsString());
            }
        }
        return moved.isEmpty() ? null : new Attached(moved, offset, path);
    }

    private String move(String formula, int sheet, Attached attached, String place) {
        // A list of words is no formula: "Positif,Negatif" in quotes.
        return formula.startsWith("\"") ? formula
                : move(formula, FormulaType.CELL, sheet, attached.offset(), attached.path(), place);
    }

    /** @param offset rows to add to relative references before they are followed */
    private String move(String formula, FormulaType type, int sheet, int offset, List<SheetLayout.Pass> path,
                        String place) {
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
            Rows rows = target < 0 ? null : Rows.of(tokens[i]);
            if (rows == null) {
                continue;
            }
            SheetLayout.Span span = layouts.get(target).span(rows.first() + (rows.firstRelative() ? offset : 0),
                    rows.last() + (rows.lastRelative() ? offset : 0), target == sheet ? path : List.of());
            if (span == null) {
                findings.add(place + ": rumus \"" + formula + "\" merujuk baris yang tidak ditampilkan");
                return formula;
            }
            if (!span.whole()) {
                findings.add(place + ": rumus \"" + formula + "\" mencakup baris lain di antara baris yang berulang");
                return formula;
            }
            if (span.first() != rows.first() || span.last() != rows.last()) {
                tokens[i] = moved(tokens[i], span);
                changed = true;
            }
        }
        return changed ? FormulaRenderer.toFormulaString(formulas, tokens) : formula;
    }

    /** The rows a token of a formula refers to. */
    private record Rows(int first, boolean firstRelative, int last, boolean lastRelative) {

        /** {@code null} when the token refers to no rows. */
        static Rows of(Ptg token) {
            if (token instanceof RefPtgBase ref) {
                return new Rows(ref.getRow(), ref.isRowRelative(), ref.getRow(), ref.isRowRelative());
            }
            return token instanceof AreaPtgBase area ? new Rows(area.getFirstRow(), area.isFirstRowRelative(),
                    area.getLastRow(), area.isLastRowRelative()) : null;
        }
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
