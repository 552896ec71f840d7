// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@Rule("5.7")
class LiveRollupTest {

    private static final DataElement MONTHLY =
            SmallTown.element().frequency(PeriodType.MONTH).build();
    private static final DataElement FLAG = DataElement.builder(DataElementId.of("open"), Units.ONE)
            .name(SmallTown.element().build().name())
            .kind(ValueKind.FLAG)
            .build();

    private final List<CellChange> told = new ArrayList<>();

    @Test
    void addsAReportToTheFigureOfItsUnitAndOfThoseAbove() {
        LiveRollup live = live(fact(1, 1, 10));
        live.addListener(told::addAll);

        live.add(recorded(fact(2, 1, 5)));

        assertThat(amount(live, TOWN)).hasValue(15L);
        assertThat(told).extracting(CellChange::unit).containsExactly(TOWN, village(2));
        assertThat(told.get(1).before()).isEmpty();
        assertThat(told.get(0).before().map(FigureCell::value)).hasValue(Value.amount(10));
        assertThat(told.get(0).after().map(FigureCell::value)).hasValue(Value.amount(15));
    }

    @Test
    void changesInPlaceWhatIsSummed() {
        LiveRollup live = live(fact(1, 1, 10));

        live.add(recorded(fact(2, 1, 5)));

        assertThat(live.changedInPlace()).isEqualTo(1);
        assertThat(live.workedOutAnew()).isZero();
    }

    @Test
    void letsTheHigherRevisionStandAndSaysNothingOfALowerOne() {
        LiveRollup live = live(revised(fact(1, 1, 10), 2));
        live.addListener(told::addAll);

        live.add(recorded(revised(fact(1, 1, 99), 1)));
        live.add(recorded(revised(fact(1, 1, 10), 2)));

        assertThat(told).isEmpty();
        assertThat(amount(live, TOWN)).hasValue(10L);
    }

