// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.json.DossierJson;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.stateful.ActionSequence;

/** Random sequences of steps against an account of what is allowed and what it comes to that the test keeps itself. */
@Rule({"8.4", "8.5"})
class FindingMovesProperties {

    @Property(tries = 500)
    void noSequenceOfStepsBreaksARule(@ForAll("sequences") ActionSequence<FindingBook> sequence) {
        sequence.withInvariant("counts", FindingBook::checkCounts)
                .withInvariant("history", FindingBook::checkHistory)
                .run(new FindingBook());
    }

    @Property(tries = 40)
    void whatComesOfASequenceReadsBackAsTheSame(@ForAll("sequences") ActionSequence<FindingBook> sequence) {
        Dossier dossier = dossier(sequence.run(new FindingBook()).findings());

        assertThat(DossierJson.read(DossierJson.write(dossier))).isEqualTo(dossier);
    }

    @Provide
    Arbitrary<ActionSequence<FindingBook>> sequences() {
        return Arbitraries.sequences(Combinators.combine(
                                Arbitraries.integers().between(0, FindingBook.FINDINGS - 1),
                                Arbitraries.frequency(Tuple.of(1, true), Tuple.of(4, false)),
                                Arbitraries.integers().between(0, 60),
                                Arbitraries.of(FindingBook.OFFICES),
                                Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(6, 3), Tuple.of(2, 20), Tuple.of(1, -2)),
                                Arbitraries.integers().between(-3, 30))
                        .as(FindingBook.Step::new)
                        .map(step -> step))
                .ofSize(30);
    }

    private static Dossier dossier(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(FindingBook.original());
        Campaign campaign = SmallTown.campaign(SmallTown.element().build());
        return Dossier.builder(campaign, SmallTown.tree(2))
                .holidayCalendar(HolidayCalendar.none())
                .inspections(List.of(Inspection.builder(InspectionId.of("i"), InspectionKind.ROUTINE)
                        .theme(LocalizedText.ofChinese("校园"))
                        .period(Period.year(2023))
                        .unit(SmallTown.TOWN)
                        .findings(all)
                        .build()))
                .build();
    }
}
