// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Chart.Form;
import dev.milepost.reporting.document.NumberShape;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.w3c.dom.Document;

class ChartDrawingProperties {

    private static Chart chart(Form form, List<BigDecimal> numbers, int decimals) {
        NumberShape shape = NumberShape.plain(decimals);
        List<Cell> cells = numbers.stream()
                .<Cell>map(number -> Cell.number(shape.text(number), number, shape))
                .toList();
        List<String> names =
                numbers.stream().map(number -> "<甲 & " + number + ">").toList();
        return Chart.builder(form, "\"图\"")
                .categories("类", names)
                .series("数", cells)
                .target("目标", cells)
                .build();
    }

    /** Everything that is drawn stands inside, whatever the numbers; words are held by their place. */
    @Property(tries = 300)
    void everyMarkStandsInside(
            @ForAll Form form,
            @ForAll @Size(min = 1, max = 60)
                    List<@BigRange(min = "-1000000000", max = "1000000000") @Scale(6) BigDecimal> numbers,
            @ForAll @IntRange(max = 2) int decimals) {
        ChartDrawing drawing = ChartDrawing.of(chart(form, numbers, decimals));
        assertThat(drawing.marks()).allSatisfy(mark -> {
            if (mark instanceof Mark.Box box) {
                assertThat(box.x()).isBetween(0, drawing.width());
                assertThat(box.x() + box.width()).isBetween(0, drawing.width());
                assertThat(box.y() + box.height()).isBetween(0, drawing.height());
            } else if (mark instanceof Mark.Line line) {
                assertThat(line.points()).allSatisfy(point -> {
                    assertThat(point.x()).isBetween(0, drawing.width());
                    assertThat(point.y()).isBetween(0, drawing.height());
                });
            } else if (mark instanceof Mark.Words words) {
                assertThat(words.at().x()).isBetween(0, drawing.width());
                assertThat(words.at().y()).isBetween(0, drawing.height());
            }
        });
    }

    /** A greater number is never drawn shorter. */
    @Property
    void longerBarsAreGreaterNumbers(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal other) {
        List<Integer> widths = ChartDrawing.of(chart(Form.BARS, List.of(one, other), 3)).marks().stream()
                .filter(Mark.Box.class::isInstance)
                .map(mark -> ((Mark.Box) mark).width())
                .skip(1)
                .toList();
        assertThat(Integer.signum(widths.get(0).compareTo(widths.get(1))) * one.compareTo(other))
                .isGreaterThanOrEqualTo(0);
    }

    @Property(tries = 100)
    void isWellFormedAndTheSameEachTime(
            @ForAll Form form, @ForAll @Size(min = 1, max = 9) List<@Scale(2) BigDecimal> numbers) throws Exception {
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        SvgChart.of(chart(form, numbers, 2)).write(first, "a");
        SvgChart.of(chart(form, numbers, 2)).write(second, "a");
        assertThat(first).hasToString(second.toString());
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(first.toString().getBytes(UTF_8)));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("\"图\"");
    }
}
