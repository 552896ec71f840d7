// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Rates against their pairs, and claims that have none. Rules 1.2, 3.1, 3.3. */
final class RateChecks {

    private static final Comparator<Observation> BY_TIME = Comparator.<Observation, LocalDate>comparing(
                    fact -> fact.key().period().lastDay())
            .thenComparing(Observation::key);

    private RateChecks() {}

    static List<Issue> numeratorAboveDenominator(ConsistencySubject subject) {
        Slots slots = Slots.of(subject);
        List<Issue> issues = new ArrayList<>();
        for (Rate rate : Rate.of(subject)) {
            if (!rate.isShare()) {
                continue;
            }
            for (Slots.Slot slot : slots.of(rate.pair().numerator())) {
                BigDecimal n = slots.amount(slot);
                slots.matching(slot, rate.denominator())
                        .map(slots::amount)
                        .filter(d -> n.compareTo(d) > 0)
                        .ifPresent(d -> issues.add(excess(subject, rate, slots.reading(slot), n, d)));
            }
        }
        return issues;
    }

    static List<Issue> claimAgainstPair(ConsistencySubject subject) {
        Slots slots = Slots.of(subject);
        List<Issue> issues = new ArrayList<>();
        for (Rate rate : Rate.of(subject)) {
            for (DataElementId claim : rate.pair().claim().stream().toList()) {
                for (Slots.Slot slot : slots.of(claim)) {
                    Optional<BigDecimal> n =
                            slots.matching(slot, rate.numerator()).map(slots::amount);
                    Optional<BigDecimal> d = slots.matching(slot, rate.denominator())
                            .map(slots::amount)
                            .filter(one -> one.signum() > 0);
                    if (n.isPresent() && d.isPresent()) {
                        differing(subject, rate, slots.reading(slot), Ratio.of(n.get(), d.get()))
                                .ifPresent(issues::add);
                    }
                }
            }
        }
        return issues;
    }

    static List<Issue> claimWithoutDenominator(ConsistencySubject subject) {
        Slots slots = Slots.of(subject);
        List<Rate> rates = Rate.of(subject);
        Map<Claim, Observation> latest = new LinkedHashMap<>();
        counted(subject)
                .filter(fact ->
                        fact.assurance() == Assurance.ASSERTED && fact.key().nature() == FactNature.ACTUAL)
                .filter(fact -> !isBacked(rates, slots, fact))
                .forEach(fact -> latest.merge(Claim.of(fact), fact, BinaryOperator.maxBy(BY_TIME)));
        return latest.values().stream()
                .map(fact -> claimIssue(subject, rates, fact))
                .toList();
    }

    static List<Issue> disputed(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        counted(subject)
                .forEach(fact -> fact.dispute()
                        .ifPresent(why -> issues.add(Issue.of(
                                Severity.WARNING,
                                "disputed",
                                Wording.path(fact),
                                Wording.of(
                                        "{0}：{1}存疑：{2}",
                                        "{0}: {1} is disputed: {2}",
                                        Wording.place(subject, fact.key()),
                                        value(subject, fact),
                                        why)))));
        return issues;
    }

    private static Issue excess(ConsistencySubject subject, Rate rate, Reading above, BigDecimal n, BigDecimal d) {
        return Issue.of(
                        Severity.ERROR,
                        "n-over-d",
                        above.path(),
                        Wording.of(
                                "{0}：分子“{1}”{2}大于分母“{3}”{4}",
                                "{0}: numerator {1}, {2}, is above denominator {3}, {4}",
                                rate.place(subject, above),
                                rate.numerator().name(),
                                Quantity.of(n, rate.numerator().unit()),
                                rate.denominator().name(),
                                Quantity.of(d, rate.denominator().unit())))
                .withSuggestion(LocalizedText.of(
                        "核对两数的口径和时点", "check that both figures speak of the same things and the same time"));
    }

    private static Optional<Issue> differing(ConsistencySubject subject, Rate rate, Reading claim, Ratio pair) {
        Ratio exact = pair.times(Ratio.whole(rate.pair().multiplier()));
        Ratio off = exact.minus(Ratio.whole(claim.amount()));
        Ratio halfDigit = Ratio.of(BigDecimal.ONE.movePointLeft(claim.amount().scale()), BigDecimal.valueOf(2));
        if (Ratio.max(off, off.negate()).compareTo(halfDigit) <= 0) {
            return Optional.empty();
        }
        BigDecimal shown = rate.indicator().rounding().display(exact, List.of());
        Issue issue = Issue.of(
                Severity.WARNING,
                "claim-against-pair",
                claim.path(),
                Wording.of(
                        "{0}：填报{1}，按计数为{2} ÷ {3} = {4}",
                        "{0}: {1} is stated, the counts give {2} ÷ {3} = {4}",
                        rate.place(subject, claim),
                        claim.quantity(),
                        pair.numerator().toPlainString(),
                        pair.denominator().toPlainString(),
                        Quantity.of(shown, rate.indicator().unit())));
        return Optional.of(
                Digits.slip(claim.amount(), shown).map(issue::withSuggestion).orElse(issue));
    }

    private static Issue claimIssue(ConsistencySubject subject, List<Rate> rates, Observation fact) {
        return Issue.of(
                        Severity.WARNING,
                        "claim-without-denominator",
                        Wording.path(fact),
                        Wording.of(
                                "{0}：只报了结论（{1}），缺少可核算的计数",
                                "{0}: {1} is asserted without the counts behind it",
                                Wording.place(subject, fact.key()),
                                value(subject, fact)))
                .withSuggestion(rates.stream()
                        .filter(rate -> rate.isClaimedBy(fact.key().element()))
                        .findFirst()
                        .map(rate -> Wording.of(
                                "补报分子“{0}”和分母“{1}”",
                                "report numerator {0} and denominator {1}",
                                rate.numerator().name(),
                                rate.denominator().name()))
                        .orElseGet(() -> LocalizedText.of("补报可核算的计数或监测数据", "report the counts or measurements")));
    }

    /** Whether the counts of a claim are reported for the same unit and time, or stand beside it as a pair. */
    private static boolean isBacked(List<Rate> rates, Slots slots, Observation fact) {
        Slots.Slot slot = new Slots.Slot(
                fact.key().element(),
                fact.key().unit(),
                fact.key().period(),
                fact.key().category());
        return rates.stream()
                .anyMatch(rate -> rate.isClaimedBy(slot.element())
                        && slots.matching(slot, rate.numerator()).isPresent()
                        && slots.matching(slot, rate.denominator()).isPresent());
    }

    private static Stream<Observation> counted(ConsistencySubject subject) {
        return subject.facts().stream()
                .filter(fact -> fact.state().counts() && fact.value().isKnown());
    }

    private static LocalizedText value(ConsistencySubject subject, Observation fact) {
        return Wording.value(fact, subject.findElement(fact.key().element()));
    }

    private record Claim(DataElementId element, OrgUnitId unit) {

        static Claim of(Observation fact) {
            return new Claim(fact.key().element(), fact.key().unit());
        }
    }
}
