// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.explanation.Evidence;
import dev.milepost.explanation.Explanation;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Points, items and entries as people read them. Rules 1.4 and 11.1. */
final class Wording {

    static final Locale ZH = Locale.CHINESE;
    static final Locale EN = Locale.ENGLISH;

    private Wording() {}

    /** Points with their unit. */
    static LocalizedText withUnit(Ratio exact) {
        return LocalizedText.of(Points.text(exact) + "分", Points.text(exact) + " points");
    }

    static LocalizedText name(SchemeItem item) {
        return coded(item.code(), item.content());
    }

    static LocalizedText coded(String code, LocalizedText content) {
        return LocalizedText.of(code + " " + content.in(ZH), code + " " + content.in(EN));
    }

    /** Reason, evidence and id of an entry, as remarks. */
    static List<LocalizedText> notes(ScoreEntry entry) {
        List<LocalizedText> notes = new ArrayList<>();
        notes.add(LocalizedText.of(
                "记录“" + entry.id() + "”：" + entry.reason().in(ZH),
                "entry '" + entry.id() + "': " + entry.reason().in(EN)));
        entry.evidence().forEach(one -> notes.add(evidence(one)));
        return notes;
    }

    static LocalizedText evidence(Evidence one) {
        return LocalizedText.of(
                "佐证：" + one.caption().in(ZH) + "（" + one.uri() + "）",
                "evidence: " + one.caption().in(EN) + " (" + one.uri() + ")");
    }

    /** What was objected to, and how that was decided. */
    static LocalizedText note(Objection objection) {
        String zh = "申诉“" + objection.id() + "”（对记录“" + objection.entry() + "”）";
        String en = "objection '" + objection.id() + "' to entry '" + objection.entry() + "'";
        if (objection.ruling().isEmpty()) {
            return LocalizedText.of(zh + "尚未处理", en + " is open");
        }
        Objection.Ruling ruling = objection.ruling().get();
        String becameZh =
                ruling.correction().map(entry -> "成立，改按记录“" + entry.id() + "”").orElse("不成立");
        String becameEn = ruling.correction()
                .map(entry -> "upheld, entry '" + entry.id() + "' counts instead")
                .orElse("rejected");
        return LocalizedText.of(
                zh + becameZh + "（" + ruling.on() + "，" + ruling.by() + "）："
                        + ruling.reason().in(ZH),
                en + " " + becameEn + " (" + ruling.on() + ", " + ruling.by() + "): "
                        + ruling.reason().in(EN));
    }

    static Explanation given(LocalizedText what, LocalizedText value, ScoreEntry entry) {
        return new Explanation.Given(what, value, notes(entry));
    }

    static Explanation absent(LocalizedText what, MissingReason reason, LocalizedText... notes) {
        return new Explanation.Absent(what, reason, List.of(notes));
    }
}
