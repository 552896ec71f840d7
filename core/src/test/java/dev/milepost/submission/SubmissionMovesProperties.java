// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.quantity.Value;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.submission.SubmissionMove.Correction;
import dev.milepost.submission.SubmissionMove.Locked;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.stateful.ActionSequence;

/** Random sequences of steps against an account of what is allowed and what it comes to that the test keeps itself. */
@Rule("13.1")
class SubmissionMovesProperties {

    @Property(tries = 500)
    void noSequenceOfStepsBreaksARule(
            @ForAll("sequences") ActionSequence<SubmissionBook> sequence,
            @ForAll boolean approval,
            @ForAll boolean blankMeansZero) {
        sequence.withInvariant("account", SubmissionBook::checkAccount)
                .withInvariant("facts", SubmissionBook::checkFacts)
                .run(new SubmissionBook(approval, blankMeansZero));
    }

    @Property(tries = 100)
    void storingTheFactsAgainAfterEachStepAddsOnlyWhatIsNew(
            @ForAll("sequences") ActionSequence<SubmissionBook> sequence,
            @ForAll boolean approval,
            @ForAll boolean blankMeansZero) {
        try (CampaignStore store = CampaignStores.inMemory(InstantSource.fixed(SmallTown.RECORDED))) {
            int[] stored = {0};
            SubmissionBook end = sequence.withInvariant("store", book -> {
                        stored[0] += store.append(book.submission().observations());
                        assertThat(stored[0])
                                .isEqualTo(book.submission().observations().size());
                    })
                    .run(new SubmissionBook(approval, blankMeansZero));
            assertThat(store.append(end.submission().observations())).isZero();
        }
    }

    @Property(tries = 200)
    void nobodyApprovesWhatTheyPreparedAndALockedFigureChangesOnlyByCorrection(
            @ForAll("sequences") ActionSequence<SubmissionBook> sequence, @ForAll boolean approval) {
        Submission submission =
                sequence.run(new SubmissionBook(approval, false)).submission();
        int locked = indexOfLock(submission);
        List<SubmissionMove> moves = submission.moves();

        for (int i = 0; i < moves.size(); i++) {
            SubmissionMove move = moves.get(i);
            if (move instanceof SubmissionMove.Approved) {
                assertThat(moves.subList(0, i))
                        .filteredOn(one -> one instanceof SubmissionMove.Submitted
                                || one instanceof SubmissionMove.Resubmitted
                                || one instanceof SubmissionMove.DraftSaved)
                        .isNotEmpty()
                        .extracting(SubmissionMove::by)
                        .doesNotContain(move.by());
            }
            assertThat(move instanceof Correction).isEqualTo(i > locked);
        }
        assertThat(submission.observations())
                .filteredOn(fact -> fact.state() == ReviewState.LOCKED)
                .hasSize(locked == moves.size() ? 0 : SubmissionBook.CELLS.size() + moves.size() - locked - 1);
    }

    @Property(tries = 200)
    void aNilReportIsZeroInEveryCell(
            @ForAll("sequences") ActionSequence<SubmissionBook> sequence, @ForAll boolean approval) {
        Submission submission =
                sequence.run(new SubmissionBook(approval, false)).submission();

        assertThat(submission.observations())
                .filteredOn(Observation::nil)
                .allSatisfy(fact -> assertThat(fact.value()).isEqualTo(Value.amount(0)));
        for (SubmissionMove move : submission.moves()) {
            if (move instanceof SubmissionMove.Submitted sent && sent.nil()) {
                Map<String, Observation> then = new HashMap<>();
                Submission atFirst = Submission.of(
                        submission.form(),
                        submission.unit(),
                        submission.period(),
                        submission.moves().subList(0, submission.moves().indexOf(move) + 1));
                atFirst.observations().forEach(fact -> then.put(fact.key().toString(), fact));
                assertThat(then.values()).hasSize(3).allMatch(Observation::nil);
            }
        }
    }

    @Provide
    Arbitrary<ActionSequence<SubmissionBook>> sequences() {
        Arbitrary<List<SubmissionBook.Filled>> filled = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(4, 1), Tuple.of(4, 2), Tuple.of(1, 3)),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(2, 5), Tuple.of(1, -1)))
                .as(SubmissionBook.Filled::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(SubmissionBook.Filled::cell);
        return Arbitraries.sequences(Combinators.combine(
                                Arbitraries.frequency(Tuple.of(1, true), Tuple.of(4, false)),
                                Arbitraries.integers().between(0, 500),
                                Arbitraries.integers().between(0, SubmissionBook.POSTS.size() - 1),
                                Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(6, 3), Tuple.of(1, -2)),
                                filled)
                        .as(SubmissionBook.Step::new)
                        .map(step -> step))
                .ofSize(25);
    }

    private static int indexOfLock(Submission submission) {
        List<SubmissionMove> moves = submission.moves();
        return (int) moves.stream().takeWhile(move -> !(move instanceof Locked)).count();
    }
}
