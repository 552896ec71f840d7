// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Target;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.FigureTable;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnitOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a campaign, resolved for every unit and ready to judge tables of figures. Immutable to its users; safe
 * for concurrent use.
 */
public final class AssessmentPlan {

    private final TargetRule.Setting setting;
    private final UnitOrder order;
    private final Period period;
    private final Map<IndicatorId, List<Target>> targets;
    private final Map<IndicatorId, Rules> ready = new ConcurrentHashMap<>();

    AssessmentPlan(TargetRule.Setting setting, UnitOrder order, Period period) {
        this.setting = setting;
        this.order = order;
        this.period = period;
        this.targets = setting.campaign().targets().stream().collect(Collectors.groupingBy(Target::indicator));
    }

    /**
     * Assesses every unit that has a figure against the target that binds it, on this thread.
     *
     * @throws IllegalArgumentException if the figures are of another tree or period, or the roll-up of another campaign
     *     or date
     */
    public AssessmentTable assess(Rollup rollup, FigureTable figures) {
        return assess(rollup, figures, Runnable::run, 1);
    }

    /**
     * Assesses every unit that has a figure against the target that binds it.
     *
     * @param figures the figures of the roll-up over the period of the plan
     * @param executor runs the tasks; threads are the caller's
     * @param tasks how many tasks share the work, one or more: as many as threads
     * @throws IllegalArgumentException if the figures are of another tree or period, or the roll-up of another campaign
     *     or date
     */
    public AssessmentTable assess(Rollup rollup, FigureTable figures, Executor executor, int tasks) {
        checkArgument(
                figures.units().tree().equals(order.tree()) && figures.period().equals(period),
                "figures must be of %s over %s, were of %s over %s",
                order.tree(),
                period,
                figures.units().tree(),
                figures.period());
        checkRollup(rollup);
        Map<IndicatorId, AssessmentColumn> columns = new LinkedHashMap<>();
        figures.map(column -> column(rollup, column), executor, tasks)
                .forEach(column -> columns.put(column.figures().indicator().id(), column));
        return new AssessmentTable(figures, columns);
    }

    /**
     * Works out the figures of a roll-up and assesses them, on this thread.
     *
     * @throws IllegalArgumentException if the roll-up is of another tree, campaign or date
     */
    public AssessmentTable assess(Rollup rollup) {
        return assess(rollup, Runnable::run, 1);
    }

    /**
     * Works out the figures of a roll-up over the period of the plan and assesses them: the same as of
     * {@link Rollup#table} one after the other, and faster, because each column is judged while it is at hand.
     *
     * @param executor runs the tasks; threads are the caller's
     * @param tasks how many tasks share the work, one or more: as many as threads
     * @throws IllegalArgumentException if the roll-up is of another tree, campaign or date
     */
    public AssessmentTable assess(Rollup rollup, Executor executor, int tasks) {
        checkRollup(rollup);
        checkArgument(
                rollup.tree().equals(order.tree()), "roll-up must be of %s, was of %s", order.tree(), rollup.tree());
        Map<IndicatorId, AssessmentColumn> judged = new ConcurrentHashMap<>();
        FigureTable figures = rollup.table(
                period, column -> judged.put(column.indicator().id(), column(rollup, column)), executor, tasks);
        Map<IndicatorId, AssessmentColumn> columns = new LinkedHashMap<>();
        figures.columns().stream()
                .map(column -> column.indicator().id())
                .forEach(id -> columns.put(id, requireNonNull(judged.get(id))));
        return new AssessmentTable(figures, columns);
    }

    private void checkRollup(Rollup rollup) {
        checkArgument(
                rollup.campaign().equals(setting.campaign())
                        && rollup.when().date().equals(setting.when().date()),
                "roll-up must be of campaign '%s' on %s, was of '%s' on %s",
                setting.campaign().id(),
                setting.when().date(),
                rollup.campaign().id(),
                rollup.when().date());
    }

    private AssessmentColumn column(Rollup rollup, FigureColumn column) {
        Rules rules = rules(rollup, column);
        return column(rules, new Judging(rollup, column, rules.rules().length == 0 ? 0 : column.size()));
    }

