// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.Issue;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figure of each unit after the time operator: its own, that of its categories, or what it took over. */
final class UnitFigures {

    private static final Comparator<RecordedObservation> FIRST_THAT_COUNTS = Comparator.comparing(
                    (RecordedObservation fact) -> fact.observation().key().period(), Reports.BY_END)
            .thenComparing(Reports.OWN_REPORT_FIRST);

    private final OrgTree everyone;
    private final FactIndex index;
    private final Window window;
    private final Function<DataElementId, Optional<DataElement>> elements;

    UnitFigures(Readings readings, Window window) {
        this.everyone = readings.everyone();
        this.index = readings.index();
        this.elements = readings.campaign()::findElement;
        this.window = window;
    }

    /** The figure of a unit that the tree has. */
    UnitValue at(DataElement element, OrgUnitId unit, String category, boolean owed) {
        return at(element, unit, category, owed, Optional.empty());
    }

    /** What counts here of a unit that the tree lacks; empty once those who took over tell of it themselves. */
    Optional<UnitValue> inherited(DataElement element, Inheritance from, String category, boolean owed) {
        Map<Optional<LocalDate>, Ratio> shares = new LinkedHashMap<>();
        from.shares().forEach((heir, share) -> {
            if (!isSuperseded(element, from, heir, category)) {
                shares.merge(carriedOn(element, from, heir, category), share, Exact::sum);
            }
        });
        List<UnitValue> parts = new ArrayList<>();
        shares.forEach((day, share) -> {
            UnitValue whole = at(element, from.origin(), category, owed, day);
            parts.add(whole.number()
                    .map(number -> share(element, whole, number, share))
                    .orElse(whole));
        });
        return parts.stream()
                .reduce((one, other) -> together(element, one, other))
                .map(all -> from.reports() ? all : all.withoutReporting());
    }

    /** What weighs a unit's figure in a mean; empty if it has no weight of zero or more. */
    Optional<UnitValue> weight(DataElement element, OrgUnitId unit) {
        return element.weightedBy()
                .flatMap(elements)
                .map(by -> at(by, unit, "", false))
                .filter(weight ->
                        weight.number().filter(number -> number.signum() >= 0).isPresent());
    }

    /** Whether a unit is of the level that reports an element. */
    boolean owes(DataElement element, OrgUnitId unit) {
        return element.reportedAt()
                .filter(level -> level.equals(everyone.get(unit).level()))
                .isPresent();
    }

    /** The reports of a unit: of the total, or, where none is reported, of the category that is reported most. */
    Reporting reports(DataElement element, OrgUnitId unit) {
        UnitSeries series = new UnitSeries(element, everyone.get(unit), window);
        Reporting total = series.reports(index.facts(element, unit, "", FactNature.ACTUAL));
        return element.disaggregation().filter(Disaggregation::exclusive).stream()
                .flatMap(set -> set.categories().stream())
                .map(category -> series.reports(index.facts(element, unit, category.code(), FactNature.ACTUAL)))
                .reduce(total, (one, other) -> other.reported() > one.reported() ? other : one);
    }

    /** What a unit plans or expects for periods inside the window; an exclusive set without a total makes it. */
    Ratio intended(DataElement element, OrgUnitId unit, FactNature nature) {
        List<Observation> totals = meant(element, unit, "", nature);
        Set<FactKey> stated = totals.stream().map(Observation::key).collect(Collectors.toSet());
        Stream<Observation> parts = element.disaggregation().filter(Disaggregation::exclusive).stream()
                .flatMap(set -> set.categories().stream())
                .flatMap(category -> meant(element, unit, category.code(), nature).stream())
                .filter(part -> !stated.contains(part.key().withCategory("")));
        return Stream.concat(totals.stream(), parts)
                .flatMap(seen -> seen.value().exact().stream())
                .reduce(Ratio.ZERO, Exact::sum);
    }

    private List<Observation> meant(DataElement element, OrgUnitId unit, String category, FactNature nature) {
        return index.facts(element, unit, category, nature).stream()
                .map(fact -> fact.observation())
                .filter(seen -> window.states().counts(seen)
                        && window.period().contains(seen.key().period()))
                .toList();
    }

    private UnitValue at(
            DataElement element, OrgUnitId unit, String category, boolean owed, Optional<LocalDate> carriedOn) {
        UnitValue stated = new UnitSeries(element, everyone.get(unit), window)
                .value(index.facts(element, unit, category, FactNature.ACTUAL), owed, carriedOn)
                .noting(underReview(element, unit, category).notes());
        boolean addsUp = element.kind() == ValueKind.AMOUNT
                && element.timeOperator() != TimeOperator.MAX
                && element.timeOperator() != TimeOperator.MIN;
        Optional<Disaggregation> parts = element.disaggregation()
                .filter(one -> one.exclusive() && category.isEmpty() && addsUp && !stated.isKnown());
        return parts.flatMap(one -> sumOfCategories(element, unit, one, carriedOn))
                .orElse(stated);
    }

    /** Without a stated total the parts of an exclusive set make it; empty if none of them is there. Rule 5.4. */
    private Optional<UnitValue> sumOfCategories(
            DataElement element, OrgUnitId unit, Disaggregation parts, Optional<LocalDate> carriedOn) {
        List<UnitValue> values = parts.categories().stream()
                .map(category -> at(element, unit, category.code(), true, carriedOn))
                .toList();
        if (values.stream().noneMatch(UnitValue::isKnown)) {
            return Optional.empty();
        }
        Ratio sum = values.stream().flatMap(value -> value.number().stream()).reduce(Ratio.ZERO, Exact::sum);
        Reporting reporting = values.stream().map(UnitValue::reporting).reduce(Reporting.NONE, Reporting::plus);
        Assurance weakest = values.stream()
                .filter(UnitValue::isKnown)
                .map(UnitValue::assurance)
                .reduce(Assurance::weaker)
                .orElseThrow();
        List<Explanation> why = values.stream().map(UnitValue::why).toList();
        String operation = String.join(
                " + ",
                values.stream().map(value -> Wording.number(value.value())).toList());
        LocalizedText line =
                LocalizedText.of(operation + " = " + Wording.plain(sum), operation + " = " + Wording.plain(sum));
        return Optional.of(new UnitValue(
                unit,
                Exact.value(sum),
                weakest,
                reporting,
                !reporting.isComplete(),
                Wording.addingCategories(what(element, unit), line, why)));
    }

