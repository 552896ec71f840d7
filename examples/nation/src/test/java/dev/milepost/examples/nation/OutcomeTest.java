// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.examples.nation.job.Contender.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OutcomeTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final Outcome OUTCOME = new Outcome(
            1_000_000,
            216_796,
            List.of(
                    Invented.standing(Invented.named("DuckDB: slow form", Kind.DUCKDB)),
                    Invented.standing(Invented.named("DuckDB: form", Kind.DUCKDB), 1000, 1200, 900),
                    Invented.standing(Invented.named("DuckDB, sorted: form", Kind.DUCKDB_SORTED), 500, 700),
                    Invented.standing(Invented.named("Objects <all>", Kind.OTHER), 9000.4, 8000, 8100),
                    Invented.standing(Invented.named("Milepost", Kind.MILEPOST), 25, 24.04, 99)));

    private static final Surroundings SURROUNDINGS =
            new Surroundings(List.of("1,000,000 reports", "2 threads each, 3 rounds; DuckDB", "Java"));

    /** Compares with a golden file; {@code -Dgolden.update} writes it anew. */
    private static void assertGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Optional.ofNullable(System.getProperty("golden.update")).isPresent()) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static String chart() {
        return new BarChart("A year & more", "2 threads", OUTCOME).svg();
    }

    @Test
    void speaksOfTheLibraryInTheLastLine() {
        assertThat(OUTCOME.line()).isEqualTo("nation: 1000000 rows, 216796 cells, 40.0 x DuckDB, equal: true");
    }

    @Test
    void speaksOfAnotherOrOfDuckDbItselfWithoutTheLibrary() {
        Outcome objects = new Outcome(5, 6, OUTCOME.standings().subList(0, 4));
        assertThat(objects.line()).isEqualTo("nation: 5 rows, 6 cells, 0.1 x DuckDB, equal: true");
        Outcome alone = new Outcome(5, 6, OUTCOME.standings().subList(0, 2));
        assertThat(alone.line()).isEqualTo("nation: 5 rows, 6 cells, 1.0 x DuckDB, equal: true");
        Outcome nobody = new Outcome(5, 6, OUTCOME.standings().subList(0, 1));
        assertThat(nobody.line()).isEqualTo("nation: 5 rows, 6 cells, 0.0 x DuckDB, equal: true");
    }

    @Test
    void takesTheMedianOfAnyNumberOfRounds() {
        assertThat(OUTCOME.standings().get(1).median()).hasValue(1000);
        assertThat(OUTCOME.standings().get(2).median()).hasValue(600);
        assertThat(OUTCOME.standings().get(0).median()).isEmpty();
    }

    @Test
    void printsBothRatiosInColumns() {
        List<String> lines = new OutcomeTable(OUTCOME).lines();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).contains("DuckDB ÷", "sorted ÷");
        assertThat(lines.get(5))
                .matches("Milepost +25\\.0 +24\\.0 +99\\.0 +40\\.0 +24\\.0 +200 +150 +1235 +0\\.70 +3 +3\\.1 .*");
        assertThat(lines.get(1)).matches("DuckDB: slow form +– +– .*");
        assertThat(new OutcomeTable(OUTCOME).differences()).containsExactly("0 cells compared, 0 differ");
    }

    @Test
    void writesTheTableAsMarkdown() throws IOException {
        assertGolden("nation.md", new OutcomeTable(OUTCOME).markdown(SURROUNDINGS));
    }

    @Test
    void drawsAChartThatIsXmlWithABarForEachMedian() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart().getBytes(StandardCharsets.UTF_8)));
        NodeList bars = svg.getElementsByTagName("rect");
        assertThat(bars.getLength()).isEqualTo(1 + 4);
        assertThat(((Element) bars.item(0)).getAttribute("fill")).isEqualTo("#ffffff");
        double[] widths = new double[4];
        for (int bar = 0; bar < widths.length; bar++) {
            widths[bar] = Double.parseDouble(((Element) bars.item(bar + 1)).getAttribute("width"));
        }
        assertThat(widths[2]).isGreaterThan(widths[0]);
        assertThat(widths[0]).isGreaterThan(widths[1]);
        assertThat(widths[1]).isGreaterThan(widths[3]);
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("A year & more", "Objects <all>", "25.0 ms", "logarithmic", "10,000", "8100 ms");
    }

    @Test
    void drawsTheSameChart() throws IOException {
        assertGolden("nation.svg", chart());
    }
}
