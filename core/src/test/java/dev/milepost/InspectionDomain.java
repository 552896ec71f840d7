// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.campaign.ActionId;
import dev.milepost.explanation.Evidence;
import dev.milepost.indicator.DataElementId;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingMove;
import dev.milepost.inspection.FindingReference;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.FindingTally;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.InspectionMeasure;
import dev.milepost.inspection.Notice;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.inspection.TimeLimit;
import dev.milepost.observation.Activity;
import dev.milepost.observation.ActivityKind;
import dev.milepost.observation.ActivityKinds;
import dev.milepost.observation.ActivityMeasure;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.QuantityDomain;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of facts, activities, inspections and findings. */
public final class InspectionDomain extends DomainContextBase {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);

    private static final LocalizedText OFFICE = LocalizedText.of("镇爱卫办", "health office");
    private static final LocalizedText VILLAGE = LocalizedText.of("甲村", "village");

    private final PartsDomain parts = new PartsDomain();

    /** Creates the generators; jqwik calls this. */
    public InspectionDomain() {}

    /** Findings whose moves are all legal, up to eight of them. */
    @Provide
    public Arbitrary<Finding> findings() {
        Arbitrary<List<Integer>> choices =
                Arbitraries.integers().between(0, 6).list().ofMaxSize(8);
        return Combinators.combine(
                        choices, parts.words(), dues(), evidence().list().ofMaxSize(1))
                .as((moves, text, due, shown) -> {
                    Finding.Builder finding = Finding.builder("f0")
                            .type(text)
                            .description(text)
                            .raisedOn(DAY)
                            .evidence(shown)
                            .moves(moves(moves, shown));
                    due.accept(finding);
                    return finding.build();
                });
    }

    private Arbitrary<Consumer<Finding.Builder>> dues() {
        return Combinators.combine(Arbitraries.of(0, 1, 30), Arbitraries.of(TimeLimit.Counting.class), parts.words())
                .as((days, counting, place) -> Arbitraries.<Consumer<Finding.Builder>>of(
                        finding -> finding.dueOn(DAY.plusDays(days)),
                        finding -> finding.timeLimit(new TimeLimit(days, counting))
                                .calendar(HolidayCalendar.none())
                                .unit(OrgUnitId.of("v0")),
                        finding -> finding.place(place)))
                .flatMap(chosen -> chosen)
                .withoutEdgeCases();
    }

    @Provide
    public Arbitrary<Inspection> inspections() {
        return Arbitraries.of(InspectionKind.class)
                .flatMap(kind -> Builders.withBuilder(() ->
                                Inspection.builder(InspectionId.of("检查一"), kind).unit(OrgUnitId.of("v0")))
                        .use(parts.words())
                        .in(Inspection.Builder::theme)
                        .use(parts.periods())
                        .in(Inspection.Builder::period)
                        .use(Arbitraries.just(ActionId.of("a0")))
                        .withProbability(0.5)
                        .in(Inspection.Builder::action)
                        .use(Arbitraries.integers().between(1, 5))
                        .in(Inspection.Builder::rounds)
                        .use(parts.words())
                        .withProbability(0.5)
                        .in(Inspection.Builder::checklist)
                        .use(Arbitraries.integers().between(0, 50))
                        .withProbability(0.5)
                        .in(Inspection.Builder::scopeTotal)
                        .use(parts.words()
                                .map(name -> new ScopeCount("small", name, 23))
                                .list()
                                .ofMaxSize(2))
                        .in(Inspection.Builder::scope)
                        .use(Arbitraries.just(FindingTally.allRectified(5, 12)))
                        .withProbability(0.5)
                        .in(Inspection.Builder::tally)
                        .use(findings().list().ofMaxSize(1))
                        .in(Inspection.Builder::findings)
                        .use(parts.words()
                                .flatMap(InspectionDomain::notices)
                                .list()
                                .ofMaxSize(1))
                        .in(Inspection.Builder::notices)
                        .use(Arbitraries.of(InspectionMeasure.class)
                                .map(measure -> new Inspection.Emission(measure, DataElementId.of("e0")))
                                .list()
                                .ofMaxSize(2))
                        .in(Inspection.Builder::emissions)
                        .build(Inspection.Builder::build));
    }

    /** The inspection whose finding is the original of all duplicates. */
    public static Inspection another() {
        return Inspection.builder(InspectionId.of("检查二"), InspectionKind.ROUTINE)
                .theme(OFFICE)
                .period(Period.year(2023))
                .unit(OrgUnitId.of("v0"))
                .findings(List.of(Finding.builder("f0")
                        .type(OFFICE)
                        .description(OFFICE)
                        .raisedOn(DAY)
                        .build()))
                .build();
    }

    private static Arbitrary<Notice> notices(LocalizedText name) {
        return Arbitraries.of(
                Notice.of(name, 3),
                Notice.builder(name).number("〔2023〕7号").issuedOn(DAY).build(),
                Notice.builder(name).issuedOn(DAY).dueOn(DAY.plusDays(7)).build());
    }

    @Provide
    public Arbitrary<Evidence> evidence() {
        return Combinators.combine(
                        Arbitraries.of("a".repeat(64)).optional(),
                        parts.words(),
                        Arbitraries.of(Evidence.Side.class).optional())
                .as((hash, caption, side) -> {
                    Evidence alone = new Evidence("photos/1.jpg", hash, caption);
                    return side.map(one -> alone.inPair("大门", one)).orElse(alone);
                })
                .withoutEdgeCases();
    }

    /** Kinds of the library, in the words of offices, and of offices' own. */
    @Provide
    public Arbitrary<ActivityKind> activityKinds() {
        return Arbitraries.oneOf(
                Arbitraries.of(ActivityKinds.all()),
                parts.words().map(ActivityKinds::named),
                parts.words().map(name -> new ActivityKind("clean-up", name)));
    }

    @Provide
    public Arbitrary<Activity> activities() {
        return Builders.withBuilder(
                        () -> Activity.builder("meeting").startInclusive(DAY).endInclusive(DAY.plusDays(1)))
                .use(parts.words())
                .in(Activity.Builder::name)
                .use(activityKinds())
                .in(Activity.Builder::kind)
                .use(parts.words())
                .withProbability(0.5)
                .in((builder, place) ->
                        builder.site(place).unit(OrgUnitId.of("v0")).action(ActionId.of("a0")))
                .use(parts.areas().list().ofMaxSize(2))
                .in(Activity.Builder::inputs)
                .use(evidence().list().ofMaxSize(1))
                .in(Activity.Builder::evidence)
                .use(Arbitraries.of(ActivityMeasure.class)
                        .map(measure -> new Activity.Emission(measure, DataElementId.of("e0")))
                        .list()
                        .ofMaxSize(2))
                .in(Activity.Builder::emissions)
                .build(Activity.Builder::build);
    }

    @Provide
    public Arbitrary<FactKey> factKeys() {
        return Combinators.combine(
                        Arbitraries.of(PartsDomain.ELEMENTS),
                        Arbitraries.of(CampaignDomain.UNITS),
                        parts.periods(),
                        Arbitraries.of("", "small"),
                        Arbitraries.of("", "inspection/检查一"),
                        Arbitraries.of(FactNature.class))
                .as(FactKey::new);
    }

    @Provide
    public Arbitrary<Value> reported() {
        QuantityDomain quantities = new QuantityDomain();
        return Arbitraries.oneOf(
                quantities.decimals().map(Value::amount),
                quantities.ratios().map(Value::rate),
                parts.grades().map(Value::level),
                Arbitraries.of(true, false).map(Value::flag),
                Arbitraries.of("基本实现", "12", "a:b", "true").map(Value::word),
                Arbitraries.of(MissingReason.class).map(Value::missing));
    }

    @Provide
    public Arbitrary<Observation> observations() {
        return Combinators.combine(factKeys(), reported())
                .flatAs((key, value) -> Builders.withBuilder(() -> Observation.builder(key, value))
                        .use(Arbitraries.of(Assurance.class))
                        .in(Observation.Builder::assurance)
                        .use(Arbitraries.of(ReviewState.class))
                        .in(Observation.Builder::state)
                        .use(Arbitraries.integers().between(0, 5))
                        .in(Observation.Builder::revision)
                        .use(Arbitraries.just(value.equals(Value.amount(BigDecimal.ZERO))))
                        .in(Observation.Builder::nil)
                        .use(Arbitraries.just(value.equals(Value.amount(BigDecimal.ZERO))))
                        .withProbability(0.5)
                        .in((builder, zero) -> builder.nil(false).blank(zero))
                        .use(Arbitraries.of(true, false))
                        .in((builder, flag) -> builder.standsForParts(flag).carriesOn(!flag))
                        .use(parts.words())
                        .withProbability(0.5)
                        .in((builder, text) -> builder.reporter(text).reason(text))
                        .use(Arbitraries.just(DAY))
                        .withProbability(0.5)
                        .in(Observation.Builder::receivedOn)
                        .use(parts.words())
                        .withProbability(0.5)
                        .in(Observation.Builder::dispute)
                        .use(evidence().list().ofMaxSize(1))
                        .in(Observation.Builder::evidence)
                        .build(Observation.Builder::build));
    }

    /** Follows the choices through the legal moves, a day later each. */
    private static List<FindingMove> moves(List<Integer> choices, List<Evidence> shown) {
        List<FindingMove> moves = new ArrayList<>();
        FindingState state = FindingState.RAISED;
        for (int choice : choices) {
            List<FindingState> next = Arrays.stream(FindingState.values())
                    .filter(state::mayBecome)
                    .toList();
            if (!next.isEmpty()) {
                state = next.get(choice % next.size());
                moves.add(move(moves.size(), state, shown));
            }
        }
        return moves;
    }

    /** A move with all that its state asks for; extensions are long enough to follow one another. */
    private static FindingMove move(int day, FindingState to, List<Evidence> shown) {
        FindingMove.Builder move = FindingMove.builder(DAY.plusDays(day), to, to.isVerdict() ? OFFICE : VILLAGE)
                .evidence(shown);
        switch (to) {
            case EXTENDED -> move.reason(VILLAGE).dueOn(DAY.plusDays(60L * (day + 1)));
            case REOPENED -> move.reason(OFFICE).dueOn(DAY.plusDays(day));
            case LONG_TERM -> move.reason(OFFICE);
            case TRANSFERRED -> move.reason(OFFICE).office(OFFICE);
            case ASSIGNED -> move.unit(OrgUnitId.of("v0"));
            case MERGED -> move.duplicateOf(FindingReference.parse("检查二/f0"));
            default -> {}
        }
        return move.build();
    }
}
