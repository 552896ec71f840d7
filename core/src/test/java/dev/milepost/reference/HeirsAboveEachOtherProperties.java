// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.rollup.Rollup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Units close and leave what they have to the unit above and the one above that, and both halves of rates with it. */
class HeirsAboveEachOtherProperties {

    private static final int TRIES = 100;

    @Property(tries = TRIES)
    @Rule({"5.2", "5.3", "5.6", "5.7"})
    void haveTheFiguresOfTheReferenceInATableToo(@ForAll("cases") List<Case> cases) {
        for (Case one : cases) {
            ReferenceProperties.compare(one);
            Rollup sources = ReferenceProperties.rollup(one);
            Rollup columns = FigureTableProperties.columns(one);
            FigureTableProperties.compare(one, sources, sources.table(one.view().window()));
            FigureTableProperties.compare(one, columns, columns.table(one.view().window()));
        }
    }

    /** The same cases each time: a measurement of what is drawn. */
    @Property(seed = "20231231", tries = 200, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void bothHoldAShareOfARateInOneOfTwenty(@ForAll("cases") List<Case> cases) {
        boolean twice = cases.stream().anyMatch(HeirsAboveEachOtherProperties::isShared);
        Statistics.label("shared").collect(twice);
        Statistics.label("shared").coverage(checker -> checker.check(true).percentage(share -> share >= 5.0));
    }

    /** Whether two units above a closed one each count a part of its rate. */
    private static boolean isShared(Case one) {
        Reference reference = new Reference(one);
        Asking asking = reference.asking(one.view().window(), false);
        Campaign campaign = one.campaign();
        List<DataElement> halves = campaign.elements().subList(1, 3);
        if (!halves.stream().allMatch(OverUnits::splits)) {
            return false;
        }
        Territory territory = reference.territory();
        OrgUnitId root = territory.tree().root().id();
        Set<OrgUnitId> once = new HashSet<>();
        return territory.legacies(root, true, true).stream()
                .filter(legacy -> !legacy.joins() && counts(reference, halves, asking, legacy))
                .anyMatch(legacy -> !once.add(legacy.origin().id()));
    }

    private static boolean counts(Reference reference, List<DataElement> halves, Asking asking, Legacy legacy) {
        try {
            return halves.stream()
                    .allMatch(half -> new Takeover(reference.overTime(half, asking), legacy)
                            .part(false)
                            .filter(Part::isNumber)
                            .isPresent());
        } catch (Refused refused) {
            return false;
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        int asked = Integer.getInteger("reference.tries", TRIES);
        return CaseArbitraries.choices()
                .map(HeirsAboveEachOtherProperties::raised)
                .map(CaseBuilder::build)
                .list()
                .ofSize(Math.max(1, asked / TRIES));
    }

    /** The same case, in which whoever closes is left to the units above, and whoever tells a half tells both. */
    private static Choices.All raised(Choices.All drawn) {
        Choices.Plan plan = drawn.plan();
        List<Choices.Element> elements = plan.elements().stream()
                .map(HeirsAboveEachOtherProperties::divisible)
                .toList();
        List<Choices.Fact> facts = new ArrayList<>();
        for (Choices.Fact fact : drawn.facts()) {
            facts.add(of(1, fact));
            facts.add(of(2, fact));
        }
        return new Choices.All(
                raised(drawn.org()),
                new Choices.Plan(plan.span(), elements, plan.works(), plan.goals()),
                facts,
                drawn.question());
    }

    private static Choices.Org raised(Choices.Org drawn) {
        List<Choices.Unit> units = new ArrayList<>(List.of(new Choices.Unit(0, 1), new Choices.Unit(0, 0)));
        units.addAll(drawn.units());
        List<Choices.Change> changes = new ArrayList<>();
        changes.add(new Choices.Change(2, 181, Choices.Passing.RAISED, 0));
        drawn.changes().stream()
                .map(change -> new Choices.Change(change.unit(), change.day(), Choices.Passing.RAISED, change.other()))
                .forEach(changes::add);
        return new Choices.Org(units, changes);
    }

    private static Choices.Element divisible(Choices.Element drawn) {
        Choices.Manner manner = drawn.manner();
        TimeOperator time =
                Set.of(TimeOperator.AVERAGE, TimeOperator.MAX, TimeOperator.MIN).contains(manner.time())
                        ? TimeOperator.IN_PERIOD
                        : manner.time();
        return new Choices.Element(
                new Choices.Manner(time, manner.units(), manner.frequency(), manner.hierarchy()),
                drawn.reporting(),
                drawn.counting());
    }

    /** Of an element; every other one of the unit that closes first. */
    private static Choices.Fact of(int element, Choices.Fact fact) {
        Choices.Place place = fact.place();
        boolean closed = place.unit() % 2 == 0;
        return new Choices.Fact(
                new Choices.Place(
                        element, closed ? 0 : place.unit(), closed || place.moved(), place.month(), place.category()),
                fact.content(),
                fact.telling());
    }
}
