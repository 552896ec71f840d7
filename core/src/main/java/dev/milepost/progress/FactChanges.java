// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts that are not the same in two roll-ups, and which of them stand behind a figure. */
final class FactChanges {

    private final Rollup after;
    private final SortedMap<FactKey, FactChange> changes = new TreeMap<>();

    FactChanges(Rollup before, Rollup after) {
        this.after = after;
        SortedMap<FactKey, Observation> then = told(before);
        SortedMap<FactKey, Observation> now = told(after);
        SortedSet<FactKey> keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        for (FactKey key : keys) {
            Optional<Observation> old = Optional.ofNullable(then.get(key));
            Optional<Observation> fresh = Optional.ofNullable(now.get(key));
            if (!old.equals(fresh)) {
                changes.put(key, new FactChange(what(key), old, fresh, isWithheld(key)));
            }
        }
    }

    /** All that changed, in the order of keys. */
    List<FactChange> all() {
        return List.copyOf(changes.values());
    }

    /** What changed among the facts and the gaps of a figure, as it was and as it is. */
    List<FactChange> behind(FigurePair pair) {
        Set<String> used = new HashSet<>();
        Stream.of(pair.first(), pair.second())
                .flatMap(side -> side.figure().stream())
                .forEach(figure -> collect(figure.explain(), used));
        return changes.entrySet().stream()
                .filter(entry -> used.contains(entry.getKey().toString()) || isGap(pair, entry.getKey()))
                .map(entry -> entry.getValue())
                .toList();
    }

    /** What stands: what counts or was returned, and where there is no figure what waits for its review. */
    private static SortedMap<FactKey, Observation> told(Rollup rollup) {
        SortedMap<FactKey, Observation> told = new TreeMap<>();
        rollup.facts().forEach(fact -> told.put(fact.key(), fact));
        for (Observation waiting : rollup.underReview()) {
            told.merge(
                    waiting.key(),
                    waiting,
                    (counted, later) -> counted.state() == ReviewState.RETURNED ? later : counted);
        }
        return told;
    }

    private static void collect(Explanation why, Set<String> keys) {
        if (why instanceof Explanation.Observed seen) {
            keys.add(seen.fact().key());
        } else if (why instanceof Explanation.Computed computed) {
            computed.from().forEach(part -> collect(part, keys));
        }
    }

    /** Whether a fact is about a report that is or was missing from a figure made of its element. */
    private static boolean isGap(FigurePair pair, FactKey key) {
        Set<DataElementId> elements = Set.copyOf(pair.indicator().measure().elements());
        return elements.contains(key.element())
                && Stream.of(pair.first(), pair.second())
                        .flatMap(side -> side.figure().stream())
                        .map(Figure::reporting)
                        .flatMap(reporting -> reporting.gaps().stream())
                        .anyMatch(gap ->
                                gap.unit().equals(key.unit()) && gap.period().equals(key.period()));
    }

    private boolean isWithheld(FactKey key) {
        return !key.category().isEmpty()
                && element(key)
                        .flatMap(DataElement::disaggregation)
                        .filter(set -> set.leastShown().isPresent())
                        .isPresent();
    }

    private Optional<DataElement> element(FactKey key) {
        return after.campaign().findElement(key.element());
    }

    private LocalizedText what(FactKey key) {
        return LocalizedText.of(what(key, Locale.CHINESE), what(key, Locale.ENGLISH));
    }

    private String what(FactKey key, Locale locale) {
        boolean zh = FigureText.isChinese(locale);
        String name = element(key)
                .map(one -> one.name().in(locale))
                .orElse(key.element().value());
        String part = category(key, locale)
                .map(one -> zh ? "（" + one + "）" : " (" + one + ")")
                .orElse("");
        String unit = after.tree()
                .find(key.unit())
                .map(OrgUnit::name)
                .map(one -> one.in(locale))
                .orElse(key.unit().value());
        String source = key.source().isEmpty() ? "" : zh ? "，来源" + key.source() : ", source " + key.source();
        return name
                + part
                + (zh ? "，" : ", ")
                + unit
                + (zh ? "，" : ", ")
                + key.period().text(locale)
                + source;
    }

    private Optional<String> category(FactKey key, Locale locale) {
        return Optional.of(key.category())
                .filter(code -> !code.isEmpty())
                .map(code -> element(key)
                        .flatMap(DataElement::disaggregation)
                        .flatMap(set -> set.find(code))
                        .map(Disaggregation.Category::name)
                        .map(words -> words.in(locale))
                        .orElse(code));
    }
}