    /** Assesses a column whose figures go on changing. */
    LiveAssessments live(Rollup rollup, FigureColumn column) {
        Rules rules = rules(rollup, column);
        Judging judging = new Judging(rollup, column, rules.rules().length == 0 ? 0 : column.size());
        boolean local = Stream.of(rules.rules()).allMatch(TargetRule::isLocal)
                && !ResolvedTargets.isDivided(
                        targets.getOrDefault(column.indicator().id(), List.of()));
        return new LiveAssessments(
                column(rules, judging),
                (cell, number) -> judging.again(cell, number < 0 ? null : rules.rules()[number]),
                local ? Set.of() : WatchedElements.of(setting.campaign(), column.indicator()),
                local);
    }

    private AssessmentColumn column(Rules rules, Judging judging) {
        FigureColumn column = judging.column;
        ResolvedTargets.Walk walk = rules.targets().walk();
        for (int cell = 0; cell < judging.statuses.length; cell++) {
            if (column.isKnown(cell)) {
                int number = walk.target(column.unit(cell), column.level(cell));
                if (number >= 0) {
                    judging.judge(rules.rules()[number], cell);
                }
            }
        }
        return new AssessmentColumn(column, rules.targets(), order, judging.statuses, judging.millionths);
    }

    /** Rules are kept for the next table, unless a target is divided by figures, which may be others then. */
    private Rules rules(Rollup rollup, FigureColumn column) {
        IndicatorId id = column.indicator().id();
        Rules before = ready.get(id);
        if (before != null && before.factor().equals(column.factor())) {
            return before;
        }
        List<Target> all = targets.getOrDefault(id, List.of());
        Rules made = rules(ResolvedTargets.of(column.indicator(), all, rollup, order), column);
        if (!ResolvedTargets.isDivided(all)) {
            ready.put(id, made);
        }
        return made;
    }

    private Rules rules(ResolvedTargets resolved, FigureColumn column) {
        Map<List<LocalDate>, Boolean> windows = new HashMap<>();
        Indicator indicator = column.indicator();
        TargetRule[] rules = resolved.targets().stream()
                .map(target -> new TargetRule(
                        target, indicator, column.factor(), isOwnWindow(target, indicator, windows), setting))
                .toArray(TargetRule[]::new);
        return new Rules(resolved, column.factor(), rules);
    }

    private boolean isOwnWindow(Target target, Indicator indicator, Map<List<LocalDate>, Boolean> windows) {
        boolean same = requireNonNull(windows.computeIfAbsent(
                List.of(target.start(), target.due()),
                dates -> TargetWindow.of(target, indicator, setting.campaign()).equals(period)));
        return same && !setting.assessor().isOverridden(target);
    }

    /** Judges cells of one column; belongs to one thread. */
    private final class Judging {

        private final Rollup rollup;
        private final FigureColumn column;
        private final boolean isCompact;
        private final byte[] statuses;
        private final long[] millionths;

        Judging(Rollup rollup, FigureColumn column, int cells) {
            this.rollup = rollup;
            this.column = column;
            this.isCompact = column.isCompact();
            this.statuses = new byte[cells];
            this.millionths = new long[cells];
        }

        /** Judges a cell whose figure changed; by no rule if it has no figure or no target. */
        void again(int cell, @Nullable TargetRule rule) {
            statuses[cell] = 0;
            millionths[cell] = 0;
            if (rule != null) {
                judge(rule, cell);
            }
        }

        void judge(TargetRule rule, int cell) {
            Grader grader = rule.grader();
            if (grader == null || !(isCompact || column.isCompact(cell)) || !rule.isSettled(column, cell)) {
                judgeApart(rule, cell);
                return;
            }
            long number = column.numerator(cell);
            long divisor = column.denominator(cell);
            long attained = grader.millionths(number, divisor);
            millionths[cell] = attained;
            statuses[cell] = grader.status(number, divisor, attained);
        }

        private void judgeApart(TargetRule rule, int cell) {
            TargetRule.Judged judged =
                    rule.judge(column, cell, order.unit(column.unit(cell)).id(), rollup);
            statuses[cell] = (byte) (Grader.code(judged.status()) | judged.marks());
            millionths[cell] = judged.attainment().map(Millionths::of).orElse(AssessmentColumn.NO_RATIO);
        }
    }

    /** The targets of an indicator, made ready for figures of one factor. */
    @SuppressWarnings("ArrayRecordComponent") // never compared and never handed on
    private record Rules(ResolvedTargets targets, Ratio factor, TargetRule[] rules) {}
}
