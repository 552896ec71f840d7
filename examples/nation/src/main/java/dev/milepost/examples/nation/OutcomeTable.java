// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.job.Contender.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of a race as a table: aligned for the screen, and as Markdown. */
final class OutcomeTable {

    private static final List<String> HEADINGS = List.of(
            "contender",
            "median ms",
            "least",
            "most",
            "DuckDB ÷",
            "sorted ÷",
            "first ms",
            "second",
            "load ms",
            "cold ÷",
            "heap MB",
            "B/row",
            "native MB",
            "differ");

    private static final String NONE = "–";

    private static final List<String> LEGEND = List.of(
            "median, least, most: of the rounds, the job alone; – for a form of SQL that was not among the two fastest",
            "DuckDB ÷: how many times as long the best DuckDB takes, its table in the order of arrival; sorted ÷: sorted",
            "first, second: the first run, cold, and the next one; by the faster of both the forms of SQL were chosen",
            "load: from the columns of reports to the contender's own form; what several share is counted once",
            "cold ÷: the median of the best DuckDB in the order of arrival, over load and first run together",
            "heap, B/row: what loading took of the heap; native: what DuckDB holds outside it",
            "differ: cells that are not those of the first contender, over all comparisons");

    private final Outcome outcome;

    OutcomeTable(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Lines in columns of one width. */
    List<String> lines() {
        List<List<String>> rows = rows();
        int[] widths = IntStream.range(0, HEADINGS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static String aligned(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> pad(row.get(column), widths[column], column == 0))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String pad(String text, int width, boolean left) {
        String space = " ".repeat(width - text.length());
        return left ? text + space : space + text;
    }

    /** A document with title, surroundings, table and legend. */
    String markdown(Surroundings surroundings) {
        List<String> lines = new ArrayList<>(List.of("# A year of a nation, rolled up and assessed", ""));
        surroundings.lines().forEach(line -> lines.add("- " + line));
        lines.add("- " + Figures.count(outcome.cells()) + " cells");
        lines.add("");
        List<List<String>> rows = rows();
        lines.add(markdown(rows.get(0)));
        lines.add("|---" + "|--:".repeat(HEADINGS.size() - 1) + "|");
        rows.subList(1, rows.size()).forEach(row -> lines.add(markdown(row)));
        lines.add("");
        LEGEND.forEach(line -> lines.add("- " + line));
        lines.add("");
        differences().forEach(line -> lines.add("- " + line));
        lines.add("");
        lines.add("`" + outcome.line() + "`");
        return String.join("\n", lines) + "\n";
    }

    private static String markdown(List<String> row) {
        return row.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** How many cells were compared, how many differ, and the first that do. */
    List<String> differences() {
        long compared =
                outcome.standings().stream().mapToLong(Standing::compared).sum();
        long differ =
                outcome.standings().stream().mapToLong(Standing::differences).sum();
        List<String> lines = new ArrayList<>();
        lines.add(Figures.text("%s cells compared, %s differ", Figures.count(compared), Figures.count(differ)));
        for (Standing standing : outcome.standings()) {
            standing.firstDifferences().forEach(difference -> lines.add(standing.name() + ": " + difference));
        }
        return lines;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        outcome.standings().forEach(standing -> rows.add(row(standing)));
        return rows;
    }

    private List<String> row(Standing standing) {
        OptionalDouble median = standing.median();
        boolean ownStore = !standing.isDuckDb();
        return List.of(
                standing.name(),
                Figures.millis(median),
                Figures.millis(standing.rounds().stream().mapToDouble(d -> d).min()),
                Figures.millis(standing.rounds().stream().mapToDouble(d -> d).max()),
                times(Kind.DUCKDB, median),
                times(Kind.DUCKDB_SORTED, median),
                Figures.millis(standing.first()),
                Figures.millis(standing.second()),
                Figures.millis(standing.load()),
                ownStore ? times(Kind.DUCKDB, OptionalDouble.of(standing.load() + standing.first())) : NONE,
                ownStore ? Figures.megabytes(standing.heapBytes()) : NONE,
                ownStore ? Figures.text("%.1f", standing.heapBytes() / (double) Math.max(1, outcome.rows())) : NONE,
                ownStore ? NONE : Figures.megabytes(standing.nativeBytes()),
                Figures.count(standing.differences()));
    }

    private String times(Kind peer, OptionalDouble millis) {
        return Figures.times(millis.isPresent() ? outcome.times(peer, millis.getAsDouble()) : OptionalDouble.empty());
    }
}