    private UnitValue share(DataElement element, UnitValue whole, Ratio number, Ratio share) {
        if (share.sameValueAs(Ratio.ONE)) {
            return whole;
        }
        Ratio part = Exact.reduced(number.times(share));
        String operation = Wording.plain(number) + " × " + share + " = " + Wording.plain(part);
        Explanation why = new Explanation.Computed(
                what(element, whole.unit()),
                LocalizedText.of(operation, operation),
                List.of(whole.why()),
                List.of(LocalizedText.of("按区划调整的份额计入", "by the declared share of the succession")));
        return whole.with(part, why);
    }

    /**
     * Of one unit's figure, what some of its heirs still count and what others already go on from. Its reports are the
     * same ones, so that they count once: as long as anybody still needs them.
     */
    private UnitValue together(DataElement element, UnitValue one, UnitValue other) {
        UnitValue owing = one.reporting().expected() >= other.reporting().expected() ? one : other;
        if (one.number().isEmpty() || other.number().isEmpty()) {
            return (one.isKnown() ? one : other).reportedAs(owing);
        }
        Ratio sum = Exact.sum(one.number().get(), other.number().get());
        String operation =
                Wording.number(one.value()) + " + " + Wording.number(other.value()) + " = " + Wording.plain(sum);
        Explanation why = new Explanation.Computed(
                what(element, one.unit()),
                LocalizedText.of(operation, operation),
                List.of(one.why(), other.why()),
                List.of());
        return one.with(sum, why)
                .as(Assurance.weaker(one.assurance(), other.assurance()))
                .reportedAs(owing);
    }

    /** A state of a closed unit holds until the unit that took over reports its own. */
    private boolean isSuperseded(DataElement element, Inheritance from, OrgUnitId heir, String category) {
        boolean state = element.timeOperator() == TimeOperator.POINT_IN_TIME || element.kind() != ValueKind.AMOUNT;
        return state
                && takenOverBy(
                        from,
                        heir,
                        unit -> firstAfterTakeover(element, from, unit, category)
                                .isPresent());
    }

    /** When a heir's first cumulative figure after it took over holds that of the closed unit. */
    private Optional<LocalDate> carriedOn(DataElement element, Inheritance from, OrgUnitId heir, String category) {
        Function<OrgUnitId, Optional<LocalDate>> goesOn = unit -> firstAfterTakeover(element, from, unit, category)
                .filter(Observation::carriesOn)
                .map(fact -> fact.key().period().lastDay());
        boolean carried = UnitSeries.isCumulative(element)
                && takenOverBy(from, heir, unit -> goesOn.apply(unit).isPresent());
        return carried
                ? Stream.concat(Stream.of(heir), from.doubt().isPresent() ? from.heirs().stream() : Stream.empty())
                        .flatMap(unit -> goesOn.apply(unit).stream())
                        .max(LocalDate::compareTo)
                : Optional.empty();
    }

    /** Where shares are unknown, the unit above tells of the closed one, or all who took over do. */
    private static boolean takenOverBy(Inheritance from, OrgUnitId heir, Function<OrgUnitId, Boolean> tells) {
        boolean all = from.doubt().isPresent()
                && !from.heirs().isEmpty()
                && from.heirs().stream().allMatch(tells::apply);
        return tells.apply(heir) || all;
    }

    /**
     * The first figure of a unit for a period that ends after another unit closed, as far as is spoken of; of several
     * sources the one that counts.
     */
    private Optional<Observation> firstAfterTakeover(
            DataElement element, Inheritance from, OrgUnitId unit, String category) {
        Optional<LocalDate> closed = everyone.get(from.origin()).closes();
        return closed.flatMap(day -> index.facts(element, unit, category, FactNature.ACTUAL).stream()
                .filter(fact -> tells(fact.observation(), day))
                .min(FIRST_THAT_COUNTS)
                .map(RecordedObservation::observation));
    }

    private boolean tells(Observation fact, LocalDate from) {
        LocalDate last = fact.key().period().lastDay();
        return window.states().counts(fact)
                && fact.value().isKnown()
                && !last.isBefore(from)
                && !last.isAfter(window.lastDay());
    }

    /** What was sent of a figure, of one without a category also of its categories, and waits for its review. */
    List<Issue> waiting(DataElement element, OrgUnitId unit, String category) {
        Stream<String> parts = category.isEmpty()
                ? element.disaggregation().stream()
                        .flatMap(set -> set.categories().stream())
                        .map(Disaggregation.Category::code)
                : Stream.empty();
        return Stream.concat(Stream.of(category), parts)
                .flatMap(one -> underReview(element, unit, one).issues().stream())
                .distinct()
                .toList();
    }

    private UnderReview underReview(DataElement element, OrgUnitId unit, String category) {
        return new UnderReview(
                element, everyone.get(unit), window, index.underReview(element, unit, category, FactNature.ACTUAL));
    }

    private LocalizedText what(DataElement element, OrgUnitId unit) {
        return Wording.of(element, everyone.get(unit), window.period());
    }
}
