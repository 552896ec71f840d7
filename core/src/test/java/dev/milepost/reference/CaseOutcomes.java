// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is odd about a case once it is worked out: it is not enough to draw a reorganisation if no fact is moved by it.
 */
final class CaseOutcomes {

    static final Set<String> ALL = Set.of(
            "merged whole",
            "split by shares",
            "split without shares",
            "closed without successor",
            "yet to open",
            "joined by another",
            "together above its heirs",
            "shared by units above each other",
            "continued by a successor",
            "superseded by a successor",
            "stale",
            "under review",
            "approved",
            "cumulative",
            "as of an older figure",
            "grown by",
            "grown from nobody knows what",
            "several campaign years",
            "campaign year begun");

    private final Reference reference;
    private final Asking asking;
    private final OrgUnitId root;
    private final CountedStates states;
    private final Set<String> kinds = new HashSet<>();

    private CaseOutcomes(Case one) {
        this.reference = new Reference(one);
        this.asking = reference.asking(one.view().window(), one.view().change());
        this.states = one.view().states();
        this.root = one.organisation().root().id();
        for (DataElement element : one.campaign().elements().subList(0, 3)) {
            OverTime time = reference.overTime(element, asking);
            one.organisation().units().forEach(unit -> part(time, unit));
            moved(time);
        }
    }

    static Set<String> of(Case one) {
        return new CaseOutcomes(one).kinds;
    }

    private void part(OverTime time, OrgUnit unit) {
        Optional<Part> found = at(time, unit);
        if (found.isEmpty()) {
            return;
        }
        Part part = found.get();
        boolean known = part.value().isPresent();
        boolean lacks = !part.reports().complete();
        add("stale", part.reason().filter(MissingReason.STALE::equals).isPresent());
        add(
                "under review",
                part.reason().filter(MissingReason.UNDER_REVIEW::equals).isPresent());
        add("approved", known && !states.states(time.element().id()).contains(ReviewState.SUBMITTED));
        if (time.isCumulative() && time.says(unit)) {
            boolean grown = asking.years().stream()
                    .anyMatch(year -> asking.change()
                            && year.startInclusive().isBefore(asking.window().startInclusive()));
            add("cumulative", known);
            add("as of an older figure", known && lacks && !asking.change());
            add("grown by", known && grown && part.used().size() > 1);
            add("grown from nobody knows what", !known && lacks && grown);
            add("several campaign years", known && asking.years().size() > 1);
            add("campaign year begun", known && asking.yearsFrom().getMonthValue() != 1);
        }
    }

    private void moved(OverTime time) {
        boolean splits = OverUnits.splits(time.element());
        for (OrgUnit unit : reference.territory().absent()) {
            Territory.Trace trace = reference.territory().trace(unit);
            if (reference
                    .facts()
                    .of(time.element(), unit.id(), FactNature.ACTUAL)
                    .isEmpty()) {
                continue;
            }
            add("merged whole", trace.sure() && trace.shares().size() == 1);
            add("split by shares", trace.sure() && trace.shares().size() > 1);
            add("split without shares", !trace.sure() && trace.heirs().size() > 1);
            add("closed without successor", trace.heirs().isEmpty());
            add(
                    "shared by units above each other",
                    trace.sure() && areAboveEachOther(unit.id(), trace.shares().keySet()));
            add("yet to open", unit.opens().filter(asking.date()::isBefore).isPresent());
        }
        for (boolean apart : List.of(true, false)) {
            for (Legacy legacy : reference.territory().legacies(root, splits, apart)) {
                Takeover takeover = new Takeover(time, legacy);
                boolean says = at(time, legacy.origin()).flatMap(Part::value).isPresent();
                add("joined by another", says && legacy.joins());
                add("together above its heirs", says && legacy.shares().size() > 1);
                add("continued by a successor", says && takeover.isContinued());
                add("superseded by a successor", says && takeover.isSuperseded());
            }
        }
    }

    private boolean areAboveEachOther(OrgUnitId unit, Set<OrgUnitId> heirs) {
        return heirs.stream()
                        .filter(heir -> reference.territory().isWithin(unit, heir))
                        .count()
                > 1;
    }

    private static Optional<Part> at(OverTime time, OrgUnit unit) {
        try {
            return Optional.of(time.part(unit, ""));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private void add(String kind, boolean found) {
        if (found) {
            kinds.add(kind);
        }
    }
}
