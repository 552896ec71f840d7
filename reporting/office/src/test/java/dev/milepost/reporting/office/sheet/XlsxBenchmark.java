// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Iterables;
import com.google.common.collect.Range;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How long a workbook of many rows takes, how large it is, and how much heap it needs: eight columns, of which four are
 * words, two numbers, one a rate and one a day. Run it with {@code -Xmx512m} for a million rows.
 *
 * <pre>java -Xmx512m -cp … dev.milepost.reporting.office.sheet.XlsxBenchmark [rows, 1000000 if none]</pre>
 */
public final class XlsxBenchmark {
    private static final NumberShape KILOMETRES = NumberShape.plain(2).withUnit("公里");

    private XlsxBenchmark() {}

    /** Runs it once and prints one line. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("benchmark", ".xlsx");
        try {
            long start = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                new XlsxExporter().export(document(rows), out);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "rows=%d seconds=%.1f file=%d MB heap=%d MB of %d MB%n",
                    rows,
                    seconds,
                    Files.size(file) >> 20,
                    peakHeap() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static ReportDocument document(int rows) {
        Table table = Table.builder()
                .caption("台账")
                .column("编号", Alignment.LEFT, 2)
                .column("村", Alignment.LEFT, 2)
                .column("责任人", Alignment.LEFT, 2)
                .column("数量", Alignment.RIGHT, 2)
                .column("长度", Alignment.RIGHT, 2)
                .column("完成率", Alignment.RIGHT, 2)
                .column("日期", Alignment.CENTER, 2)
                .column("备注", Alignment.LEFT, 2)
                .rows(Iterables.transform(
                        ContiguousSet.create(Range.closedOpen(0, rows), DiscreteDomain.integers()), XlsxBenchmark::row))
                .build();
        return ReportDocument.builder("benchmark", Locale.CHINA)
                .title("一百万行")
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
