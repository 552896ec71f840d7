// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.tck.ReportExporterContract;
import java.util.List;

@Rule("13.3")
class TextExporterContractTest extends ReportExporterContract {

    @Override
    protected ReportExporter exporter() {
        return new TextExporter();
    }

    /** The lines, and behind them the columns of tables from top to bottom, as a reader follows a field. */
    @Override
    protected String text(byte[] file) {
        List<String> lines = new String(file, UTF_8).lines().toList();
        StringBuilder text = new StringBuilder(new String(file, UTF_8));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("-+(  -+)+")) {
                columns(lines, i, text);
            }
        }
        return text.toString();
    }

    private static void columns(List<String> lines, int rule, StringBuilder text) {
        int first = rule;
        while (first > 0 && !lines.get(first - 1).isEmpty()) {
            first--;
        }
        int end = rule;
        while (end < lines.size() && !lines.get(end).isEmpty()) {
            end++;
        }
        int left = 0;
        for (String dashes : Splitter.on("  ").split(lines.get(rule))) {
            int right = left + dashes.length();
            for (String line : lines.subList(first, end)) {
                text.append(between(line, left, right));
            }
            left = right + 2;
        }
    }

    /** The characters of a line that begin in these columns of the screen. */
    private static String between(String line, int left, int right) {
        StringBuilder found = new StringBuilder();
        int at = 0;
        for (int point : line.codePoints().toArray()) {
            int width = ScreenWidth.of(Character.toString(point));
            if (at >= left && (at < right || (width == 0 && at == right))) {
                found.appendCodePoint(point);
            }
            at += width;
        }
        return found.toString();
    }

    /** Nothing but lines of characters: no control sequence of a terminal. */
    @Override
    protected void assertInert(byte[] file) {
        String lines = new String(file, UTF_8);
        assertThat(lines).endsWith("\n").doesNotContain("\uFFFD");
        assertThat(lines.codePoints()).noneMatch(point -> Character.isISOControl(point) && point != '\n');
    }
}
