// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.TitleBreaker;
import dev.milepost.reporting.office.sheet.XlsxExporter;
import dev.milepost.reporting.tck.LongReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as LibreOffice sets them. Run with the profile {@code pages}; a missing program fails. */
class PrintedPages {

    private static final Pattern ENTRY = Pattern.compile("(.+?)[.…]{3,}(\\d+)");
    private static final Pattern DASH =
            Pattern.compile("<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">—");

    /** A page full of running text: 22 lines of up to 28 characters, two Latin letters or digits to a character. */
    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters(@TempDir Path folder) throws Exception {
        OfficeProgram office = new OfficeProgram(folder);
        List<String> lines = office.lines(office.pdf(new DocxExporter(), LongReport.chinese()), 2);
        assertThat(lines.get(0)).isEqualTo("虚构示例");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("—2—");
        List<String> text = lines.subList(1, lines.size() - 1);
        assertThat(text).hasSize(22);
        int widest = text.stream().mapToInt(TitleBreaker::width).max().orElse(0);
        // A mark that hangs over the edge is one character more.
        assertThat(widest).isBetween(54, 58);
    }

    @Test
    void everyPartIsSetWithoutRepair(@TempDir Path folder) throws Exception {
        OfficeProgram office = new OfficeProgram(folder);
        String text = office.pages(office.pdf(new DocxExporter(), FullReport.complete()))
                .toString();
        assertThat(text)
                .contains("某县某镇人民政府文件", "签发人：", "全年建成绿道12公里", "图1", "未报送", "整改前", "抄送：县农业农村局")
                .doesNotContain("milepost:");
    }

    @Test
    void theWorkbookIsReadWithoutRepair(@TempDir Path folder) throws Exception {
        OfficeProgram office = new OfficeProgram(folder);
        String text = office.pages(office.pdf(new XlsxExporter(), FullReport.complete()))
                .toString();
        assertThat(text).contains("某县某镇人民政府文件", "二号村", "未报送", "合计");
    }

    /** What the fields came to is where the headings are. */
    @Test
    void theContentsNameThePagesThatHeadingsAreOn(@TempDir Path folder) throws Exception {
        OfficeProgram office = new OfficeProgram(folder);
        DocxOptions options = DocxOptions.builder().contents(true).build();
        List<List<String>> pages = office.pages(office.pdf(new DocxExporter(options), LongReport.chinese()));
        List<String> wrong = new ArrayList<>();
        int entries = 0;
        for (String line : pages.get(0)) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                entries++;
                List<String> page = pages.get(Integer.parseInt(entry.group(2)) - 1);
                String heading = entry.group(1).replaceFirst("^附件\\d*", "");
                if (page.stream()
                        .noneMatch(found -> found.contains(heading.substring(0, Math.min(8, heading.length()))))) {
                    wrong.add(line);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(entries).isGreaterThan(5);
    }

    /**
     * On an upright page the dashes are below the text; where a page lies on its long side and is turned back by a
     * quarter, they are at the same place, for odd pages and for even ones.
     */
    @Test
    void numbersOfPagesOnTheirLongSideStandWhereTheyDoOnUprightOnes(@TempDir Path folder) throws Exception {
        OfficeProgram office = new OfficeProgram(folder);
        ReportDocument document = FullReport.builder()
                .add(Block.paragraph("正文。"))
                .annex(annex(false))
                .annex(annex(true))
                .annex(annex(true))
                .build();
        Path pdf = office.pdf(new DocxExporter(), document);
        assertNear(turnedBack(place(office, pdf, 3)), place(office, pdf, 1));
        assertNear(turnedBack(place(office, pdf, 4)), place(office, pdf, 2));
    }

    private static Annex annex(boolean landscape) {
        return new Annex("各村绿道", landscape, List.of(FullReport.totals()));
    }

    /** The middle of the dashes: from the left and from above, in points. */
    private static double[] place(OfficeProgram office, Path pdf, int page) throws Exception {
        Matcher dash = DASH.matcher(office.places(pdf, page));
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        while (dash.find()) {
            left = Math.min(left, Double.parseDouble(dash.group(1)));
            top = Math.min(top, Double.parseDouble(dash.group(2)));
            right = Math.max(right, Double.parseDouble(dash.group(3)));
            bottom = Math.max(bottom, Double.parseDouble(dash.group(4)));
        }
        assertThat(right).as("dashes on page %s", page).isPositive();
        return new double[] {(left + right) / 2, (top + bottom) / 2};
    }

    /** From the left becomes from below: the left edge of the page is the lower one of the pile. */
    private static double[] turnedBack(double[] place) {
        double longSide = 297 / 25.4 * 72;
        return new double[] {place[1], longSide - place[0]};
    }

    private static void assertNear(double[] actual, double[] expected) {
        double aMillimetreOrTwo = 6;
        assertThat(actual[0]).isCloseTo(expected[0], offset(aMillimetreOrTwo));
        assertThat(actual[1]).isCloseTo(expected[1], offset(aMillimetreOrTwo));
    }
}
