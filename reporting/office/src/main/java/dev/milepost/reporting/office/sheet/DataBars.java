// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Bars behind rates, none at zero and full at one; the figure stays in front of its bar. */
final class DataBars {
    private static final byte[] COLOUR = {(byte) 0xFF, (byte) 0x9D, (byte) 0xC3, (byte) 0xE6};

    private DataBars() {}

    static void add(SXSSFSheet sheet, CellRangeAddress range) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule bars = formatting.createConditionalFormattingRule(new XSSFColor(COLOUR, null));
        end(bars.getDataBarFormatting().getMinThreshold(), 0);
        end(bars.getDataBarFormatting().getMaxThreshold(), 1);
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, bars);
    }

    private static void end(ConditionalFormattingThreshold threshold, double value) {
        threshold.setRangeType(RangeType.NUMBER);
        threshold.setValue(value);
    }
}
