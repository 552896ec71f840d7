// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Target;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.FigureTable;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnitOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges every cell of a table against the target that binds its unit. */
final class BulkAssessment {

    private final ProgressAssessor assessor;
    private final Rollup rollup;
    private final FigureTable figures;
    private final UnitOrder order;

    BulkAssessment(ProgressAssessor assessor, Rollup rollup, FigureTable figures) {
        this.assessor = assessor;
        this.rollup = rollup;
        this.figures = figures;
        this.order = figures.units();
    }

    AssessmentTable table(List<AssessmentColumn> columns) {
        Map<IndicatorId, AssessmentColumn> byId = new LinkedHashMap<>();
        columns.forEach(column -> byId.put(column.figures().indicator().id(), column));
        return new AssessmentTable(figures, byId);
    }

    AssessmentColumn column(FigureColumn column) {
        ResolvedTargets targets = ResolvedTargets.of(column.indicator(), rollup, order);
        List<TargetRule> rules = targets.targets().stream()
                .map(target -> new TargetRule(target, column, isOwnWindow(target, column), rollup, assessor))
                .toList();
        byte[] statuses = new byte[rules.isEmpty() ? 0 : column.size()];
        long[] millionths = new long[statuses.length];
        ResolvedTargets.Walk walk = targets.walk(order);
        for (int cell = 0; cell < statuses.length; cell++) {
            if (column.isKnown(cell)) {
                int unit = column.unit(cell);
                int number = walk.target(unit);
                if (number >= 0) {
                    judge(rules.get(number), column, cell, statuses, millionths);
                }
            }
        }
        return new AssessmentColumn(column, targets, order, statuses, millionths);
    }

    private void judge(TargetRule rule, FigureColumn column, int cell, byte[] statuses, long[] millionths) {
        Grader grader = rule.grader();
        if (grader != null && column.isCompact(cell) && rule.isSettled(column, cell)) {
            long number = column.numerator(cell);
            long divisor = column.denominator(cell);
            statuses[cell] = grader.status(number, divisor);
            millionths[cell] = grader.millionths(number, divisor);
            return;
        }
        TargetRule.Judged judged =
                rule.judge(column, cell, order.unit(column.unit(cell)).id());
        statuses[cell] = (byte) (Grader.code(judged.status()) | (judged.asserted() ? AssessmentColumn.ASSERTED : 0));
        millionths[cell] = judged.attainment().map(Millionths::of).orElse(AssessmentColumn.NO_RATIO);
    }

    private boolean isOwnWindow(Target target, FigureColumn column) {
        return !assessor.isOverridden(target)
                && TargetWindow.of(target, column.indicator(), rollup.campaign())
                        .equals(figures.period());
    }
}
