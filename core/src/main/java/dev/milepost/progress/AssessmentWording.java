// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentence and the explanation that go with a status. Rules 6.8 and 11.1. */
final class AssessmentWording {

    private static final Locale ZH = Locale.CHINESE;
    private static final Locale EN = Locale.ENGLISH;

    private final Target target;
    private final Indicator indicator;
    private final Figure figure;
    private final OrgUnit unit;

    AssessmentWording(Target target, Indicator indicator, Figure figure, OrgUnit unit) {
        this.target = target;
        this.indicator = indicator;
        this.figure = figure;
        this.unit = unit;
    }

    void write(Assessment.Builder result, TargetAssessment.Outcome outcome, Ratio time) {
        Assessment soFar = result.sentence(LocalizedText.of("—", "—"))
                .justification(figure.explain())
                .build();
        LocalizedText sentence =
                LocalizedText.of(sentence(soFar, outcome, time, ZH), sentence(soFar, outcome, time, EN));
        List<LocalizedText> notes = new ArrayList<>();
        target.source()
                .ifPresent(source ->
                        notes.add(LocalizedText.of("目标来源：" + source.text(), "target from: " + source.text())));
        Explanation asked = new Explanation.Given(
                LocalizedText.of("目标", "target"),
                LocalizedText.of(
                        FigureText.words(target.comparator(), indicator.unit(), ZH),
                        FigureText.words(target.comparator(), indicator.unit(), EN)),
                notes);
        LocalizedText what = LocalizedText.of(
                indicator.name().in(ZH) + "，" + unit.name().in(ZH),
                indicator.name().in(EN) + ", " + unit.name().in(EN));
        result.sentence(sentence)
                .justification(new Explanation.Computed(what, sentence, List.of(asked, figure.explain()), List.of()));
    }

    private String sentence(Assessment soFar, TargetAssessment.Outcome outcome, Ratio time, Locale locale) {
        boolean zh = locale.equals(ZH);
        List<Ratio> barriers =
                target.comparator() instanceof Comparator.Numeric numeric ? List.of(numeric.bound()) : List.of();
        List<String> parts = new ArrayList<>();
        String actual = FigureText.measured(indicator, figure, barriers, locale);
        String asked = FigureText.words(target.comparator(), indicator.unit(), locale);
        parts.add((zh ? "实际 " : "actual ") + actual);
        parts.add((zh ? "目标 " : "target ") + asked);
        soFar.completion().ifPresent(rate -> parts.add(completion(rate, zh)));
        soFar.distance().ifPresent(way -> parts.add((zh ? "较基期完成进程 " : "distance covered ") + FigureText.percent(way)));
        if (time.compareTo(Ratio.ONE) < 0 && time.signum() > 0) {
            parts.addAll(schedule(soFar, time, zh));
        }
        outcome.remark().ifPresent(remark -> parts.add(remark.in(locale)));
        parts.add(verdict(soFar, outcome, zh));
        return String.join(zh ? "，" : ", ", parts);
    }

    private String completion(Ratio rate, boolean zh) {
        String share = FigureText.percent(rate);
        if (isLimit()) {
            return zh ? "已用限额 " + share : share + " of the limit used";
        }
        return (zh ? "完成率 " : "completion ") + share;
    }

    /** A limit on an accumulating figure is used up; to be quick about it is no merit. */
    private boolean isLimit() {
        return target.comparator() instanceof Comparator.Numeric numeric && numeric.isCeiling();
    }

    /** What is expected by now and how far ahead or behind; nothing where all is expected throughout. */
    private List<String> schedule(Assessment soFar, Ratio time, boolean zh) {
        Optional<Ratio> expected = soFar.expected().filter(share -> share.compareTo(Ratio.ONE) < 0);
        if (expected.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        String name =
                expected.get().sameValueAs(time) ? (zh ? "序时进度 " : "share of time ") : (zh ? "应完成进度 " : "due by now ");
        parts.add(name + FigureText.percent(expected.get()));
        soFar.pointsAhead()
                .filter(points -> soFar.completion().isEmpty() || !isLimit())
                .ifPresent(points -> parts.add(pointsAhead(points, zh)));
        return parts;
    }

    private static String pointsAhead(Ratio points, boolean zh) {
        if (points.isZero()) {
            return zh ? "与进度持平" : "level with it";
        }
        String number = FigureText.percent(
                points.signum() < 0 ? points.negate().dividedBy(Ratio.whole(100)) : points.dividedBy(Ratio.whole(100)));
        String bare = number.substring(0, number.length() - 1);
        if (zh) {
            return (points.signum() < 0 ? "慢 " : "快 ") + bare + " 个百分点";
        }
        return bare + (points.signum() < 0 ? " points behind" : " points ahead");
    }

    private static String verdict(Assessment soFar, TargetAssessment.Outcome outcome, boolean zh) {
        Locale locale = zh ? ZH : EN;
        StringBuilder verdict = new StringBuilder(outcome.status().label().in(locale));
        outcome.missing()
                .ifPresent(reason -> verdict.append(zh ? "（" : " (")
                        .append(reason.label().in(locale))
                        .append(zh ? "）" : ")"));
        if (soFar.asserted()) {
            verdict.append(zh ? "（仅报比例）" : " (asserted)");
        }
        if (outcome.revocable()) {
            verdict.append(zh ? "（截至目前）" : " (so far)");
        }
        return verdict.toString();
    }
}
