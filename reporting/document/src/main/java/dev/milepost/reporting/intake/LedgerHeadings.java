// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerHeading;
import dev.milepost.submission.LedgerTemplate;
import dev.milepost.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The headings of the table of a ledger, and what each means. */
final class LedgerHeadings {

    private final Map<String, Meaning> meanings = new LinkedHashMap<>();

    LedgerHeadings(LedgerTemplate template) {
        for (LedgerHeading heading : LedgerHeading.values()) {
            Meaning meaning = new Meaning(Optional.of(heading), Optional.empty());
            put(heading.label(), meaning);
        }
        for (LedgerColumn column : template.columns()) {
            Meaning meaning = new Meaning(Optional.empty(), Optional.of(column));
            put(column.id(), meaning);
            put(column.name(), meaning);
        }
        for (LedgerColumn column : template.columns()) {
            Meaning meaning = new Meaning(Optional.empty(), Optional.of(column));
            put(of(column, Locale.CHINESE), meaning);
            put(of(column, Locale.ENGLISH), meaning);
        }
    }

    /**
     * What a heading means: a column that every ledger has, or one of the template.
     *
     * @param own the column every ledger has; empty if it is one of the template
     * @param column the column of the template; empty if every ledger has it
     */
    record Meaning(Optional<LedgerHeading> own, Optional<LedgerColumn> column) {}

    /** What a heading means, in any case; empty if it is not known. */
    Optional<Meaning> find(String heading) {
        return Optional.ofNullable(meanings.get(heading.toLowerCase(Locale.ROOT)));
    }

    /** All headings there are, in small letters. */
    Set<String> known() {
        return meanings.keySet();
    }

    /** The name of a column with the unit of its numbers in brackets. */
    static String of(LedgerColumn column, Locale locale) {
        String name = column.name().in(locale);
        boolean chinese = locale.getLanguage().equals("zh");
        return column.type()
                .unit()
                .filter(unit -> !unit.equals(Units.ONE))
                .map(Unit::symbol)
                .map(symbol -> name + (chinese ? "（" + symbol.in(locale) + "）" : " (" + symbol.in(locale) + ")"))
                .orElse(name);
    }

    private void put(LocalizedText words, Meaning meaning) {
        put(words.zh(), meaning);
        put(words.en(), meaning);
    }

    private void put(String word, Meaning meaning) {
        if (!word.isEmpty()) {
            meanings.putIfAbsent(word.toLowerCase(Locale.ROOT), meaning);
        }
    }
}
