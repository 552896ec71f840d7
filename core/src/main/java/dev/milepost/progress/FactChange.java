// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.Value;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.Locale;
import java.util.Optional;

/**
 * A fact that changed between two looks at a campaign: which revision took the place of which, why, and who says so.
 * Rule 13.3.
 *
 * @param what the element with its category, unit and period, as people say it
 * @param before the revision that stood at the first look; empty if there was none
 * @param after the revision that stands at the second look; empty if there is none
 * @param withheld whether its values are not told, because small counts of its categories are withheld (rule 14.2)
 */
public record FactChange(
        LocalizedText what, Optional<Observation> before, Optional<Observation> after, boolean withheld) {

    public FactChange {
        requireNonNull(what, "what");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        checkArgument(before.isPresent() || after.isPresent(), "change of '%s' must have a revision, had none", what);
    }

    /** The key of the fact. */
    public FactKey key() {
        return after.or(() -> before).orElseThrow().key();
    }

    /** The revision that stood before, with its value and how far its review had come. */
    public LocalizedText told(Optional<Observation> revision) {
        return revision.map(this::told).orElse(LocalizedText.of("无", "none"));
    }

    /** Why it was changed, as who changed it wrote. */
    public LocalizedText reason() {
        return after.flatMap(Observation::reason).orElse(LocalizedText.of("未说明", "not given"));
    }

    /** Who says so: a post or unit; empty if none is declared. */
    public Optional<LocalizedText> reporter() {
        return after.flatMap(Observation::reporter);
    }

    /** The whole change in one line. */
    public LocalizedText text() {
        LocalizedText from = told(before);
        LocalizedText to = told(after);
        String zh = what.in(Locale.CHINESE) + "：" + from.zh() + " → " + to.zh() + "；原因：" + reason().in(Locale.CHINESE);
        String en = what.in(Locale.ENGLISH) + ": " + from.en() + " → " + to.en() + "; reason: "
                + reason().in(Locale.ENGLISH);
        return reporter()
                .map(who -> LocalizedText.of(
                        zh + "；填报：" + who.in(Locale.CHINESE), en + "; reported by " + who.in(Locale.ENGLISH)))
                .orElse(LocalizedText.of(zh, en));
    }

    private LocalizedText told(Observation one) {
        LocalizedText revision = one.revision() == 0
                ? LocalizedText.of("初报", "first report")
                : LocalizedText.of("第" + one.revision() + "次更正", "revision " + one.revision());
        LocalizedText state = one.state().label();
        LocalizedText value = value(one);
        return LocalizedText.of(
                value.zh() + "（" + revision.zh() + "，" + state.zh() + "）",
                value.en() + " (" + revision.en() + ", " + state.en() + ")");
    }

    private LocalizedText value(Observation one) {
        if (one.value() instanceof Missing missing) {
            return missing.reason().label();
        }
        if (withheld || one.state() == ReviewState.RETURNED) {
            return LocalizedText.of("—", "—");
        }
        if (one.value() instanceof Value.Flag flag) {
            return Glossary.get(flag.flag() ? "word.yes" : "word.no");
        }
        String text = one.value() instanceof Value.Level level
                ? level.grade().level()
                : one.value() instanceof Value.Word word
                        ? word.word()
                        : one.value()
                                .exact()
                                .map(FigureText::plain)
                                .orElse(one.value().toString());
        return LocalizedText.of(text, text);
    }
}
