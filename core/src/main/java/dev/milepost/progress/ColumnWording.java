// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.explanation.Explanation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.progress.StandardColumns.Row;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;

/** The words of the explanations of the standard columns. Rule 11.1. */
final class ColumnWording {

    private final Row row;
    private final OrgUnit unit;

    ColumnWording(Row row, OrgUnit unit) {
        this.row = row;
        this.unit = unit;
    }

    /** What a figure is of: 指标，某镇，2023年6月. */
    static LocalizedText named(LocalizedText name, OrgUnit unit, Period period) {
        return LocalizedText.of(
                String.join("，", name.zh(), unit.name().zh(), period.text(Locale.CHINESE)),
                String.join(", ", name.en(), unit.name().en(), period.text(Locale.ENGLISH)));
    }

    LocalizedText change() {
        return of("column.yearOnYear");
    }

    LocalizedText completion() {
        return of("column.completion");
    }

    LocalizedText against() {
        return of("column.againstShareOfTime");
    }

    Explanation.Absent noChange(MissingReason reason, LocalizedText... notes) {
        return new Explanation.Absent(change(), reason, List.of(notes));
    }

    Explanation.Absent noCompletion(LocalizedText note) {
        return new Explanation.Absent(completion(), MissingReason.NOT_APPLICABLE, List.of(note));
    }

    Explanation.Absent notAgainst(LocalizedText note) {
        return new Explanation.Absent(against(), MissingReason.NOT_APPLICABLE, List.of(note));
    }

    LocalizedText points(Ratio now, Ratio then) {
        String operation = FigureText.plain(now) + " − " + operand(then) + " = ";
        Ratio points = now.minus(then);
        return LocalizedText.of(
                operation + FigureText.change(row.indicator(), points, Locale.CHINESE),
                operation + FigureText.change(row.indicator(), points, Locale.ENGLISH));
    }

    LocalizedText share(Ratio now, Ratio then, Ratio share) {
        String base = FigureText.plain(then);
        String operation = "(" + FigureText.plain(now) + " − " + base + ") ÷ " + base + " = ";
        return LocalizedText.of(
                operation + FigureText.change(row.indicator(), share, Locale.CHINESE),
                operation + FigureText.change(row.indicator(), share, Locale.ENGLISH));
    }

    LocalizedText against(Ratio attained, Ratio expected, Ratio points) {
        String operation = FigureText.percent(attained) + " − " + FigureText.percent(expected) + "：";
        return LocalizedText.of(
                operation + FigureText.pointsAhead(points, Locale.CHINESE),
                operation.replace("：", ": ") + FigureText.pointsAhead(points, Locale.ENGLISH));
    }

    private static String operand(Ratio number) {
        String plain = FigureText.plain(number);
        return number.signum() < 0 ? "(" + plain + ")" : plain;
    }

    private LocalizedText of(String column) {
        LocalizedText name = Glossary.get(column);
        LocalizedText what = named(row.indicator().name(), unit, row.period());
        return LocalizedText.of(name.zh() + "，" + what.zh(), name.en() + ", " + what.en());
    }
}
