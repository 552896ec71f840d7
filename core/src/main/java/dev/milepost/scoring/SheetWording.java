// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.explanation.Explanation;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says why a sheet comes to what it does. Rule 11.1. */
final class SheetWording {

    private static final int MOST_REASONS = 3;

    private final ScoreSheet sheet;
    private final Marks marks;

    SheetWording(ScoreSheet sheet, Marks marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    Explanation explain() {
        List<Explanation> from = new ArrayList<>();
        sheet.items().forEach(one -> from.add(one.why()));
        sheet.bonus()
                .forEach(one -> from.add(Wording.given(
                        Wording.coded(one.item().code(), one.item().content()),
                        Wording.withUnit(one.points()),
                        one.entry())));
        sheet.components().forEach(one -> from.add(one.explain()));
        sheet.vetoes().forEach(one -> from.add(one.why()));
        LocalizedText what = both(locale -> sheet.name().in(locale)
                + (isChinese(locale) ? "，" : ", ")
                + sheet.period().text(locale)
                + (isChinese(locale) ? "，" : ", ")
                + sheet.scheme().name().in(locale));
        return new Explanation.Computed(what, both(this::operation), from, notes());
    }

    LocalizedText summary() {
        return both(locale -> {
            String comma = isChinese(locale) ? "；" : "; ";
            List<String> reasons = new ArrayList<>();
            sheet.struck().forEach(one -> reasons.add(struck(one, locale)));
            if (sheet.isComplete()) {
                greatest().forEach(one -> reasons.add(lost(one, locale)));
            } else {
                reasons.addAll(open(locale));
            }
            return reasons.isEmpty() ? Glossary.get("scoring.noDeduction").in(locale) : String.join(comma, reasons);
        });
    }

    /** The operation with its numbers, or the bounds of what it may come to. */
    private String operation(Locale locale) {
        if (!sheet.isComplete()) {
            Bounds possible = sheet.possible();
            return Glossary.get("scoring.INCOMPLETE").in(locale)
                    + (isChinese(locale) ? "，得分在 " : ", the score lies within [")
                    + possible.lower().map(Points::text).orElse("−∞")
                    + (isChinese(locale) ? " 至 " : ", ")
                    + possible.upper().map(Points::text).orElse("∞")
                    + (isChinese(locale) ? " 分之间" : "]");
        }
        String sum = sheet.components().isEmpty() ? itemSum() : weightedSum();
        String bonus = marks.bonus().isZero() ? "" : " + " + Points.text(marks.bonus());
        Ratio score = sheet.score().orElseThrow();
        String shown = Points.text(score, lines());
        boolean zeroed = score.isZero() && !marks.base().orElseThrow().isZero();
        String veto = zeroed ? (isChinese(locale) ? "，一票否决，得 " : ", vetoed: ") : " = ";
        return sum + bonus + veto + shown + grade(locale);
    }

    private String itemSum() {
        List<ItemScore> applicable =
                sheet.items().stream().filter(ItemScore::isApplicable).toList();
        String sum = applicable.stream()
                .map(one -> Points.text(one.points().orElseThrow()))
                .collect(Collectors.joining(" + "));
        if (sheet.notApplicable().isEmpty()) {
            return sum;
        }
        Ratio of = applicable.stream().map(one -> one.item().max()).reduce(Ratio.ZERO, Ratio::plus);
        return "(" + sum + ") ÷ " + Points.text(of) + " × "
                + Points.text(sheet.scheme().max());
    }

    private String weightedSum() {
        return sheet.scheme().weights().entrySet().stream()
                .map(weight -> {
                    List<Ratio> scores = sheet.components().stream()
                            .filter(one -> one.period().type() == weight.getKey())
                            .map(one -> one.score().orElseThrow())
                            .toList();
                    Ratio total = scores.stream().reduce(Ratio.ZERO, Ratio::plus);
                    return Points.text(weight.getValue()) + " × " + Points.text(total) + " ÷ " + scores.size();
                })
                .collect(Collectors.joining(" + "));
    }

    private String grade(Locale locale) {
        return sheet.grade()
                .map(grade -> (isChinese(locale) ? "，" : ", ") + grade.name().in(locale))
                .orElse("");
    }

    private List<LocalizedText> notes() {
        List<LocalizedText> notes = new ArrayList<>();
        if (!sheet.notApplicable().isEmpty()) {
            notes.add(both(locale -> Glossary.get("scoring.renormalised").in(locale)
                    + colon(locale)
                    + sheet.notApplicable().stream()
                            .map(one -> one.item().code())
                            .collect(Collectors.joining(isChinese(locale) ? "、" : ", "))));
        }
        if (!sheet.isComplete()) {
            notes.add(both(locale -> String.join(isChinese(locale) ? "；" : "; ", open(locale))));
        }
        Ratio given = sheet.bonus().stream().map(BonusScore::points).reduce(Ratio.ZERO, Ratio::plus);
        if (given.compareTo(marks.bonus()) > 0) {
            notes.add(both(locale -> Glossary.get("scoring.bonusCapped").in(locale) + colon(locale) + Points.text(given)
                    + " → " + Points.text(marks.bonus())));
        }
        sheet.struck().forEach(one -> notes.add(both(locale -> struck(one, locale))));
        sheet.openObjections().forEach(one -> notes.add(Wording.note(one)));
        return notes;
    }

    private List<String> open(Locale locale) {
        List<String> open = new ArrayList<>();
        sheet.missing()
                .forEach(one -> open.add(one.item().code() + " "
                        + one.missing().orElseThrow().label().in(locale)));
        sheet.vetoes().stream()
                .filter(VetoResult::isOpen)
                .forEach(one ->
                        open.add(one.rule().code() + " " + one.state().label().in(locale)));
        sheet.openPeriods()
                .forEach(period -> open.add(period.text(locale) + " "
                        + Glossary.get("scoring.UNREPORTED").in(locale)));
        if (open.isEmpty()) {
            open.add(Glossary.get("scoring.nothingApplies").in(locale));
        }
        return open;
    }

    private List<ItemScore> greatest() {
        return sheet.items().stream()
                .filter(one -> !one.deductions().isEmpty())
                .sorted(Comparator.comparing(SheetWording::pointsOff).reversed())
                .limit(MOST_REASONS)
                .toList();
    }

    private static Ratio pointsOff(ItemScore one) {
        return one.deductions().stream().map(Deduction::points).reduce(Ratio.ZERO, Ratio::plus);
    }

    private static String lost(ItemScore one, Locale locale) {
        String points = Points.text(pointsOff(one));
        String why = one.deductions().get(0).reason().in(locale);
        return Wording.name(one.item()).in(locale)
                + (isChinese(locale) ? "扣" + points + "分（" : ": " + points + " points off (")
                + why
                + (isChinese(locale) ? "）" : ")");
    }

    private static String struck(VetoResult one, Locale locale) {
        VetoRule rule = one.rule();
        return Glossary.get("scoring.VETO").in(locale)
                + colon(locale)
                + Wording.coded(rule.code(), rule.content()).in(locale)
                + (isChinese(locale) ? "（" : " (")
                + rule.effect().label().in(locale)
                + (isChinese(locale) ? "）" : ")");
    }

    private List<Ratio> lines() {
        return sheet.scheme().grades().stream().map(ScoreGrade::least).toList();
    }

    private static String colon(Locale locale) {
        return isChinese(locale) ? "：" : ": ";
    }

    private static boolean isChinese(Locale locale) {
        return locale.equals(Wording.ZH);
    }

    private static LocalizedText both(Function<Locale, String> said) {
        return LocalizedText.of(said.apply(Wording.ZH), said.apply(Wording.EN));
    }
}
