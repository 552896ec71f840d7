// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Project;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is odd about a case, by name: every oddity must keep coming up, or the comparison would fall silent on it. */
final class CaseKinds {

    static final Set<String> ALL = Set.of(
            "six levels",
            "own share",
            "subtree",
            "no hierarchy",
            "nobody assigned",
            "events",
            "distinct, not disjoint",
            "overlapping categories",
            "maximum age",
            "below zero",
            "beyond 64 bits",
            "many decimals",
            "zero denominator",
            "claim",
            "asserted",
            "revision",
            "draft",
            "returned",
            "approval asked",
            "approval asked of some",
            "late",
            "planned",
            "forecast",
            "recount",
            "missing for a reason",
            "known later",
            "within the year",
            "part of the year",
            "tree of another day",
            "shared asset",
            "planned at an asset");

    private static final BigDecimal LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Set<String> kinds = new HashSet<>();

    private CaseKinds() {}

    static Set<String> of(Case one) {
        CaseKinds found = new CaseKinds();
        found.campaign(one);
        found.works(one.campaign().projects());
        one.campaign().elements().subList(0, 3).forEach(found::element);
        one.facts().forEach(fact -> found.fact(fact.observation()));
        return found.kinds;
    }

    private void campaign(Case one) {
        boolean deep = one.organisation().units().stream()
                .anyMatch(unit -> one.organisation().ancestors(unit.id()).size() == 5);
        boolean later = one.facts().stream()
                .anyMatch(fact -> fact.recordedAt().isAfter(one.when().knownAt()));
        add("six levels", deep);
        add("known later", later);
        add(
                "within the year",
                one.campaign().period().contains(one.when().date().plusDays(1)));
        add("tree of another day", one.view().tree().isPresent());
        add("approval asked", !one.view().states().states().contains(ReviewState.SUBMITTED));
        add("approval asked of some", !one.view().states().exceptions().isEmpty());
        add("part of the year", one.view().window().type() != PeriodType.YEAR);
    }

    private void works(List<Project> projects) {
        Works works = new Works(projects);
        add("shared asset", works.isShared());
        add(
                "planned at an asset",
                projects.stream()
                        .anyMatch(one -> one.asset().isPresent()
                                && one.planned().isPresent()
                                && one.actual().isEmpty()));
    }

    private void element(DataElement element) {
        add("own share", element.hierarchy().filter(Hierarchy.OWN::equals).isPresent());
        add("subtree", element.hierarchy().filter(Hierarchy.SUBTREE::equals).isPresent());
        add("no hierarchy", element.hierarchy().isEmpty());
        add("nobody assigned", element.reportedAt().isEmpty());
        add("events", element.events());
        boolean distinct = element.basis().filter(CountBasis.DISTINCT::equals).isPresent();
        add("distinct, not disjoint", distinct && !element.disjoint());
        add(
                "overlapping categories",
                !element.disaggregation().map(Disaggregation::exclusive).orElse(true));
        add("maximum age", element.maximumAgeDays().isPresent());
    }

    private void fact(Observation fact) {
        if (fact.value() instanceof Value.Amount amount) {
            amount(fact, amount.amount());
        }
        add("claim", fact.key().element().value().equals("claim"));
        add("asserted", fact.assurance() == Assurance.ASSERTED);
        add("revision", fact.revision() > 0);
        add("draft", fact.state() == ReviewState.DRAFT);
        add("returned", fact.state() == ReviewState.RETURNED);
        add("late", fact.receivedOn().isPresent());
        add("planned", fact.key().nature() == FactNature.PLANNED);
        add("forecast", fact.key().nature() == FactNature.FORECAST);
        add("recount", !fact.key().source().isEmpty());
        add("missing for a reason", fact.value() instanceof Missing);
    }

    private void amount(Observation fact, BigDecimal amount) {
        add("below zero", amount.signum() < 0);
        add("beyond 64 bits", amount.compareTo(LONG) > 0);
        add("many decimals", amount.scale() > 15);
        add(
                "zero denominator",
                amount.signum() == 0 && fact.key().element().value().equals("d"));
    }

    private void add(String kind, boolean found) {
        if (found) {
            kinds.add(kind);
        }
    }
}
