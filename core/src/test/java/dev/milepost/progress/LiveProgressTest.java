// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.rollup.FigureCell;
import dev.milepost.rollup.LiveRollup;
import dev.milepost.rollup.Rollup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@Rule({"5.7", "6.4"})
class LiveProgressTest {

    private static final int VILLAGES = 3;
    private static final int REPORTS = 3000;
    private static final DataElement MONTHLY =
            SmallTown.element().frequency(PeriodType.MONTH).build();

    private final LiveRollup live = live(MONTHLY, YEAR);
    private final LiveProgress progress = LiveProgress.of(ProgressAssessor.standard(), live);
    private final List<StandingChange> told = new ArrayList<>();

    @Test
    void assessesTheUnitsAboveAFactAgain() {
        live.add(fact(1, 1, 60));
        progress.addListener(told::addAll);
        assertThat(status(TOWN)).hasValue(Status.MISSING);

        live.add(fact(2, 1, 40));

        assertThat(status(TOWN)).hasValue(Status.MET);
        StandingChange change = told.get(0);
        assertThat(change.figure().unit()).isEqualTo(TOWN);
        assertThat(change.before().map(AssessedCell::status)).hasValue(Status.MISSING);
        assertThat(change.after().map(AssessedCell::status)).hasValue(Status.MET);
        assertThat(change.after().orElseThrow().attainmentMillionths()).hasValue(1_000_000);
    }

    @Test
    void tellsOfFiguresOfUnitsThatNoTargetBinds() {
        progress.addListener(told::addAll);

        live.add(fact(1, 1, 60));

        assertThat(told).extracting(change -> change.figure().unit()).containsExactly(TOWN, village(1));
        assertThat(told.get(1).after()).isEmpty();
    }

    @Test
    void tellsAllListenersAfterThoseOfTheFiguresWhateverOneThrows() {
        List<String> order = new ArrayList<>();
        progress.addListener(changes -> {
            throw new IllegalStateException("broken");
        });
        progress.addListener(changes -> order.add("statuses"));
        live.addListener(changes -> order.add("figures"));

        Throwable thrown = catchThrowable(() -> live.add(fact(1, 1, 100)));

        assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessage("broken");
        assertThat(order).containsExactly("figures", "statuses");
        assertThat(status(TOWN)).hasValue(Status.MET);
    }

    @Test
    void tellsAListenerNoMoreOnceItIsRemoved() {
        Consumer<List<StandingChange>> listener = told::addAll;
        progress.addListener(listener);
        progress.removeListener(listener);

        live.add(fact(1, 1, 60));

        assertThat(told).isEmpty();
    }

    @Test
    void changesNothingWhereAFactIsRefused() {
        live.add(fact(1, 1, 60));
        progress.addListener(told::addAll);

        assertThatThrownBy(() -> live.add(fact(1, 1, 100))).isInstanceOf(IllegalArgumentException.class);

        assertThat(told).isEmpty();
        assertThat(status(TOWN)).hasValue(Status.MISSING);
    }

    @Test
    void cannotBeReadOnceItIsStopped() {
        progress.addListener(told::addAll);
        progress.stop();

        live.add(fact(1, 1, 60));

        assertThat(told).isEmpty();
        assertThatThrownBy(() -> status(TOWN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("were stopped or failed");
    }

    @Test
    void refusesFiguresOfAnotherPeriod() {
        LiveRollup january = live(MONTHLY, Period.month(2023, 1));

        assertThatThrownBy(() -> LiveProgress.of(ProgressAssessor.standard(), january))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period of a live roll-up must be that of its campaign, 2023, was 202301");
    }

    /** Figures and statuses are of the same update, whenever they are read and whoever wrote. */
    @Test
    void showsReadersWholeUpdatesWhileOthersWrite() throws InterruptedException, ExecutionException {
        AtomicBoolean done = new AtomicBoolean();
        List<Long> heard = new ArrayList<>();
        progress.addListener(changes -> heard.add(amount(changes.get(0).figure().after())));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> readers = List.of(threads.submit(() -> read(done)), threads.submit(() -> read(done)));
            List<Future<?>> writers = List.of(threads.submit(() -> write(1)), threads.submit(() -> write(2)));
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(amount(TOWN)).isEqualTo(2L * REPORTS);
        assertThat(heard)
                .as("one after the other")
                .isSorted()
                .hasSize(2 * REPORTS)
                .doesNotHaveDuplicates();
    }

    private int read(AtomicBoolean done) {
        int reads = 0;
        do {
            progress.read(table -> {
                long sum = 0;
                for (int village = 1; village <= VILLAGES; village++) {
                    sum += amount(figure(table, village(village)));
                }
                long town = amount(figure(table, TOWN));
                assertThat(town).isEqualTo(sum);
                Optional<Status> status = cell(table, TOWN).map(AssessedCell::status);
                assertThat(status.filter(one -> one == Status.MET).isPresent()).isEqualTo(town >= 100);
                return sum;
            });
            reads++;
        } while (!done.get());
        return reads;
    }

    private void write(int village) {
        for (int revision = 0; revision < REPORTS; revision++) {
            Observation seen = fact(village, 1, revision + 1L).observation();
            live.add(recorded(Observation.builder(seen.key(), seen.value())
                    .revision(revision)
                    .build()));
        }
    }

    private Optional<Status> status(OrgUnitId unit) {
        return progress.read(table -> cell(table, unit).map(AssessedCell::status));
    }

    private static Optional<AssessedCell> cell(AssessmentTable table, OrgUnitId unit) {
        return AssessedCell.at(
                table.column(INDICATOR), table.figures().units().find(unit).orElseThrow());
    }

    private static Optional<FigureCell> figure(AssessmentTable table, OrgUnitId unit) {
        return FigureCell.at(
                table.column(INDICATOR).figures(),
                table.figures().units().find(unit).orElseThrow());
    }

    private long amount(OrgUnitId unit) {
        return progress.read(table -> amount(figure(table, unit)));
    }

    private static long amount(Optional<FigureCell> cell) {
        return cell.flatMap(FigureCell::measured)
                .map(number -> number.numerator().longValueExact())
                .orElse(0L);
    }

    private static LiveRollup live(DataElement element, Period period) {
        Target target = Target.builder(TargetId.of("t"), INDICATOR, new Comparator.AtLeast(SmallTown.number(100)))
                .unit(TOWN)
                .start(LocalDate.of(2023, 1, 1))
                .due(SmallTown.YEAR_END)
                .build();
        Campaign campaign = SmallTown.campaign(element, target);
        AsOf when = AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED.plusSeconds(1000));
        return LiveRollup.of(
                Rollup.of(campaign, SmallTown.tree(VILLAGES), when).collect(SmallTown.recorded(List.of()).stream()),
                period);
    }

    private static RecordedObservation fact(int village, int month, long amount) {
        return recorded(SmallTown.fact(village(village), Period.month(2023, month), amount));
    }

    private static RecordedObservation recorded(Observation fact) {
        return new RecordedObservation(fact, SmallTown.RECORDED.plusSeconds(500), 500);
    }
}
