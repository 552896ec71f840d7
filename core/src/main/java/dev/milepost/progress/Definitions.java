// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.Indicator;
import dev.milepost.period.AsOf;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Reporting;
import dev.milepost.text.LocalizedText;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The note on definitions (口径说明) of figures, made from the choices that were in force: what day is spoken of and what
 * was known, which states count, what is divided by what and how it is counted, how incomplete figures are judged, how
 * figures are rounded, and how the share of time is reckoned. Rule 11.2. Immutable.
 */
public final class Definitions {

    private final Progress progress;

    private Definitions(Progress progress) {
        this.progress = requireNonNull(progress, "progress");
    }

    /** The definitions of all figures of a progress. */
    public static Definitions of(Progress progress) {
        return new Definitions(progress);
    }

    /** The day spoken of: what every table says. */
    public LocalizedText day() {
        return LocalizedText.of("截至" + day(Locale.CHINESE), "as of " + day(Locale.ENGLISH));
    }

    /** Day, what was known then, and which states count: what every table of reported figures says. */
    public LocalizedText scope() {
        AsOf when = progress.when();
        LocalizedText counted =
                new StatesWording(progress.campaign(), progress.rollup().states()).text();
        return LocalizedText.of(
                day().zh() + "，以" + when.knownAt() + "前入库的数据为准；" + counted.zh() + "；有更正的用最新一版",
                day().en() + ", from what was recorded by " + when.knownAt() + "; " + counted.en()
                        + "; a correction replaces what it corrects");
    }

    /** How the share of time and the statuses on the way were reckoned: what every table of statuses says. */
    public LocalizedText judgement() {
        LocalizedText time = progress.shareOfTime().label();
        LocalizedText method = progress.method().label();
        return LocalizedText.of(
                "序时进度" + time.zh() + "计算；未到期的目标" + method.zh() + "，其余为"
                        + Status.BEHIND.label().zh(),
                "the share of time is reckoned " + time.en() + "; targets not yet due are judged " + method.en()
                        + ", else " + Status.BEHIND.label().en());
    }

    /**
     * What holds for the given figures: basis, completeness, rounding, and what is asserted. A choice that most figures
     * share is told without their names.
     */
    public List<LocalizedText> of(Collection<Item> figures) {
        List<Item> items = figures.stream().distinct().toList();
        List<Indicator> indicators =
                items.stream().map(Item::indicator).distinct().toList();
        List<LocalizedText> notes = new ArrayList<>(new BasisWording(progress.campaign()).of(indicators));
        if (!items.isEmpty()) {
            notes.add(completeness(items, indicators));
        }
        List<Indicator> numbers = items.stream()
                .filter(one -> one.figure().measured().isPresent())
                .map(Item::indicator)
                .distinct()
                .toList();
        if (!numbers.isEmpty()) {
            notes.add(rounding(numbers));
        }
        if (items.stream().anyMatch(one -> one.figure().isAsserted())) {
            notes.add(LocalizedText.of(
                    "“仅报比例”指没有基数的比例，不进入汇总，在达标数中单列",
                    "\"asserted\" means a percentage without counts: it enters no sum and is counted apart"));
        }
        return notes;
    }

    private static LocalizedText completeness(List<Item> items, List<Indicator> indicators) {
        Reporting all = items.stream().map(one -> one.figure().reporting()).reduce(Reporting.NONE, Reporting::plus);
        LocalizedText rule = new Grouping(indicators, Definitions::completeness).mostAndOthers();
        return LocalizedText.of(
                "应报" + all.expected() + "，实报" + all.reported() + "；数据不全时" + rule.zh(),
                all.reported() + " of " + all.expected() + " reports are in; where some are missing, " + rule.en());
    }

    private static LocalizedText completeness(Indicator indicator) {
        LocalizedText rule = indicator.completeness() == Completeness.STRICT
                ? LocalizedText.of("补齐后仍必然成立的才作结论", "only what must hold once all are in is decided")
                : LocalizedText.of("按已报数据判定", "the figure so far decides");
        return indicator
                .leastCompleteness()
                .map(least -> LocalizedText.of(
                        rule.zh() + "，报送率低于" + percent(least) + "的不作判定",
                        rule.en() + ", and nothing below a reporting rate of " + percent(least)))
                .orElse(rule);
    }

    private static LocalizedText rounding(List<Indicator> numbers) {
        LocalizedText mode = new Grouping(numbers, one -> mode(one.rounding())).mostAndOthers();
        LocalizedText scale = new Grouping(numbers, one -> scale(one.rounding())).mostAndOthers();
        return LocalizedText.of(
                "达标与否按未舍入的准确值判定；显示时" + mode.zh() + "，" + scale.zh() + "；未达目标的数值不因舍入显示为目标值",
                "targets are tested on exact values; figures are rounded once, " + mode.en() + ", to " + scale.en()
                        + "; one that misses its target never shows as the target");
    }

    private static LocalizedText mode(Rounding rounding) {
        return rounding.mode() == RoundingMode.HALF_UP
                ? LocalizedText.of("四舍五入", "half up")
                : LocalizedText.of("按GB/T 8170修约", "half to even (GB/T 8170)");
    }

    private static LocalizedText scale(Rounding rounding) {
        int scale = rounding.scale();
        return scale == 0
                ? LocalizedText.of("取整数", "whole numbers")
                : LocalizedText.of("保留" + scale + "位小数", scale == 1 ? "1 decimal" : scale + " decimals");
    }

    private static String percent(Ratio share) {
        return FigureText.plain(share.times(Ratio.whole(100))) + "%";
    }

    private String day(Locale locale) {
        return PeriodType.DAY.periodOf(progress.when().date()).text(locale);
    }

    /**
     * A figure of a table.
     *
     * @param indicator what is measured
     * @param figure its figure
     */
    public record Item(Indicator indicator, Figure figure) {

        public Item {
            requireNonNull(indicator, "indicator");
            requireNonNull(figure, "figure");
        }
    }
}
