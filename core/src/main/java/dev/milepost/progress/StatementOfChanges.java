// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetChange;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement of changes (数据变动说明): how the figures of one day, as known now, differ from those that were sent up,
 * figure by figure, and by which facts. Rule 13.3. Immutable.
 */
public final class StatementOfChanges {

    private final Progress sent;
    private final Progress now;
    private final List<FigureChange> figures;
    private final List<FactChange> otherFacts;
    private final List<TargetChange> targets;

    private StatementOfChanges(Progress sent, Progress now) {
        this.sent = sent;
        this.now = now;
        FactChanges facts = new FactChanges(sent.rollup(), now.rollup());
        this.figures = FigurePair.of(sent, now).stream()
                .filter(FigurePair::differs)
                .map(pair -> new FigureChange(pair, facts.behind(pair)))
                .toList();
        List<FactChange> told =
                figures.stream().flatMap(one -> one.facts().stream()).toList();
        this.otherFacts =
                facts.all().stream().filter(one -> !told.contains(one)).toList();
        this.targets = targetsChanged(sent, now);
    }

    /**
     * States what changed since figures were sent up.
     *
     * @param sent the figures of a release
     * @param now the figures of the same day as known later
     * @throws IllegalArgumentException if they are of different campaigns or days, or the second is known before the
     *     first
     */
    public static StatementOfChanges between(Progress sent, Progress now) {
        requireNonNull(sent, "sent");
        requireNonNull(now, "now");
        checkArgument(
                !now.when().knownAt().isBefore(sent.when().knownAt()),
                "knownAt of what is compared with a release must not be before %s, was %s",
                sent.when().knownAt(),
                now.when().knownAt());
        return new StatementOfChanges(sent, now);
    }

    /** The figures as they were sent up. */
    public Progress sent() {
        return sent;
    }

    /** The figures of the same day as known now. */
    public Progress now() {
        return now;
    }

    /** The figures that changed, in the order of the assessments. */
    public List<FigureChange> figures() {
        return figures;
    }

    /** The facts that changed and moved none of the figures, in the order of their keys. */
    public List<FactChange> otherFacts() {
        return otherFacts;
    }

    /** The changes of targets since, in the order of the targets and then of time. Rule 6.2. */
    public List<TargetChange> targets() {
        return targets;
    }

    /** Whether nothing changed: no figure, no fact and no target. */
    public boolean isEmpty() {
        return figures.isEmpty() && otherFacts.isEmpty() && targets.isEmpty();
    }

    private static List<TargetChange> targetsChanged(Progress sent, Progress now) {
        List<TargetChange> changes = new ArrayList<>();
        for (Target target : now.campaign().targets()) {
            target.changes().stream()
                    .filter(change -> change.at().isAfter(sent.when().knownAt()))
                    .forEach(changes::add);
        }
        return List.copyOf(changes);
    }
}
