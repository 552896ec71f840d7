// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Holds the properties of a target together. Rules 6.1 to 6.3 and 6.5. */
final class TargetCheck {

    private final Target target;

    TargetCheck(Target target) {
        this.target = target;
    }

    void check() {
        checkArgument(
                !target.due().isBefore(target.start()),
                "due of target '%s' must not be before start %s, was %s",
                target.id(),
                target.start(),
                target.due());
        checkArgument(
                target.weight().signum() >= 0,
                "weight of target '%s' must not be negative, was %s",
                target.id(),
                target.weight());
        checkArgument(
                target.unit().isEmpty() || target.level().isEmpty(),
                "target '%s' must be set for a unit or a level, not both",
                target.id());
        target.basicallyMetFrom()
                .ifPresent(share -> checkArgument(
                        share.signum() > 0 && share.compareTo(Ratio.ONE) < 0,
                        "basicallyMetFrom of target '%s' must be above 0 and below 1, was %s",
                        target.id(),
                        share));
        checkComparator(target.comparator());
        target.split().ifPresent(this::checkSplit);
        checkChanges();
    }

    private void checkComparator(Comparator comparator) {
        if (comparator instanceof Comparator.Maintain maintain) {
            checkPeriods(maintain);
            checkComparator(maintain.comparator());
        }
        if (comparator instanceof Comparator.ChangeFromBaseline) {
            checkChangeable();
        }
        if (comparator instanceof Comparator.EventFree free) {
            free.window().ifPresent(this::checkWindow);
        }
        if (comparator instanceof Comparator.Numeric numeric && numeric.isStrict()) {
            target.baseline()
                    .ifPresent(start -> checkArgument(
                            !numeric.bound().sameValueAs(Ratio.whole(start.value())),
                            "bound of strict target '%s' must differ from its baseline, was %s",
                            target.id(),
                            numeric.bound()));
        }
    }

    private void checkChangeable() {
        Optional<BigDecimal> start = target.baseline().map(Baseline::value);
        checkArgument(
                start.isPresent(),
                "baseline of target '%s' must be declared, because it asks for a change from it",
                target.id());
        checkArgument(
                start.get().signum() > 0,
                "baseline of target '%s' must be above 0, because it asks for a change in per cent, was %s",
                target.id(),
                start.get());
    }

    private void checkWindow(Period window) {
        checkArgument(
                time().contains(window),
                "window of target '%s' must lie within %s to %s, was %s",
                target.id(),
                target.start(),
                target.due(),
                window);
    }

    private void checkPeriods(Comparator.Maintain maintain) {
        Period first = maintain.every().periodOf(target.start());
        Period last = maintain.every().periodOf(target.due());
        checkArgument(
                first.startInclusive().equals(target.start()) && last.lastDay().equals(target.due()),
                "every of target '%s' must divide its time %s to %s into whole periods, was %s",
                target.id(),
                target.start(),
                target.due(),
                maintain.every());
    }

    private Period time() {
        return Period.span(target.start(), target.due().plusDays(1));
    }

    private void checkSplit(Split split) {
        boolean plain = target.comparator() instanceof Comparator.Numeric
                && !(target.comparator() instanceof Comparator.Between);
        checkArgument(
                plain,
                "comparator of target '%s' must have one declared bound to be split, was %s",
                target.id(),
                target.comparator());
        Ratio bound = ((Comparator.Numeric) target.comparator()).bound();
        checkArgument(
                bound.signum() >= 0, "bound of split target '%s' must not be negative, was %s", target.id(), bound);
        if (split instanceof Split.Given given) {
            checkArgument(
                    Ratio.whole(given.sum()).sameValueAs(bound),
                    "parts of split target '%s' must sum to its bound %s, summed to %s",
                    target.id(),
                    bound,
                    given.sum());
        }
        step(split).ifPresent(step -> checkStep(bound, step));
    }

    private void checkStep(Ratio bound, BigDecimal step) {
        Ratio steps = bound.dividedBy(Ratio.whole(step));
        checkArgument(
                steps.numerator().remainder(steps.denominator()).signum() == 0,
                "bound of split target '%s' must be a multiple of the step %s, was %s",
                target.id(),
                step,
                bound);
    }

    private static Optional<BigDecimal> step(Split split) {
        if (split instanceof Split.Even even) {
            return Optional.of(even.step());
        }
        if (split instanceof Split.ByWeights weighted) {
            return Optional.of(weighted.step());
        }
        return split instanceof Split.ByElement measured ? Optional.of(measured.step()) : Optional.empty();
    }

    private void checkChanges() {
        Instant earlier = Instant.MIN;
        for (TargetChange change : target.changes()) {
            checkArgument(
                    change.at().isAfter(earlier),
                    "changes of target '%s' must follow each other, %s comes after %s",
                    target.id(),
                    change.at(),
                    earlier);
            checkArgument(
                    change.before().id().equals(target.id())
                            && change.before().indicator().equals(target.indicator()),
                    "before of a change of target '%s' must be that target of indicator '%s', was '%s' of '%s'",
                    target.id(),
                    target.indicator(),
                    change.before().id(),
                    change.before().indicator());
            earlier = change.at();
        }
    }
}
