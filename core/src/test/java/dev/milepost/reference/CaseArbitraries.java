// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Draws cases. What is ordinary is drawn often, what is odd often enough to be met in one run. */
final class CaseArbitraries {

    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    private CaseArbitraries() {}

    static Arbitrary<Case> cases() {
        return choices().map(CaseBuilder::build);
    }

    static Arbitrary<Choices.All> choices() {
        return Combinators.combine(
                        org(),
                        plan(),
                        facts().list().ofMaxSize(30).withSizeDistribution(RandomDistribution.uniform()),
                        questions())
                .as(Choices.All::new);
    }

    private static Arbitrary<Choices.Plan> plan() {
        return Combinators.combine(
                        Arbitraries.of(Choices.Span.YEAR, Choices.Span.SHIFTED, Choices.Span.LONG),
                        elements(),
                        works().list().ofMaxSize(5),
                        goals().list().ofMaxSize(4))
                .as(Choices.Plan::new);
    }

    /** Bounds near what is reported, and times of whole months, of the whole year and of any days. */
    private static Arbitrary<Choices.Goal> goals() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(-10, 120);
        Arbitrary<Choices.Bound> bound = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        numbers,
                        Arbitraries.integers().between(0, 40))
                .as(Choices.Bound::new);
        Arbitrary<Choices.Time> time = Arbitraries.oneOf(
                Arbitraries.of(new Choices.Time(0, 365), new Choices.Time(0, 181), new Choices.Time(90, 275)),
                Combinators.combine(
                                Arbitraries.integers().between(-30, 300),
                                Arbitraries.integers().between(1, 400))
                        .as(Choices.Time::new));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 9),
                        bound,
                        numbers.optional(0.4),
                        time)
                .as(Choices.Goal::new);
    }

    private static Arbitrary<Choices.Work> works() {
        Arbitrary<List<OptionalInt>> amounts = maybe(0, 9).list().ofSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 2),
                        often(true, Arbitraries.just(false)),
                        amounts)
                .as(Choices.Work::new);
    }

    private static Arbitrary<Choices.Org> org() {
        Arbitrary<List<Choices.Change>> changes = changes().list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(
                        units(),
                        Arbitraries.oneOf(Arbitraries.just(List.<Choices.Change>of()), changes, changes, changes))
                .as(Choices.Org::new);
    }

    private static Arbitrary<Choices.Change> changes() {
        Arbitrary<Integer> months = Arbitraries.integers()
                .between(1, 12)
                .map(month -> LocalDate.of(2023, month, 1).getDayOfYear() - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.oneOf(months, months, Arbitraries.integers().between(-20, 380)),
                        Arbitraries.frequency(
                                Tuple.of(1, Choices.Passing.CLOSED),
                                Tuple.of(4, Choices.Passing.MERGED),
                                Tuple.of(2, Choices.Passing.RENAMED),
                                Tuple.of(4, Choices.Passing.SPLIT),
                                Tuple.of(1, Choices.Passing.UNSURE),
                                Tuple.of(1, Choices.Passing.RAISED)),
                        Arbitraries.integers().between(0, 9))
                .as(Choices.Change::new);
    }

    private static Arbitrary<List<Choices.Unit>> units() {
        Arbitrary<Integer> back = often(0, Arbitraries.integers().between(0, 4));
        return Combinators.combine(back, often(0, Arbitraries.integers().between(0, 2)))
                .as(Choices.Unit::new)
                .list()
                .ofMaxSize(8);
    }

    /** One element of any manner, numerator and denominator of a rate. */
    private static Arbitrary<List<Choices.Element>> elements() {
        Arbitrary<UnitOperator> sum = Arbitraries.just(UnitOperator.SUM);
        Arbitrary<TimeOperator> any = Arbitraries.of(TimeOperator.class);
        Arbitrary<TimeOperator> often = Arbitraries.frequencyOf(
                Tuple.of(2, any),
                Tuple.of(3, Arbitraries.just(TimeOperator.CUMULATIVE)),
                Tuple.of(2, Arbitraries.just(TimeOperator.POINT_IN_TIME)));
        return Combinators.combine(
                        element(any, Arbitraries.of(UnitOperator.class)), element(often, sum), element(often, sum))
                .as(List::of);
    }

    private static Arbitrary<Choices.Element> element(
            Arbitrary<TimeOperator> times, Arbitrary<UnitOperator> operators) {
        Arbitrary<Choices.Manner> manner = Combinators.combine(
                        times,
                        operators,
                        Arbitraries.frequency(
                                Tuple.of(8, PeriodType.MONTH),
                                Tuple.of(3, PeriodType.QUARTER),
                                Tuple.of(1, PeriodType.HALF_YEAR),
                                Tuple.of(4, PeriodType.YEAR),
                                Tuple.of(1, PeriodType.TEN_DAY),
                                Tuple.of(1, PeriodType.WEEK),
                                Tuple.of(1, PeriodType.SPAN)),
                        Arbitraries.of(Hierarchy.class).optional())
                .as(Choices.Manner::new);
        Arbitrary<Choices.Reporting> reporting =
                Combinators.combine(maybe(0, 5), maybe(0, 200), maybe(0, 40)).as(Choices.Reporting::new);
        Arbitrary<Choices.Counting> counting = Combinators.combine(
                        often(false, Arbitraries.just(true)),
                        Arbitraries.of(CountBasis.class).optional(0.3),
                        often(true, Arbitraries.just(false)),
                        often(true, Arbitraries.just(false)),
                        often(Choices.Categories.NONE, Arbitraries.of(Choices.Categories.class)))
                .as(Choices.Counting::new);
        return Combinators.combine(manner, reporting, counting).as(Choices.Element::new);
    }

    private static Arbitrary<Choices.Fact> facts() {
        Arbitrary<Choices.Place> place = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(5, 0), Tuple.of(4, 1), Tuple.of(4, 2), Tuple.of(1, 3), Tuple.of(2, 4)),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 13),
                        often(0, Arbitraries.integers().between(0, 3)))
                .as(Choices.Place::new);
        Arbitrary<Optional<MissingReason>> missing = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Optional.empty())),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                        MissingReason.NOT_APPLICABLE,
                                        MissingReason.NOT_MEASURED,
                                        MissingReason.NOT_REPORTED)
                                .map(Optional::of)));
        Arbitrary<Choices.Content> content = Combinators.combine(
                        amounts(),
                        missing,
                        often(FactNature.ACTUAL, Arbitraries.of(FactNature.class)),
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(1, 9)))
                .as(Choices.Content::new);
        Arbitrary<Choices.Telling> telling = Combinators.combine(
                        often("", Arbitraries.of("recount", "audit")),
                        often(Assurance.COMPUTED, Arbitraries.of(Assurance.class)),
                        often(ReviewState.SUBMITTED, Arbitraries.of(ReviewState.class)),
                        maybe(0, 50),
                        Arbitraries.of(true, true, true, false))
                .as(Choices.Telling::new);
        return Combinators.combine(place, content, telling).as(Choices.Fact::new);
    }

    /** Small numbers, none, negative ones, ones beyond 2^63 and ones with many decimals. */
    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 100).map(BigDecimal::valueOf)),
                Tuple.of(1, Arbitraries.integers().between(-20, -1).map(BigDecimal::valueOf)),
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(Long.MAX_VALUE - 1000, Long.MAX_VALUE)
                                .map(number -> BigDecimal.valueOf(number).multiply(BigDecimal.valueOf(3)))),
                Tuple.of(
                        1,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                                .ofScale(20)));
    }

    private static Arbitrary<Choices.Question> questions() {
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between(-20, 420)
                .map(day -> LocalDate.of(2023, 1, 1).plusDays(day));
        Arbitrary<Choices.View> view = Combinators.combine(
                        Arbitraries.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.HALF_YEAR)
                                .optional(0.85),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(true, false),
                        dates.optional(0.25),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Choices.Approval.NONE)),
                                Tuple.of(1, Arbitraries.of(Choices.Approval.class))))
                .as(Choices.View::new);
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(YEAR_END)),
                                Tuple.of(1, Arbitraries.just(LocalDate.of(2023, 6, 30))),
                                Tuple.of(2, dates)),
                        often(0, Arbitraries.integers().between(0, 10)),
                        view)
                .as(Choices.Question::new);
    }

    private static <T> Arbitrary<T> often(T ordinary, Arbitrary<T> odd) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(ordinary)), Tuple.of(1, odd));
    }

    private static Arbitrary<OptionalInt> maybe(int from, int to) {
        return Arbitraries.integers()
                .between(from, to)
                .optional()
                .map(value -> value.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
}
