// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.reporting.compose.WorkSummary;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.export.ReportExporters;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tells how long reports take to print: the work summary of the invented township in every format, or a workbook of
 * many rows with the heap that it needs. Times are told and never judged.
 */
public final class ReportTimes {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 15;
    private static final int ROWS = 1_000_000;
    private static final NumberShape KILOMETRES = NumberShape.plain(2).withUnit("公里");

    private ReportTimes() {}

    /**
     * Prints {@code summary}, or {@code rows} with how many, a million by default.
     *
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = Screen.system().out();
        if (args.length > 0 && args[0].equals("rows")) {
            rows(args.length > 1 ? Integer.parseInt(args[1]) : ROWS, out);
        } else {
            summary(WARM_UP, ROUNDS, out);
        }
        out.flush();
    }

    // Prints the summary in each format so often to warm up, and so often for the time.
    static void summary(int warmUp, int rounds, PrintStream out) throws IOException {
        ReportDocument summary = summary();
        out.printf(
                Locale.ROOT,
                "work summary of %d pages, median and longest of %d after %d%n",
                pages(summary),
                rounds,
                warmUp);
        for (String name : ReportExporters.names()) {
            ReportExporter exporter = ReportExporters.named(name);
            for (int i = 0; i < warmUp; i++) {
                bytes(exporter, summary);
            }
            double[] millis = new double[rounds];
            int length = 0;
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                length = bytes(exporter, summary).length;
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(millis);
            out.printf(
                    Locale.ROOT,
                    "%-8s %7.1f ms %7.1f ms %6d KB%n",
                    name,
                    millis[rounds / 2],
                    millis[rounds - 1],
                    length >> 10);
        }
    }

    private static byte[] bytes(ReportExporter exporter, ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.export(document, out);
        return out.toByteArray();
    }

    private static int pages(ReportDocument document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(ReportExporters.named("pdf"), document))) {
            return pdf.getNumberOfPages();
        }
    }

    static ReportDocument summary() {
        Evaluation evaluation = Evaluation.of(
                InputFile.ofSample("township-demo", "campaign.json"),
                Packs.provided(),
                Optional.of(InputFile.ofSample("township-demo", "observations.csv")),
                StandardCharsets.UTF_8,
                Asked.usual());
        return WorkSummary.of(
                        evaluation.dossier(),
                        evaluation.progress(),
                        evaluation.progress().issues())
                .narrative(new Publication.Words(
                                InputFile.ofSample("township-demo", "narrative.zh.md"), StandardCharsets.UTF_8)
                        .parse(evaluation))
                .in(Locale.CHINA)
                .charts()
                .compose();
    }

    // Writes a workbook of so many rows to a temporary file and prints seconds, size and the most heap in use.
    static void rows(int rows, PrintStream out) throws IOException {
        Path file = Files.createTempFile("milepost", ".xlsx");
        try {
            long start = System.nanoTime();
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                ReportExporters.named("xlsx").export(ledger(rows), to);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "xlsx     %d rows of 8 columns in %.1f s, file %d MB, heap at most %d MB of %d MB%n",
                    rows,
                    seconds,
                    Files.size(file) >> 20,
                    peakHeap() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The sum of the greatest use of each part of the heap: never less than was in use at once. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static ReportDocument ledger(int rows) {
        Iterable<List<Cell>> cells =
                () -> IntStream.range(0, rows).mapToObj(ReportTimes::row).iterator();
        Table table = Table.builder()
                .caption("台账")
                .column("编号", Alignment.LEFT, 2)
                .column("村", Alignment.LEFT, 2)
                .column("责任岗位", Alignment.LEFT, 2)
                .column("数量", Alignment.RIGHT, 2)
                .column("长度", Alignment.RIGHT, 2)
                .column("完成率", Alignment.RIGHT, 2)
                .column("日期", Alignment.CENTER, 2)
                .column("备注", Alignment.LEFT, 2)
                .rows(cells)
                .build();
        return ReportDocument.builder("ledger", Locale.CHINA)
                .title("台账")
                .issuer("某镇")
                .date(LocalDate.of(2023, 12, 31))
                .annex(new Annex("台账", true, List.of(table)))
                .build();
    }

    private static List<Cell> row(int number) {
        BigDecimal length = BigDecimal.valueOf(number, 2);
        BigDecimal rate = BigDecimal.valueOf(number % 100, 2);
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(number % 365);
        return List.of(
                Cell.text("2023#" + number),
                Cell.text("第" + number % 1000 + "号村"),
                Cell.text("保洁员" + number % 77),
                Cell.number(number),
                Cell.number(KILOMETRES.text(length), length, KILOMETRES),
                Cell.number(NumberShape.percent(0).text(rate), rate, NumberShape.percent(0)),
                Cell.date(day.toString(), day),
                Cell.text(number % 10 == 0 ? "已核对" : ""));
    }
}
