// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.DocumentNumber;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.Picture;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.reporting.document.Total;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A report with everything a document can hold: head, slots, charts, photos, a total. */
final class FullReport {
    private FullReport() {}

    static OfficialHead head() {
        return OfficialHead.builder()
                .issuer("某县某镇人民政府文件")
                .number(new DocumentNumber("某镇发", 2023, 42))
                .signer("")
                .addressee("县人民政府")
                .addressee("县爱卫办")
                .copy("县农业农村局")
                .copy("县卫生健康局")
                .copy("县住房和城乡建设局")
                .copy("各村民委员会")
                .build();
    }

    static ReportDocument.Builder builder() {
        return ReportDocument.builder("work-summary", Locale.CHINA)
                .title("某镇2023年爱国卫生专项行动工作总结")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31));
    }

    static ReportDocument complete() {
        return builder()
                .add(Block.heading(1, "工作开展情况"))
                .add(slot())
                .annex(new Annex(
                        "进展图表",
                        false,
                        List.of(Block.chart(bars()), Block.chart(lines()), Block.chart(heatMap()), totals())))
                .annex(new Annex("整改照片", false, List.of(new Block.Photos(List.of(pair(), single())))))
                .build()
                .withHead(head());
    }

    static Block.Slot slot() {
        return new Block.Slot(
                "lead",
                "导语",
                List.of(
                        Block.paragraph(
                                Inline.text("全年建成绿道"),
                                Inline.figure("12公里").from("{{indicator:road|value+unit}}"),
                                Inline.text("，仍缺"),
                                Inline.gap("经费"),
                                Inline.text("。")),
                        Block.paragraph("第二段。")));
    }

    private static Cell percent(String number) {
        BigDecimal exact = new BigDecimal(number);
        NumberShape shape = NumberShape.percent(1);
        return Cell.number(shape.text(exact), exact, shape);
    }

    static Chart bars() {
        return Chart.builder(Chart.Form.BARS, "各专项行动完成率")
                .categories("专项行动", List.of("绿城市", "治污染", "除四害", "食安心"))
                .series("完成率", List.of(percent("0.95"), percent("0.812"), Cell.text("未报送"), percent("1.021")))
                .target("目标", List.of(percent("0.9"), percent("0.9"), percent("0.85"), percent("1")))
                .build();
    }

    static Chart lines() {
        List<String> months =
                IntStream.rangeClosed(1, 12).mapToObj(month -> month + "月").toList();
        return Chart.builder(Chart.Form.LINES, "绿道建设进度")
                .categories("月份", months)
                .series(
                        "完成",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(
                                        month -> month > 10 ? Cell.text("未报送") : Cell.number((long) month * month / 10))
                                .toList())
                .target(
                        "计划",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> Cell.number(month))
                                .toList())
                .unit("公里")
                .build();
    }

    static Chart heatMap() {
        return Chart.builder(Chart.Form.HEAT_MAP, "各村完成情况")
                .categories("村", List.of("一号村", "二号村"))
                .series("清运", List.of(tone("达标", Tone.GOOD), tone("未报送", Tone.MISSING)))
                .series("绿化", List.of(tone("滞后", Tone.WARN), tone("未达标", Tone.BAD)))
                .build();
    }

    private static Cell tone(String text, Tone tone) {
        return new Cell.FigureCell(text, Optional.empty(), tone);
    }

    static Table totals() {
        return Table.builder()
                .caption("各村绿道")
                .column("村", Alignment.LEFT, 2)
                .column("长度", Alignment.CENTER, 1)
                .column("节点", Alignment.LEFT, 1)
                .rows(List.of(
                        List.of(Cell.text("一号村"), Cell.number(5), Cell.text("未报送")),
                        List.of(Cell.text("二号村"), Cell.number(7), Cell.number(3))))
                .total(
                        List.of(Cell.text("合计"), Cell.number(12), Cell.number(3)),
                        List.of(Total.none(), Total.sum(), Total.sum()))
                .build();
    }

    static PhotoPair pair() {
        return new PhotoPair("二号村东侧沟渠", photo("PNG", "整改前", 400, 300), Optional.of(photo("JPEG", "整改后", 300, 400)));
    }

    private static PhotoPair single() {
        return new PhotoPair("一号村广场", photo("PNG", "检查时", 800, 200), Optional.empty());
    }

    private static Picture photo(String format, String caption, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < width; i += 20) {
            graphics.setColor(new Color(i * 255 / width, 120, 200 - i * 150 / width));
            graphics.fillRect(i, 0, 20, height);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Picture.of(out.toByteArray(), caption);
    }
}