    @Test
    void refusesAnotherContentOfARevisionAndChangesNothing() {
        LiveRollup live = live(fact(1, 1, 10));
        live.addListener(told::addAll);

        assertThatThrownBy(() -> live.add(recorded(fact(1, 1, 11))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision 0 of fact 'x · v1 · 202301' must have one content, had 10 and 11");

        assertThat(told).isEmpty();
        assertThat(amount(live, TOWN)).hasValue(10L);
    }

    @Test
    void takesTheFactsBeforeARefusedOneAndNoneAfterIt() {
        LiveRollup live = live(fact(1, 1, 10));
        live.addListener(told::addAll);

        assertThatThrownBy(() -> live.addAll(
                        List.of(recorded(fact(2, 1, 5)), recorded(fact(1, 1, 11)), recorded(fact(3, 1, 7)))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(amount(live, TOWN)).hasValue(15L);
        assertThat(told).extracting(CellChange::unit).containsExactly(TOWN, village(2));
    }

    @Test
    void refusesAnotherFoundationOfARevision() {
        LiveRollup live = live(fact(1, 1, 10));

        assertThatThrownBy(() -> live.column(X, "", 0).add(unit(live, 1), 0, 10, 0, Assurance.ASSERTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision 0 of fact 'x · v1 · 202301' must have one content, was founded in two ways");
    }

    @Test
    void countsFactsOfStrangersForNothingAsARollupDoes() {
        LiveRollup live = live(fact(1, 1, 10));
        live.addListener(told::addAll);

        live.add(recorded(SmallTown.fact(X, OrgUnitId.of("elsewhere"), Period.month(2023, 1), Value.amount(5))));
        live.add(recorded(SmallTown.fact(DataElementId.of("y"), village(1), Period.month(2023, 1), Value.amount(5))));
        live.add(recorded(fact(1, 5, Period.month(2031, 1))));
        live.add(new RecordedObservation(fact(2, 1, 5), SmallTown.RECORDED.plusSeconds(1_000_000), 9));

        assertThat(told).isEmpty();
        assertThat(amount(live, TOWN)).hasValue(10L);
    }

    @Test
    void refusesNumbersOfElementsThatTheCampaignLacksOrThatAreNoAmounts() {
        LiveRollup live = live();

        assertThatThrownBy(() -> live.column(DataElementId.of("y"), "", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'y'");
        assertThatThrownBy(() -> live.column(FLAG.id(), "", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind of element 'open' must be AMOUNT, was FLAG");
        assertThatThrownBy(() -> live.column(X, "", 19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals of 'x' must be 0 to 18, were 19");
    }

    @Test
    void refusesNumbersOfUnitsPeriodsAndRevisionsThatAreNone() {
        LiveRollup live = live(fact(1, 1, 10));
        live.addListener(told::addAll);
        LiveColumn column = live.column(X, "", 2);

        assertThatThrownBy(() -> column.add(4, 0, 1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("unit (4) must be less than size (4)");
        assertThatThrownBy(() -> column.add(1, 12, 1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("period (12) must be less than size (12)");
        assertThatThrownBy(() -> column.add(1, 0, 1, -1, Assurance.COMPUTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision of element 'x' must not be negative, was -1");

        assertThat(told).isEmpty();
        assertThat(amount(live, TOWN)).hasValue(10L);
    }

    @Test
    void takesBareNumbersOfFinerDecimals() {
        LiveRollup live = live(fact(1, 1, 10));
        LiveColumn column = live.column(X, "", 2);

        column.add(unit(live, 2), 1, 125);

        assertThat(column.decimals()).isEqualTo(2);
        assertThat(column.periods()).isEqualTo(12);
        assertThat(column.period(1)).isEqualTo(Period.month(2023, 2));
        assertThat(value(live, TOWN)).hasValue(Value.amount(new BigDecimal("11.25")));
    }

    @Test
    void tellsAllListenersInTheirOrderWhateverOneThrows() {
        LiveRollup live = live();
        List<String> order = new ArrayList<>();
        live.addListener(changes -> order.add("first"));
        live.addListener(changes -> {
            throw new IllegalStateException("second is broken");
        });
        live.addListener(changes -> {
            throw new AssertionError("third too");
        });
        live.addListener(changes -> order.add("last"));

        Throwable thrown = catchThrowable(() -> live.add(recorded(fact(1, 1, 10))));

        assertThat(order).containsExactly("first", "last");
        assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessage("second is broken");
        assertThat(thrown.getSuppressed())
                .hasOnlyElementsOfType(AssertionError.class)
                .hasSize(1);
        assertThat(amount(live, TOWN)).hasValue(10L);
    }

    @Test
    void losesNeitherTheRefusalNorWhatAListenerThrows() {
        LiveRollup live = live(fact(1, 1, 10));
        live.addListener(changes -> {
            throw new IllegalStateException("broken");
        });

        Throwable thrown =
                catchThrowable(() -> live.addAll(List.of(recorded(fact(2, 1, 5)), recorded(fact(1, 1, 11)))));

        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("one content");
        assertThat(thrown.getSuppressed()[0]).hasMessage("broken");
    }

    @Test
    void throwsTheErrorOfAListenerAsItIs() {
        LiveRollup live = live();
        live.addListener(changes -> {
            throw new AssertionError("broken");
        });

        assertThatThrownBy(() -> live.add(recorded(fact(1, 1, 10)))).isInstanceOf(AssertionError.class);
    }

    @Test
    void tellsAListenerNoMoreOnceItIsRemoved() {
        LiveRollup live = live();
        Consumer<List<CellChange>> listener = told::addAll;
        live.addListener(listener);
        live.removeListener(listener);
        live.removeListener(listener);

        live.add(recorded(fact(1, 1, 10)));

        assertThat(told).isEmpty();
    }

    @Test
    void letsAListenerReadButNotAdd() {
        LiveRollup live = live();
        List<Optional<Long>> read = new ArrayList<>();
        live.addListener(changes -> read.add(amount(live, TOWN)));
        live.addListener(changes -> live.add(recorded(fact(2, 1, 10))));

        assertThatThrownBy(() -> live.add(recorded(fact(1, 1, 10))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of what reads, follows or listens");

        assertThat(read).containsExactly(Optional.of(10L));
        assertThat(amount(live, TOWN)).hasValue(10L);
    }

    @Test
    void refusesAFactAddedByAReader() {
        LiveRollup live = live();

        assertThatThrownBy(() -> live.read((figures, table) -> {
                    live.add(recorded(fact(1, 1, 10)));
                    return figures;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsAFollowerInStepUntilItFollowsNoMore() {
        LiveRollup live = live();
        List<Integer> places = new ArrayList<>();
        LiveFollower follower = (update, rollup, table) ->
                places.add(update.size() + update.replaced().size());
        live.follow(follower, (rollup, table) -> places.add(-1));

        live.add(recorded(fact(1, 1, 10)));
        live.unfollow(follower);
        live.add(recorded(fact(2, 1, 10)));

        assertThat(places).containsExactly(-1, 1);
    }

    @Test
    void doesNotStartFromAnotherLiveRollup() {
        LiveRollup live = live();

        assertThatThrownBy(() -> live.read((figures, table) -> LiveRollup.of(figures, YEAR)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be one that stays as it is");
    }

    static LiveRollup live(Observation... facts) {
        return LiveRollup.of(
                Rollup.of(
                                SmallTown.campaign(
                                                List.of(MONTHLY, FLAG),
                                                SmallTown.indicatorOf(MONTHLY).build())
                                        .build(),
                                SmallTown.tree(3),
                                AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED.plusSeconds(1000)))
                        .collect(SmallTown.recorded(List.of(facts)).stream()),
                YEAR);
    }

    static RecordedObservation recorded(Observation fact) {
        return new RecordedObservation(fact, SmallTown.RECORDED.plusSeconds(500), 500);
    }

    static Observation fact(int village, int month, long amount) {
        return fact(village, amount, Period.month(2023, month));
    }

    private static Observation fact(int village, long amount, Period period) {
        return SmallTown.fact(village(village), period, amount);
    }

    private static Observation revised(Observation fact, int revision) {
        return Observation.builder(fact.key(), fact.value()).revision(revision).build();
    }

    private static int unit(LiveRollup live, int village) {
        return live.units().find(village(village)).orElseThrow();
    }

    static Optional<Long> amount(LiveRollup live, OrgUnitId unit) {
        return value(live, unit).map(value -> ((Value.Amount) value).amount().longValueExact());
    }

    private static Optional<Value> value(LiveRollup live, OrgUnitId unit) {
        return live.read((figures, table) -> FigureCell.at(
                        table.column(INDICATOR), table.units().find(unit).orElseThrow())
                .map(FigureCell::value));
    }
}
