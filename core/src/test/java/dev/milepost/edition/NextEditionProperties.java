// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Campaigns;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Origin;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.TaskResult;
import dev.milepost.dossier.Dossier;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingState;
import dev.milepost.json.DossierJson;
import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Everything either goes on with a link back or is said to be left, whatever the year was like. */
@Rule("14.1")
class NextEditionProperties {

    @Property(tries = 200)
    void everythingIsCarriedOverOrLeftAndNothingIsBoth(@ForAll Random random) {
        LastYear last = drawn(random);
        NextEdition next = last.next();
        Set<Origin> carried = next.carried().stream().map(Carried::from).collect(Collectors.toSet());
        Set<Origin> left = next.left().stream().map(Left::from).collect(Collectors.toSet());

        assertThat(carried).hasSize(next.carried().size()).noneMatch(left::contains);
        Set<Origin> both = new HashSet<>(carried);
        both.addAll(left);
        assertThat(both).isEqualTo(all(last.dossier(), last.black));
    }

    @Property(tries = 200)
    void everyLinkLeadsFromSomethingThatExistsToSomethingThatExisted(@ForAll Random random) {
        LastYear last = drawn(random);
        Dossier next = last.next().dossier();

        assertThat(next.carriedOver().stream().map(one -> origin(next, one.kind(), one.id())))
                .as("there")
                .isSubsetOf(all(next, next.blackList()));
        assertThat(next.carriedOver().stream().map(CarriedOver::last))
                .as("here")
                .isSubsetOf(all(last.dossier(), last.black));
    }

    @Property(tries = 200)
    void carryingOverAgainKeepsTheChainOfLinks(@ForAll Random random) {
        LastYear last = drawn(random);
        Dossier next = last.next().dossier();
        Campaign planned = Campaigns.sameEdition(next.campaign(), CampaignId.of("town-2025"), Period.year(2025))
                .build();
        NextEdition second = NextEdition.of(
                next, LastYear.progress(next, LocalDate.of(2024, 12, 31), List.of()), planned, next.blackList());

        assertThat(second.carried()).as("nothing was done in 2024").hasSameSizeAs(next.carriedOver());
        for (Carried one : second.carried()) {
            CarriedOver before = next.carriedOver().stream()
                    .filter(link -> origin(next, link.kind(), link.id()).equals(one.from()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.link().origins()).startsWith(before.origins().toArray(Origin[]::new));
            assertThat(one.link().first()).isEqualTo(before.first());
            assertThat(one.link().origins()).hasSize(2);
        }
    }

    @Property(tries = 200)
    void findingsThatAreNotOpenNeverComeAlongAndOverdueOnesStayOverdue(@ForAll Random random) {
        LastYear last = drawn(random);
        LocalDate date = SmallTown.YEAR_END;
        List<Finding> before = findings(last.dossier());
        List<Finding> after = findings(last.next().dossier());

        assertThat(after)
                .isEqualTo(before.stream().filter(one -> one.isOpenOn(date)).toList());
        assertThat(after.stream().filter(one -> one.isOverdueOn(date)).count())
                .isEqualTo(before.stream().filter(one -> one.isOverdueOn(date)).count());
    }

    @Property(tries = 100)
    void whatIsCarriedOverReadsBackAsItWasWritten(@ForAll Random random) {
        Dossier next = drawn(random).next().dossier();

        assertThat(DossierJson.read(DossierJson.write(next))).isEqualTo(next);
    }

    private static LastYear drawn(Random random) {
        LastYear last = new LastYear();
        for (int i = 0; i < 4; i++) {
            last.tasks.add(LastYear.task("task" + i, any(random, TaskResult.values())));
            last.projects.add(LastYear.project("project" + i, any(random, ProjectStage.values()))
                    .build());
            last.black.add(LastYear.entry("entry" + i, SmallTown.village(1 + random.nextInt(4))));
        }
        for (String element : List.of(LastYear.TREES, LastYear.PARK, LastYear.DUMPS)) {
            last.targets.add(LastYear.target(element, 1 + random.nextInt(9)).build());
            if (random.nextBoolean()) {
                last.saw(element, random.nextInt(9));
            }
        }
        last.inspections.add(LastYear.inspection("first", finding(random, "f0"), finding(random, "f1")));
        last.inspections.add(LastYear.inspection("second", finding(random, "f0")));
        last.inspections.add(LastYear.inspection("original", LastYear.finding("o")));
        return last;
    }

    private static Finding finding(Random random, String id) {
        List<FindingState> states = new ArrayList<>();
        FindingState state = FindingState.RAISED;
        for (int moves = random.nextInt(6); moves > 0; moves--) {
            FindingState from = state;
            List<FindingState> following =
                    Stream.of(FindingState.values()).filter(from::mayBecome).toList();
            if (following.isEmpty()) {
                break;
            }
            state = following.get(random.nextInt(following.size()));
            states.add(state);
        }
        return LastYear.finding(id, states.toArray(FindingState[]::new));
    }

    private static Set<Origin> all(Dossier dossier, List<BlackListEntry> entries) {
        Set<Origin> all = new HashSet<>();
        dossier.campaign().tasks().forEach(one -> all.add(origin(dossier, CarriedKind.TASK, one.id())));
        dossier.campaign()
                .projects()
                .forEach(one ->
                        all.add(origin(dossier, CarriedKind.PROJECT, one.id().value())));
        dossier.campaign()
                .targets()
                .forEach(one ->
                        all.add(origin(dossier, CarriedKind.TARGET, one.id().value())));
        entries.forEach(one -> all.add(origin(dossier, CarriedKind.BLACK_LIST_ENTRY, one.id())));
        Stream.concat(dossier.inspections().stream(), dossier.carriedInspections().stream())
                .forEach(inspection -> inspection
                        .findings()
                        .forEach(one ->
                                all.add(origin(dossier, CarriedKind.FINDING, inspection.id() + "/" + one.id()))));
        return all;
    }

    private static Origin origin(Dossier dossier, CarriedKind kind, String id) {
        return new Origin(dossier.campaign().id(), kind, id);
    }

    private static List<Finding> findings(Dossier dossier) {
        return Stream.concat(dossier.inspections().stream(), dossier.carriedInspections().stream())
                .flatMap(inspection -> inspection.findings().stream())
                .toList();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
