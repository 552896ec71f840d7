// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How issues are worded, in both languages. */
final class Wording {

    /** A list in a message names this many and counts the others. */
    private static final int NAMED = 5;

    private static final Pattern HOLE = Pattern.compile("\\{([0-9])\\}");

    private Wording() {}

    /**
     * Fills the holes {@code {0}} to {@code {9}} of both sentences with the arguments, each in the language of the
     * sentence.
     */
    static LocalizedText of(String zh, String en, Object... arguments) {
        return LocalizedText.of(filled(zh, Locale.CHINESE, arguments), filled(en, Locale.ENGLISH, arguments));
    }

    static String path(Observation fact) {
        return "fact/" + fact.key();
    }

    /** Element, category, unit and period of a fact. */
    static LocalizedText place(ConsistencySubject subject, FactKey key) {
        return of("{0}，{1}", "{0}, {1}", series(subject, key), key.period());
    }

    /** Element, category and unit of a fact. */
    static LocalizedText series(ConsistencySubject subject, FactKey key) {
        LocalizedText element = elementName(subject, key);
        LocalizedText unit = unitName(subject, key.unit());
        if (key.category().isEmpty()) {
            return of("{0}，{1}", "{0}, {1}", element, unit);
        }
        return of("{0}（{1}），{2}", "{0} ({1}), {2}", element, categoryName(subject, key), unit);
    }

    static LocalizedText unitName(ConsistencySubject subject, OrgUnitId unit) {
        return subject.organisation()
                .find(unit)
                .map(OrgUnit::name)
                .orElseGet(() -> LocalizedText.of(unit.value(), unit.value()));
    }

    /** What a fact states, with its unit. */
    static LocalizedText value(Observation fact, Optional<DataElement> element) {
        Value value = fact.value();
        if (value instanceof Value.Amount amount && element.isPresent()) {
            return of("{0}", "{0}", Quantity.of(amount.amount(), element.get().unit()));
        }
        if (value instanceof Value.Level level) {
            return of("{0}级", "level {0}", level.grade().level());
        }
        if (value instanceof Value.Flag flag) {
            return flag.flag() ? LocalizedText.of("是", "yes") : LocalizedText.of("否", "no");
        }
        return value instanceof Value.Word word
                ? LocalizedText.of("“" + word.word() + "”", "\"" + word.word() + "\"")
                : LocalizedText.of(value.toString(), value.toString());
    }

    /** The amounts put together by plus signs and their sum with its unit. */
    static LocalizedText addition(Collection<BigDecimal> parts, BigDecimal sum, Unit unit) {
        String numbers = parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
        return of("{0} = {1}", "{0} = {1}", numbers, Quantity.of(sum, unit));
    }

    private static LocalizedText elementName(ConsistencySubject subject, FactKey key) {
        String id = key.element().value();
        return subject.findElement(key.element()).map(DataElement::name).orElseGet(() -> LocalizedText.of(id, id));
    }

    private static LocalizedText categoryName(ConsistencySubject subject, FactKey key) {
        return subject.findElement(key.element())
                .flatMap(DataElement::disaggregation)
                .flatMap(set -> set.find(key.category()))
                .map(category -> category.name())
                .orElseGet(() -> LocalizedText.of(key.category(), key.category()));
    }

    private static String filled(String sentence, Locale locale, Object... arguments) {
        return HOLE.matcher(sentence)
                .replaceAll(hole -> Matcher.quoteReplacement(in(locale, arguments[Integer.parseInt(hole.group(1))])));
    }

    private static String in(Locale locale, Object argument) {
        if (argument instanceof LocalizedText text) {
            return text.in(locale);
        }
        if (argument instanceof Quantity quantity) {
            return quantity.symbolText(locale);
        }
        if (argument instanceof Period period) {
            return period.text(locale);
        }
        return argument instanceof List<?> list ? listed(locale, list) : argument.toString();
    }

    private static String listed(Locale locale, List<?> items) {
        boolean chinese = locale.getLanguage().equals("zh");
        String named = items.stream()
                .limit(NAMED)
                .map(item -> in(locale, item))
                .collect(Collectors.joining(chinese ? "、" : ", "));
        if (items.size() <= NAMED) {
            return named;
        }
        return named + (chinese ? "等" + items.size() + "项" : " and " + (items.size() - NAMED) + " more");
    }
}
