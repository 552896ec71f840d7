// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.EnumerationWords;
import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A report of several pages as a township would hand it in, to be looked at. */
public final class LongReport {
    private static final List<String> ACTIONS = List.of("绿城市", "治污染", "除四害", "食安心", "勤锻炼", "管慢病", "家健康");

    private LongReport() {}

    /** In Chinese. */
    public static ReportDocument chinese() {
        ReportDocument.Builder document = ReportDocument.builder("work-summary", Locale.CHINA)
                .title("某镇2023年推进爱国卫生“7个专项行动”工作总结")
                .banner("虚构示例")
                .addressee("县爱国卫生运动委员会办公室")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31))
                .explanation(new ExplanationNote("road", "绿道长度", List.of("5公里 + 7公里 = 12公里")))
                .add(Block.paragraph("2023年以来，全镇围绕年度目标任务，按月调度、按季督查，各项工作总体平稳。现将全年情况总结如下。"))
                .add(Block.heading(1, "工作开展情况"))
                .add(Block.heading(2, "组织领导"))
                .add(Block.paragraph(sentence(1) + sentence(2)));
        document.add(Block.heading(2, "重点任务"));
        for (String action : ACTIONS) {
            document.add(Block.heading(3, action + "专项行动"));
            document.add(Block.paragraph(
                    Inline.text(sentence(1) + "全年建成绿道"),
                    Inline.figure("12公里", "road"),
                    Inline.text("，完成年度目标的"),
                    Inline.figure("96.5%"),
                    Inline.text("；新增节点"),
                    Inline.gap(action + "新增节点数"),
                    Inline.text("。" + sentence(2) + sentence(3))));
        }
        document.add(Block.heading(4, "经费保障")).add(Block.paragraph(sentence(1)));
        document.add(Block.heading(1, "存在的问题")).add(Block.paragraph(sentence(1) + sentence(2)));
        document.add(Block.heading(1, "2024年工作计划")).add(Block.paragraph(sentence(1) + sentence(2)));
        return document.annex(new Annex("7个专项行动指标完成情况", true, List.of(indicators())))
                .annex(toCheck())
                .build();
    }

    private static Annex toCheck() {
        return new Annex(
                "报告定稿前需要核对和补充的事项",
                false,
                List.of(
                        Block.heading(1, "缺少的数据"),
                        new ListBlock(
                                ListStyle.CHECK,
                                List.of(
                                        List.of(Inline.text("二号村11月未报送垃圾清运量，请催报或说明原因，合计数暂按已报单位列示。")),
                                        List.of(Inline.text("补充"), Inline.gap("学校食堂检查次数")))),
                        Block.heading(1, "仅有比例的数据"),
                        new ListBlock(ListStyle.NUMBERED, List.of(List.of(Inline.text("保洁员配备率100%，缺基数。"))))));
    }

    private static String sentence(int number) {
        return EnumerationWords.opening(number, Locale.CHINA)
                + "落实责任分工，镇、村两级逐项明确牵头单位、完成时限和责任人员，每月5日前汇总进度并通报滞后事项，对连续两个月滞后的由分管领导约谈。";
    }

    private static Table indicators() {
        List<List<Cell>> rows = new ArrayList<>();
        IntStream.rangeClosed(1, 24)
                .forEach(i -> rows.add(List.of(
                        Cell.text(Integer.toString(i)),
                        Cell.text(ACTIONS.get(i % 7)),
                        Cell.text("建成区公园绿地服务半径覆盖率（第" + i + "项）"),
                        Cell.text("%"),
                        Cell.figure("≥85"),
                        i % 5 == 0
                                ? Cell.figure("未报送", "road", Tone.MISSING)
                                : Cell.figure("8" + i % 10 + ".50", "road", Tone.NONE),
                        i % 3 == 0 ? Cell.figure("未达标", "road", Tone.BAD) : Cell.figure("达标", "road", Tone.GOOD),
                        Cell.text(i % 4 == 0 ? "两个村未按时报送，按已报单位计算，区间为82.1%—91.3%" : ""))));
        return Table.builder()
                .caption("2023年指标完成情况")
                .column("序号", Alignment.CENTER, 3)
                .column("行动", Alignment.CENTER, 4)
                .column("指标", Alignment.LEFT, 14)
                .column("单位", Alignment.CENTER, 3)
                .column("目标", Alignment.RIGHT, 4)
                .column("完成", Alignment.RIGHT, 4)
                .column("结果", Alignment.CENTER, 4)
                .column("说明", Alignment.LEFT, 12)
                .rows(rows)
                .note("完成值截至2023年12月31日，缺报单位不计入。")
                .build();
    }

    /** In English. */
    public static ReportDocument english() {
        return ReportDocument.builder("work-summary", Locale.UK)
                .title("Work summary of the patriotic health campaign with its seven special actions in 2023")
                .addressee("County Office")
                .issuer("Township Government")
                .date(LocalDate.of(2023, 12, 31))
                .explanation(new ExplanationNote("road", "Road", List.of()))
                .add(Block.paragraph("This summary states what was promised and what was seen in the year. ".repeat(4)))
                .add(Block.heading(1, "Work done"))
                .add(Block.heading(2, "Organisation"))
                .add(Block.paragraph(
                        Inline.text("The leading group met "),
                        Inline.figure("4 times"),
                        Inline.text(". "),
                        Inline.gap("number of members")))
                .annex(new Annex("Indicators", true, List.of(indicators())))
                .annex(new Annex("Check list", false, List.of(Block.paragraph("Nothing is missing."))))
                .build();
    }
}
