// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.rollup.ColumnFilling;
import dev.milepost.rollup.LiveColumn;
import dev.milepost.rollup.LiveRollup;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.SeriesFilling;
import dev.milepost.rollup.UnitOrder;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One report of a village of an invented nation that has reported for six months: its figure and those of all units
 * above it updated, and each of them assessed against the target of its level. Villages in any order. The indicators
 * are lenient: where a strict one lacks reports, an assessment works the figure out one by one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xms6g",
            "-Xmx6g",
            "-XX:+UseParallelGC",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseTransparentHugePages",
            "-XX:+AlwaysPreTouch"
        })
public class LiveBenchmark {

    private static final int REPORTS = 500_000;
    private static final int KNOWN_MONTHS = 6;
    private static final DataElementId SUM = DataElementId.of("sum");
    private static final DataElementId LATEST = DataElementId.of("latest");
    private static final List<OrgLevel> LEVELS = List.of(
            OrgLevels.NATION,
            OrgLevels.PROVINCE,
            OrgLevels.PREFECTURE,
            OrgLevels.COUNTY,
            OrgLevels.TOWNSHIP,
            OrgLevels.VILLAGE);

    /** How many units each level has. */
    @Param("1,31,333,2850,40000,700000")
    public String units;

    private final int[] reporting = new int[REPORTS];
    private final int[] months = new int[REPORTS];
    private final long[] values = new long[REPORTS];
    private OrgTree tree;
    private UnitOrder order;
    private LiveRollup live;
    private LiveProgress progress;
    private long changes;

    /** Makes the nation and draws the reports. */
    @Setup
    public void draw() {
        tree = OrgTree.of(nation(), List.of());
        order = UnitOrder.of(tree);
        int[] villages = villages();
        Random random = new Random(42);
        for (int i = villages.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int village = villages[i];
            villages[i] = villages[other];
            villages[other] = village;
        }
        for (int i = 0; i < REPORTS; i++) {
            reporting[i] = villages[i % villages.length];
            months[i] = KNOWN_MONTHS + i / villages.length % (12 - KNOWN_MONTHS);
            values[i] = random.nextInt(10_000);
        }
    }

    /** Starts from the reports of six months. */
    @Setup(Level.Iteration)
    public void fill() {
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), Instant.parse("2024-01-05T00:00:00Z"));
        SeriesFilling filling = Rollup.of(campaign(), tree, when).columns(order);
        for (DataElementId element : List.of(SUM, LATEST)) {
            ColumnFilling column = filling.column(element, "", 2);
            for (int village : villages()) {
                for (int month = 0; month < KNOWN_MONTHS; month++) {
                    column.add(village, month, village % 10_000L);
                }
            }
        }
        live = LiveRollup.of(filling.rollup(), Period.year(2023));
        progress = LiveProgress.of(ProgressAssessor.standard(), live);
    }

    /** A sum over the months. */
    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public long sum() {
        return add(SUM);
    }

    /** The latest month. */
    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public long latest() {
        return add(LATEST);
    }

    /** A sum over the months, and a listener that is told of every figure and status that changed. */
    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public long sumWithListener() {
        progress.addListener(told -> changes += told.size());
        return add(SUM) + changes;
    }

    private long add(DataElementId element) {
        LiveColumn column = live.column(element, "", 2);
        for (int i = 0; i < REPORTS; i++) {
            column.add(reporting[i], months[i], values[i]);
        }
        if (live.workedOutAnew() > 0) {
            throw new IllegalStateException("columns must change in place");
        }
        return live.changedInPlace();
    }

    private int[] villages() {
        return IntStream.range(0, order.size()).filter(order::isLeaf).toArray();
    }

    private List<OrgUnit> nation() {
        int[] sizes = Stream.of(units.split(",")).mapToInt(Integer::parseInt).toArray();
        List<OrgUnit> nation = new ArrayList<>();
        for (int level = 0; level < sizes.length; level++) {
            for (int unit = 0; unit < sizes[level]; unit++) {
                OrgUnit.Builder one =
                        OrgUnit.builder(id(level, unit), LEVELS.get(level)).name(LocalizedText.ofEnglish("Unit"));
                if (level > 0) {
                    one.parent(id(level - 1, (int) ((long) unit * sizes[level - 1] / sizes[level])));
                }
                nation.add(one.build());
            }
        }
        return nation;
    }

    private static OrgUnitId id(int level, int unit) {
        return OrgUnitId.of(LEVELS.get(level).code() + "-" + unit);
    }

    private static Campaign campaign() {
        return Campaign.builder(CampaignId.of("nation"))
                .name(LocalizedText.ofEnglish("Nation"))
                .edition("none")
                .period(Period.year(2023))
                .unit(id(0, 0))
                .elements(List.of(element(SUM, TimeOperator.IN_PERIOD), element(LATEST, TimeOperator.POINT_IN_TIME)))
                .indicators(List.of(indicator(SUM), indicator(LATEST)))
                .targets(Stream.of(SUM, LATEST)
                        .flatMap(element -> LEVELS.stream().map(level -> target(element, level)))
                        .toList())
                .build();
    }

    private static DataElement element(DataElementId id, TimeOperator operator) {
        return DataElement.builder(id, Units.M2)
                .name(LocalizedText.ofEnglish(id.value()))
                .frequency(PeriodType.MONTH)
                .timeOperator(operator)
                .build();
    }

    private static Indicator indicator(DataElementId element) {
        return Indicator.builder(IndicatorId.of(element.value()), new Measure.Element(element))
                .name(LocalizedText.ofEnglish(element.value()))
                .unit(Units.M2)
                .completeness(Completeness.LENIENT)
                .build();
    }

    private static Target target(DataElementId element, OrgLevel level) {
        return Target.builder(
                        TargetId.of(element.value() + "-" + level.code()),
                        IndicatorId.of(element.value()),
                        new Comparator.AtLeast(Ratio.whole(BigDecimal.valueOf(500))))
                .level(level)
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2024, 1, 31))
                .build();
    }
}
