// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.FactReference;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a fact is told: the leaf of every explanation. Rule 11.1. */
final class FactWording {

    private FactWording() {}

    /** Tells what was observed, by whom, and where the store keeps it. */
    static Explanation of(DataElement element, OrgUnit unit, RecordedObservation fact) {
        Observation seen = fact.observation();
        FactKey key = seen.key();
        return new Explanation.Observed(
                Wording.named(name(element, key.category()), unit, key.period()),
                Wording.measured(seen.value(), element.unit()),
                new FactReference(key.toString(), seen.revision(), fact.sequence(), fact.recordedAt()),
                notes(fact));
    }

    /** The name of an element, and of a category of it unless that is empty text. */
    static LocalizedText name(DataElement element, String category) {
        LocalizedText name = element.name();
        if (category.isEmpty()) {
            return name;
        }
        LocalizedText part = element.disaggregation()
                .flatMap(set -> set.find(category))
                .map(Disaggregation.Category::name)
                .orElse(LocalizedText.of(category, category));
        return LocalizedText.of(
                name.in(Locale.CHINESE) + "（" + part.in(Locale.CHINESE) + "）",
                name.in(Locale.ENGLISH) + " (" + part.in(Locale.ENGLISH) + ")");
    }

    private static List<LocalizedText> notes(RecordedObservation fact) {
        Observation seen = fact.observation();
        List<LocalizedText> notes = new ArrayList<>();
        notes.add(LocalizedText.of(
                "编号 " + fact.sequence() + "，" + seen.assurance().label().zh() + "，"
                        + seen.state().label().zh() + "，入库 " + fact.recordedAt(),
                "record " + fact.sequence() + ", " + seen.assurance().label().en() + ", "
                        + seen.state().label().en() + ", recorded " + fact.recordedAt()));
        if (seen.revision() > 0) {
            notes.add(LocalizedText.of("第 " + seen.revision() + " 次更正", "revision " + seen.revision()));
        }
        if (seen.nil()) {
            notes.add(LocalizedText.of(
                    Glossary.get("word.nilReport").zh() + "，按 0 计",
                    Glossary.get("word.nilReport").en() + ", counts as 0"));
        }
        if (seen.blank()) {
            notes.add(Glossary.get("note.blank-means-zero"));
        }
        if (seen.standsForParts()) {
            notes.add(LocalizedText.of("代替所含各期的数据", "stands for all periods inside its own"));
        }
        if (seen.carriesOn()) {
            notes.add(LocalizedText.of("承接已撤单位的累计数", "goes on from the figure of the closed unit"));
        }
        whoAndWhy(seen, notes);
        return notes;
    }

    private static void whoAndWhy(Observation seen, List<LocalizedText> notes) {
        String source = seen.key().source();
        if (!source.isEmpty()) {
            notes.add(LocalizedText.of("来源：" + source, "source: " + source));
        }
        seen.reporter()
                .ifPresent(who -> notes.add(
                        LocalizedText.of("填报：" + who.in(Locale.CHINESE), "reported by " + who.in(Locale.ENGLISH))));
        seen.receivedOn().ifPresent(day -> notes.add(LocalizedText.of("收到：" + day, "received " + day)));
        seen.reason().ifPresent(notes::add);
        seen.dispute()
                .ifPresent(why -> notes.add(
                        LocalizedText.of("存疑：" + why.in(Locale.CHINESE), "disputed: " + why.in(Locale.ENGLISH))));
    }
}
