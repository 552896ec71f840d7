// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Judgement;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.explanation.Explanation;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Sets statuses by hand where somebody did, as long as the data have not changed. Rule 6.9. */
final class Overriding {

    private final Rollup rollup;
    private final List<StatusOverride> overrides;

    /** Takes the overrides that are known by the roll-up's {@code knownAt}. */
    Overriding(Rollup rollup, List<StatusOverride> overrides) {
        this.rollup = rollup;
        Instant known = rollup.when().knownAt();
        this.overrides = overrides.stream()
                .filter(one -> !one.at().isAfter(known))
                .sorted(Comparator.comparing(StatusOverride::at))
                .toList();
    }

    /**
     * The assessment with what was set by hand.
     *
     * @param again makes the same assessment on another roll-up
     */
    Assessment apply(Assessment computed, Function<Rollup, Optional<Assessment>> again) {
        List<StatusOverride> history = overrides.stream()
                .filter(one -> one.target().equals(computed.target().id())
                        && one.unit().equals(computed.unit()))
                .toList();
        if (history.isEmpty()) {
            return computed;
        }
        StatusOverride last = history.get(history.size() - 1);
        boolean same = again.apply(rollup.knownAt(last.at()))
                .filter(then -> isOfSameData(then, computed))
                .isPresent();
        boolean holds = same && last.judgement() != Judgement.AS_COMPUTED;
        LocalizedText sentence = holds ? joined(computed.sentence(), said(last)) : computed.sentence();
        return computed.with(holds ? last : null, history, sentence, reasons(computed, sentence, history, holds));
    }

    /** What is asked, references to other figures included, and what it is judged by. */
    private static boolean isOfSameData(Assessment then, Assessment now) {
        return then.asked().equals(now.asked())
                && then.figure().value().equals(now.figure().value())
                && then.figure().bounds().equals(now.figure().bounds())
                && then.figure().reporting().equals(now.figure().reporting())
                && then.attainment().equals(now.attainment())
                && then.computedStatus() == now.computedStatus();
    }

    private static Explanation reasons(
            Assessment computed, LocalizedText sentence, List<StatusOverride> history, boolean holds) {
        List<LocalizedText> notes = new ArrayList<>(computed.justification().notes());
        int last = history.size() - 1;
        for (int index = 0; index <= last; index++) {
            StatusOverride one = history.get(index);
            boolean over = one.judgement() != Judgement.AS_COMPUTED && !(index == last && holds);
            notes.add(over ? joined(said(one), LocalizedText.of("已失效", "no longer holds")) : said(one));
        }
        List<Explanation> from = computed.justification() instanceof Explanation.Computed why
                ? why.from()
                : List.of(computed.justification());
        return new Explanation.Computed(computed.justification().what(), sentence, from, notes);
    }

    private static LocalizedText said(StatusOverride one) {
        return LocalizedText.of(
                "人工判定：" + judgement(one, Locale.CHINESE) + "（" + one.reason().in(Locale.CHINESE) + "；" + one.by() + "，"
                        + one.at() + "）",
                "set by hand: " + judgement(one, Locale.ENGLISH) + " ("
                        + one.reason().in(Locale.ENGLISH) + "; " + one.by() + ", " + one.at() + ")");
    }

    private static String judgement(StatusOverride one, Locale locale) {
        LocalizedText label = one.judgement() == Judgement.AS_COMPUTED
                ? LocalizedText.of("按计算结果", "as computed")
                : Status.of(one.judgement()).label();
        return label.in(locale);
    }

    private static LocalizedText joined(LocalizedText first, LocalizedText second) {
        return LocalizedText.of(first.zh() + "；" + second.zh(), first.en() + "; " + second.en());
    }
}
