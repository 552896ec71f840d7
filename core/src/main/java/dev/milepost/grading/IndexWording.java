// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.explanation.Explanation;
import dev.milepost.grading.GradeResult.IndexResult;
import dev.milepost.grading.GradeResult.PartResult;
import dev.milepost.grading.GradeResult.PreconditionResult;
import dev.milepost.indicator.Source;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Value;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why an index has its level, down to the counts and the threshold. Rules 9.1 and 11.1. */
final class IndexWording {

    private static final Rounding ROUNDING = Rounding.of(2);

    private final GradingStandard standard;
    private final Survey survey;

    IndexWording(GradingStandard standard, Survey survey) {
        this.standard = standard;
        this.survey = survey;
    }

    Explanation index(IndexResult one) {
        List<PartResult> parts = one.parts();
        if (parts.size() == 1) {
            return part(one.index().name(), parts.get(0));
        }
        LocalizedText operation = Prose.word("grading.all-parts")
                .and("：", ": ")
                .and(parts, "、", ", ", part -> level(part.level()))
                .and(" → ")
                .and(level(one.level()))
                .text();
        return new Explanation.Computed(
                one.index().name(),
                operation,
                parts.stream().map(part -> part(part.part().name(), part)).toList(),
                List.of());
    }

    Explanation precondition(PreconditionResult one) {
        return new Explanation.Computed(
                Prose.word("grading.precondition")
                        .and("：", ": ")
                        .and(one.precondition().name())
                        .text(),
                one.outcome().label(),
                List.of(count(one.precondition().count())),
                List.of(source(one.precondition().source())));
    }

    LocalizedText level(Value value) {
        return value instanceof Value.Level known
                ? level(known.grade())
                : ((Missing) value).reason().label();
    }

    /** A level by its name; the last as being below the one before it. */
    LocalizedText level(Grade grade) {
        GradeScale scale = standard.scale();
        if (!grade.equals(scale.worst())) {
            return new Prose()
                    .and(grade.level() + "级", "level " + grade.level())
                    .text();
        }
        String last = scale.levels().get(scale.levels().size() - 2);
        return Prose.word("grading.below")
                .and(last + "级", " level " + last)
                .and("（" + grade.level() + "）", " (" + grade.level() + ")")
                .text();
    }

    private Explanation part(LocalizedText name, PartResult one) {
        List<Explanation> from = new ArrayList<>();
        one.part().figure().counts().forEach(count -> from.add(count(count)));
        one.decidedBy().ifPresent(threshold -> from.add(threshold(threshold, one.part())));
        return new Explanation.Computed(name, operation(one), from, List.of());
    }

    private LocalizedText operation(PartResult one) {
        if (one.figure().isEmpty()) {
            return one.level().isKnown() ? Glossary.get("grading.nothing-found") : level(one.level());
        }
        Ratio figure = one.figure().get();
        Threshold threshold = one.decidedBy().orElseThrow();
        String sign = threshold.isMetBy(figure)
                ? threshold.bound().sign()
                : threshold.bound().brokenSign();
        return new Prose()
                .and(substituted(one.part().figure()))
                .and(shown(figure, one.part()))
                .and(unit(one.part()))
                .and(" " + sign + " " + threshold.limit().toPlainString())
                .and(unit(one.part()))
                .and("：", ": ")
                .and(level(one.level()))
                .text();
    }

    /** Rounded for the eye, but never onto or over a limit. Rule 1.4. */
    private static String shown(Ratio figure, IndexPart part) {
        List<Ratio> limits = part.thresholds().stream()
                .map(each -> Ratio.whole(each.limit()))
                .toList();
        BigDecimal shown = ROUNDING.display(figure, limits);
        return (Ratio.whole(shown).sameValueAs(figure) ? " = " : " ≈ ")
                + Ratio.whole(shown).numerator().toPlainString();
    }

    /** The operation with the summed counts put in. */
    private String substituted(SurveyFigure figure) {
        Reading sum = Reading.of(figure, survey.records());
        if (figure instanceof SurveyFigure.Count) {
            return Long.toString(sum.first());
        }
        if (figure instanceof SurveyFigure.Complement) {
            return "(" + sum.second() + " - " + sum.first() + ") ÷ " + sum.second() + " × 100";
        }
        String quotient = sum.first() + " ÷ " + sum.second();
        if (figure instanceof SurveyFigure.Share) {
            return quotient + " × 100";
        }
        return figure instanceof SurveyFigure.Rate rate && rate.multiplier() > 1
                ? quotient + " × " + rate.multiplier()
                : quotient;
    }

    /** A count with what each record adds to it. */
    private Explanation count(String count) {
        LocalizedText name = standard.counts().stream()
                .filter(term -> term.id().equals(count))
                .map(Term::name)
                .findFirst()
                .orElseThrow();
        List<Integer> counted = survey.records().stream()
                .flatMap(one -> one.findCount(count).stream())
                .toList();
        if (counted.isEmpty()) {
            return new Explanation.Absent(name, MissingReason.NOT_MEASURED, List.of());
        }
        String parts = counted.stream().map(Object::toString).collect(Collectors.joining(" + "));
        long sum = counted.stream().mapToLong(Integer::longValue).sum();
        return new Explanation.Given(
                name, same(counted.size() == 1 ? parts : parts + " = " + sum), List.of(same("survey/" + survey.id())));
    }

    private Explanation threshold(Threshold one, IndexPart part) {
        return new Explanation.Given(
                Prose.word("grading.limit")
                        .inBrackets(level(standard.scale().grade(one.level())))
                        .text(),
                new Prose()
                        .and(one.bound().sign() + " " + one.limit().toPlainString())
                        .and(unit(part))
                        .text(),
                List.of(source(one.source())));
    }

    private static LocalizedText source(Source source) {
        Prose how = new Prose().and(source.confidence().label());
        if (!source.verified()) {
            how.and("，", ", ").and(Glossary.get("grading.unverified"));
        }
        return new Prose().and(source.text()).inBrackets(how.text()).text();
    }

    /** The sign % stands at its number, a word apart from it. */
    private static LocalizedText unit(IndexPart part) {
        boolean sign = part.unit().zh().equals("%") || part.unit().en().equals("%");
        return new Prose().and(sign ? "" : " ").and(part.unit()).text();
    }

    private static LocalizedText same(String text) {
        return LocalizedText.of(text, text);
    }
}
