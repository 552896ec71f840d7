// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.PrintedWords;

/**
 * The fixed words of a workbook that no other format needs.
 *
 * @param printed those that every format has
 */
record SheetWords(PrintedWords printed) {

    private String pick(String chinese, String english) {
        return printed.isChinese() ? chinese : english;
    }

    /** The name of the sheet of words. */
    String text() {
        return pick("正文", "Text");
    }

    /** The name of the sheet of a table without caption and annex. */
    String table() {
        return pick("表", "Table");
    }

    /** Where a table stands: 见工作表“…”. */
    String seeSheet(String name) {
        return pick("见工作表“" + name + "”", "see sheet '" + name + "'");
    }

    /** A caption and where its table stands. */
    String seeSheet(String caption, String name) {
        return caption + pick("（", " (") + seeSheet(name) + pick("）", ")");
    }

    /** At the foot of every page; &P and &N are filled in by the office program. */
    String pages() {
        return pick("第 &P 页，共 &N 页", "Page &P of &N");
    }

    /** By which code days are shown. */
    String dayFormat() {
        return pick("yyyy\"年\"m\"月\"d\"日\"", "[$-809]d mmmm yyyy");
    }

    /** The remark where figures no longer lead to their explanation. */
    String linksEnd(int most) {
        return pick(
                "本工作簿前" + most + "个数字可点击查看说明，其余数字的说明见工作表“" + printed.explanations() + "”。",
                "The first " + most + " figures of the workbook lead to their explanation; those of the rest stand on"
                        + " the sheet '" + printed.explanations() + "' as well.");
    }
}
