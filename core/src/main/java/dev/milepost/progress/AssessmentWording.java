// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetChange;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
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
    private final Asked asked;
    private final Optional<Upkeep> upkeep;

    AssessmentWording(
            Target target, Indicator indicator, Figure figure, OrgUnit unit, Asked asked, Optional<Upkeep> upkeep) {
        this.target = target;
        this.indicator = indicator;
        this.figure = figure;
        this.unit = unit;
        this.asked = asked;
        this.upkeep = upkeep;
    }

    void write(Assessment.Builder result, Outcome outcome, Ratio time) {
        Assessment soFar = result.sentence(LocalizedText.of("—", "—"))
                .justification(figure.explain())
                .build();
        LocalizedText sentence =
                LocalizedText.of(sentence(soFar, outcome, time, ZH), sentence(soFar, outcome, time, EN));
        List<LocalizedText> notes = notes();
        Explanation goal =
                new Explanation.Given(LocalizedText.of("目标", "target"), LocalizedText.of(asked(ZH), asked(EN)), notes);
        List<Explanation> from = new ArrayList<>(List.of(goal, figure.explain()));
        asked.origin().ifPresent(origin -> from.addAll(origin.why()));
        upkeep.ifPresent(kept -> from.addAll(kept.why()));
        LocalizedText what = LocalizedText.of(
                indicator.name().in(ZH) + "，" + unit.name().in(ZH),
                indicator.name().in(EN) + ", " + unit.name().in(EN));
        result.sentence(sentence).justification(new Explanation.Computed(what, sentence, from, List.of()));
    }

    private List<LocalizedText> notes() {
        List<LocalizedText> notes = new ArrayList<>();
        target.source()
                .ifPresent(source ->
                        notes.add(LocalizedText.of("目标来源：" + source.text(), "target from: " + source.text())));
        int version = 1;
        for (TargetChange change : target.changes()) {
            version++;
            notes.add(LocalizedText.of(changed(version, change, ZH), changed(version, change, EN)));
        }
        return notes;
    }

    /** What a version replaced, when, by whom and why. Rule 6.2. */
    private String changed(int version, TargetChange change, Locale locale) {
        String before = FigureText.words(change.before().comparator(), indicator.unit(), locale);
        String why = change.why().in(locale);
        return locale.equals(ZH)
                ? "第 " + version + " 版：" + change.at() + " 由" + change.by() + "调整，原为" + before + "；原因：" + why
                : "version " + version + ": changed at " + change.at() + " by " + change.by() + ", was " + before + "; "
                        + why;
    }

    private String sentence(Assessment soFar, Outcome outcome, Ratio time, Locale locale) {
        boolean zh = locale.equals(ZH);
        List<String> parts = new ArrayList<>();
        String actual = FigureText.measured(indicator, figure, FigureText.barriers(inner()), locale);
        parts.add((zh ? "实际 " : "actual ") + actual);
        parts.add((zh ? "目标 " : "target ") + asked(locale));
        upkeep.filter(kept -> kept.due() > 0).ifPresent(kept -> parts.add(periods(kept, zh)));
        soFar.completion().ifPresent(rate -> parts.add(completion(rate, zh)));
        soFar.distance().ifPresent(way -> parts.add((zh ? "较基期完成进程 " : "distance covered ") + FigureText.percent(way)));
        if (time.compareTo(Ratio.ONE) < 0 && time.signum() > 0) {
            parts.addAll(schedule(soFar, time, zh));
        }
        outcome.remark().ifPresent(remark -> parts.add(remark.in(locale)));
        parts.add(verdict(soFar, outcome, zh));
        return String.join(zh ? "，" : ", ", parts);
    }

    private String asked(Locale locale) {
        return asked(target.comparator(), asked, indicator.unit(), locale);
    }

    /** What is asked, and where its bound comes from: 低于前3年平均值（2020年、2021年、2022年：低于11起）. */
    static String asked(Comparator declared, Asked asked, Unit unit, Locale locale) {
        boolean zh = locale.equals(ZH);
        String words = FigureText.words(declared, unit, locale);
        if (asked.origin().isEmpty()) {
            return words;
        }
        Asked.Origin origin = asked.origin().get();
        List<String> parts = new ArrayList<>();
        asked.numeric().ifPresent(bound -> parts.add(FigureText.words(bound, unit, locale)));
        origin.gap().ifPresent(gap -> parts.add(gap.label().in(locale)));
        String from = origin.name().in(locale) + (zh ? "：" : ": ") + String.join(zh ? "，" : ", ", parts);
        return words + (zh ? "（" + from + "）" : " (" + from + ")");
    }

    /** What a shown figure is held against. */
    private Comparator inner() {
        return asked.comparator() instanceof Comparator.Maintain maintain ? maintain.comparator() : asked.comparator();
    }

    private static String periods(Upkeep kept, boolean zh) {
        int open = kept.gaps().size();
        if (zh) {
            String held = "已到期 " + kept.due() + " 期中 " + kept.held() + " 期达到";
            return open == 0 ? held : held + "、" + open + " 期暂不能判定";
        }
        String held = "held in " + kept.held() + " of " + kept.due() + " periods";
        return open == 0 ? held : held + ", " + open + " undecided";
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
        return asked.numeric().filter(Comparator.Numeric::isCeiling).isPresent();
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
                .ifPresent(points -> parts.add(FigureText.pointsAhead(points, zh ? ZH : EN)));
        return parts;
    }

    private static String verdict(Assessment soFar, Outcome outcome, boolean zh) {
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
