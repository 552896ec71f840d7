// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import com.google.common.collect.Iterables;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Tone;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes one table over the whole width of the type area; its head is repeated on every page. */
final class DocxTable {
    private static final String HEAD_SHADE = "EDEDED";

    private static final String TOTAL_SHADE = "F5F5F5";

    /** Above and below the text of a cell, in twips. */
    private static final int PADDING = 40;

    /** A table with no more rows stands on one page, unless it is wide. */
    private static final int SMALL = 8;

    /** A table with more columns has tall rows: kept together they would leave the heading above them alone. */
    private static final int NARROW = 10;

    private final Table table;
    private final boolean shaded;
    private final boolean small;
    private final int[] widths;
    private final CTTbl target;

    /** A table to be written in the place of an empty one; shaded, its fields have the colours of their tones. */
    DocxTable(Table table, int totalWidth, boolean shaded, CTTbl target) {
        this.table = table;
        this.shaded = shaded;
        this.target = target;
        small = table.columns().size() <= NARROW && Iterables.size(Iterables.limit(table.rows(), SMALL + 1)) <= SMALL;
        widths = widths(table.columns(), totalWidth);
    }

    private static int[] widths(List<Table.Column> columns, int totalWidth) {
        int shares = columns.stream().mapToInt(Table.Column::relativeWidth).sum();
        return columns.stream()
                .mapToInt(column -> totalWidth * column.relativeWidth() / shares)
                .toArray();
    }

    void write() {
        CTTblPr properties = target.getTblPr();
        properties.addNewJc().setVal(STJcTable.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        setWidth(
                properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW(),
                Arrays.stream(widths).sum());
        CTTblCellMar padding =
                properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
        setWidth(padding.addNewTop(), PADDING);
        setWidth(padding.addNewBottom(), PADDING);
        CTTblGrid grid = target.getTblGrid() == null ? target.addNewTblGrid() : target.getTblGrid();
        grid.setGridColArray(null);
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        head();
        for (Iterator<List<Cell>> rows = table.rows().iterator(); rows.hasNext(); ) {
            List<Cell> cells = rows.next();
            boolean last = !rows.hasNext();
            boolean total = last && table.total().isPresent();
            row(cells, total ? DocxStyle.TABLE_TOTAL : DocxStyle.TABLE_TEXT, small && !last);
        }
    }

    private void head() {
        CTRow row = target.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit().setVal(STOnOff1.ON);
        properties.addNewTblHeader().setVal(STOnOff1.ON);
        for (int i = 0; i < widths.length; i++) {
            CTTc cell = row.addNewTc();
            CTTcPr cellProperties = cell.addNewTcPr();
            setWidth(cellProperties.addNewTcW(), widths[i]);
            cellProperties.addNewShd().setVal(STShd.CLEAR);
            cellProperties.getShd().setFill(HEAD_SHADE);
            cellProperties.addNewVAlign().setVal(STVerticalJc.CENTER);
            CTP paragraph = cell.addNewP();
            paragraph.addNewPPr().addNewPStyle().setVal(DocxStyle.TABLE_HEAD.id());
            paragraph.getPPr().addNewKeepNext().setVal(true);
            text(paragraph.addNewR(), table.columns().get(i).title());
        }
    }

    private void row(List<Cell> cells, DocxStyle style, boolean keepWithNext) {
        CTRow row = target.addNewTr();
        row.addNewTrPr().addNewCantSplit().setVal(STOnOff1.ON);
        for (int i = 0; i < widths.length; i++) {
            Cell field = cells.get(i);
            CTTc cell = row.addNewTc();
            CTTcPr properties = cell.addNewTcPr();
            setWidth(properties.addNewTcW(), widths[i]);
            shade(properties, style, field.tone());
            properties.addNewVAlign().setVal(STVerticalJc.CENTER);
            CTP paragraph = cell.addNewP();
            CTPPr paragraphProperties = paragraph.addNewPPr();
            paragraphProperties.addNewPStyle().setVal(style.id());
            if (keepWithNext) {
                paragraphProperties.addNewKeepNext().setVal(true);
            }
            paragraphProperties.addNewJc().setVal(alignment(table.columns().get(i), field));
            field(paragraph.addNewR(), field);
        }
    }

    private void shade(CTTcPr properties, DocxStyle style, Tone tone) {
        String fill = shaded ? fill(tone) : "";
        if (style == DocxStyle.TABLE_TOTAL && fill.isEmpty()) {
            fill = TOTAL_SHADE;
        }
        if (!fill.isEmpty()) {
            properties.addNewShd().setVal(STShd.CLEAR);
            properties.getShd().setFill(fill);
        }
    }

    private static void field(CTR run, Cell cell) {
        if (cell.tone() != Tone.NONE || cell.struck()) {
            CTRPr properties = run.addNewRPr();
            if (cell.struck()) {
                properties.addNewStrike().setVal(STOnOff1.ON);
            }
            if (cell.tone() != Tone.NONE) {
                properties.addNewColor().setVal(colour(cell.tone()));
            }
        }
        text(run, cell.text());
    }

    private static void setWidth(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }

    private static void text(CTR run, String words) {
        CTText text = run.addNewT();
        text.setStringValue(words);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }

    /** Digits of numbers stand below each other, whatever the words of the column do. */
    private static STJc.Enum alignment(Table.Column column, Cell cell) {
        if (cell instanceof Cell.NumberCell) {
            return STJc.RIGHT;
        }
        return switch (column.alignment()) {
            case LEFT -> STJc.LEFT;
            case CENTER -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
        };
    }

    /** A light ground that words stay legible on, in print too. */
    private static String fill(Tone tone) {
        return switch (tone) {
            case GOOD -> "DDEFE0";
            case WARN -> "FFEFCC";
            case BAD -> "F8DAD7";
            case MISSING -> "E6E6E6";
            case NONE -> "";
        };
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "1E6B34";
            case WARN -> "8A5A00";
            case BAD -> "A61B1B";
            case MISSING -> "5F6368";
            case NONE -> "000000";
        };
    }
}
