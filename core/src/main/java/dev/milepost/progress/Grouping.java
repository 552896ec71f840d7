// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.indicator.Indicator;
import dev.milepost.text.LocalizedText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells a choice that was made for each of several indicators, in few words. */
final class Grouping {

    private final Map<LocalizedText, Set<LocalizedText>> names = new LinkedHashMap<>();

    /** Groups indicators, one or more, by the words of their choice. */
    Grouping(List<Indicator> indicators, Function<Indicator, LocalizedText> choice) {
        indicators.forEach(one -> add(choice.apply(one), one));
    }

    /** Starts without groups. */
    Grouping() {}

    void add(LocalizedText choice, Indicator indicator) {
        names.computeIfAbsent(choice, key -> new LinkedHashSet<>()).add(indicator.name());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The choice of most without their names, then those of the others with theirs. */
    LocalizedText mostAndOthers() {
        LocalizedText most = names.entrySet().stream()
                .max(Comparator.comparing(group -> group.getValue().size()))
                .orElseThrow()
                .getKey();
        return LocalizedText.of(mostAndOthers(most, Locale.CHINESE), mostAndOthers(most, Locale.ENGLISH));
    }

    private String mostAndOthers(LocalizedText most, Locale locale) {
        boolean zh = FigureText.isChinese(locale);
        String others = names.entrySet().stream()
                .filter(group -> !group.getKey().equals(most))
                .map(group -> names(group.getValue(), locale)
                        + (zh ? "：" : ": ")
                        + group.getKey().in(locale))
                .collect(Collectors.joining(zh ? "；" : "; ", zh ? "（" : " (", zh ? "）" : ")"));
        return most.in(locale) + (names.size() == 1 ? "" : others);
    }

    /** Every choice with the names of its indicators. */
    LocalizedText all() {
        return LocalizedText.of(all(Locale.CHINESE), all(Locale.ENGLISH));
    }

    private String all(Locale locale) {
        boolean zh = FigureText.isChinese(locale);
        return names.entrySet().stream()
                .map(group -> group.getKey().in(locale) + (zh ? "：" : ": ") + names(group.getValue(), locale))
                .collect(Collectors.joining(zh ? "；" : "; "));
    }

    private static String names(Set<LocalizedText> names, Locale locale) {
        return names.stream()
                .map(name -> name.in(locale))
                .collect(Collectors.joining(FigureText.isChinese(locale) ? "、" : ", "));
    }
}
