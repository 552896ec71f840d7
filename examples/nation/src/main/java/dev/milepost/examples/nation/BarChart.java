// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The medians of a race as bars on a logarithmic scale, in SVG. */
final class BarChart {

    private static final int WIDTH = 960;
    private static final int LEFT = 330;
    private static final int RIGHT = 110;
    private static final int TOP = 80;
    private static final int STEP = 34;
    private static final int BAR = 20;
    private static final int BELOW = 60;

    private final String title;
    private final String subtitle;
    private final List<Standing> bars;
    private final int least;
    private final int most;

    BarChart(String title, String subtitle, Outcome outcome) {
        this.title = title;
        this.subtitle = subtitle;
        bars = outcome.standings().stream()
                .filter(standing -> standing.median().isPresent())
                .toList();
        least = (int) Math.floor(bars.stream().mapToDouble(BarChart::log).min().orElse(0) - 0.01);
        most = Math.max(least + 1, (int)
                Math.ceil(bars.stream().mapToDouble(BarChart::log).max().orElse(1)));
    }

    private static double log(Standing standing) {
        return Math.log10(standing.median().orElseThrow());
    }

    /** The drawing, a whole SVG file. */
    String svg() {
        List<String> lines = new ArrayList<>();
        int height = TOP + bars.size() * STEP + BELOW;
        lines.add(Figures.text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#222222\">",
                WIDTH, height, WIDTH, height));
        lines.add("<title>" + escaped(title) + "</title>");
        lines.add(Figures.text("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height));
        lines.add(text(24, 30, "start", "font-size=\"18\" font-weight=\"bold\"", title));
        lines.add(text(24, 52, "start", "fill=\"#555555\"", subtitle));
        lines.addAll(grid());
        for (int bar = 0; bar < bars.size(); bar++) {
            lines.addAll(bar(bars.get(bar), TOP + bar * STEP));
        }
        String axis = "milliseconds, median of the rounds, logarithmic scale; shorter is faster";
        lines.add(text((LEFT + WIDTH - RIGHT) / 2.0, height - 14, "middle", "fill=\"#555555\"", axis));
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    private Stream<Integer> powers() {
        return Stream.iterate(least, power -> power + 1).limit(most - least + 1L);
    }

    private List<String> grid() {
        int bottom = TOP + bars.size() * STEP;
        return powers().flatMap(power -> Stream.of(
                        Figures.text(
                                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#dddddd\"/>",
                                x(power), x(power), TOP - 6, bottom),
                        text(x(power), bottom + 18, "middle", "fill=\"#555555\"", label(power))))
                .toList();
    }

    private static String label(int power) {
        return power < 0
                ? BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString()
                : Figures.text("%,.0f", Math.pow(10, power));
    }

    private double x(double power) {
        return LEFT + (power - least) / (most - least) * (WIDTH - LEFT - RIGHT);
    }

    private List<String> bar(Standing standing, int y) {
        double end = x(log(standing));
        double middle = y + BAR / 2.0 + 4.5;
        return List.of(
                text(LEFT - 10, middle, "end", "", standing.name()),
                Figures.text(
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>",
                        LEFT, y, Math.max(1, end - LEFT), BAR, colour(standing)),
                text(end + 6, middle, "start", "", Figures.millis(standing.median()) + " ms"));
    }

    private static String colour(Standing standing) {
        return switch (standing.contender().kind()) {
            case MILEPOST -> "#1b7f4d";
            case DUCKDB -> "#c98a1b";
            case DUCKDB_SORTED -> "#e0b35c";
            case OTHER -> "#8a8f98";
        };
    }

    private static String text(double x, double y, String anchor, String style, String content) {
        String attributes = style.isEmpty() ? "" : " " + style;
        return Figures.text("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"", x, y, anchor) + attributes + ">"
                + escaped(content) + "</text>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
