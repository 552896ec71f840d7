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
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
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

    /** Above and below the text of a cell, in twips. */
    private static final int PADDING = 40;

    /** A table with no more rows stands on one page, unless it is wide. */
    private static final int SMALL = 8;

    /** A table with more columns has tall rows: kept together they would leave the heading above them alone. */
    private static final int NARROW = 10;

    private final Table table;
    private final boolean small;
    private final int[] widths;
    private final CTTbl target;

    DocxTable(Table table, int totalWidth, XWPFDocument word) {
        this.table = table;
        small = table.columns().size() <= NARROW && Iterables.size(Iterables.limit(table.rows(), SMALL + 1)) <= SMALL;
        widths = widths(table.columns(), totalWidth);
        XWPFTable created = word.createTable();
        created.removeRow(0);
        target = created.getCTTbl();
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
            row(cells, small && rows.hasNext());
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

    private void row(List<Cell> cells, boolean keepWithNext) {
        CTRow row = target.addNewTr();
        row.addNewTrPr().addNewCantSplit().setVal(STOnOff1.ON);
        for (int i = 0; i < widths.length; i++) {
            CTTc cell = row.addNewTc();
            CTTcPr properties = cell.addNewTcPr();
            setWidth(properties.addNewTcW(), widths[i]);
            properties.addNewVAlign().setVal(STVerticalJc.CENTER);
            CTP paragraph = cell.addNewP();
            CTPPr paragraphProperties = paragraph.addNewPPr();
            paragraphProperties.addNewPStyle().setVal(DocxStyle.TABLE_TEXT.id());
            if (keepWithNext) {
                paragraphProperties.addNewKeepNext().setVal(true);
            }
            paragraphProperties.addNewJc().setVal(alignment(table.columns().get(i)));
            CTR run = paragraph.addNewR();
            if (cells.get(i).tone() != Tone.NONE) {
                run.addNewRPr().addNewColor().setVal(colour(cells.get(i).tone()));
            }
            if (cells.get(i).struck()) {
                run.addNewRPr().addNewStrike().setVal(STOnOff1.ON);
            }
            text(run, cells.get(i).text());
        }
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

    private static STJc.Enum alignment(Table.Column column) {
        return switch (column.alignment()) {
            case LEFT -> STJc.LEFT;
            case CENTER -> STJc.CENTER;
            case RIGHT -> STJc.RIGHT;
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
