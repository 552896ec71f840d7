// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.submission.ColumnType;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerHeading;
import dev.milepost.submission.LedgerValue;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.Locale;
import java.util.Map;

/** The words of a ledger or a list in one language. */
record SheetWords(OrgTree organisation, PhrasePack phrases, Locale locale) {

    String phrase(String key, Map<String, String> values) {
        return phrases.text(key, locale, values);
    }

    String in(LocalizedText text) {
        return text.in(locale);
    }

    String heading(LedgerHeading heading) {
        return capitalized(in(heading.label()));
    }

    /** The name of a column with the unit of its numbers in brackets. */
    String heading(LedgerColumn column) {
        String name = capitalized(in(column.name()));
        return column.type()
                .unit()
                .filter(unit -> !unit.equals(Units.ONE))
                .map(unit -> name + aside(unit))
                .orElse(name);
    }

    String unitName(OrgUnitId unit) {
        return organisation.find(unit).map(OrgUnit::name).map(this::in).orElse(unit.value());
    }

    /** A field as a reader takes it in: labels for codes, names for units. */
    String field(LedgerColumn column, LedgerValue value) {
        if (value instanceof LedgerValue.Flag flag) {
            return in(Glossary.get(flag.flag() ? "word.yes" : "word.no"));
        }
        if (value instanceof LedgerValue.UnitReference unit) {
            return unitName(unit.unit());
        }
        if (value instanceof LedgerValue.Code code && column.type() instanceof ColumnType.Codes codes) {
            return codes.find(code.code()).map(one -> in(one.label())).orElse(code.code());
        }
        return value.toString();
    }

    private String aside(Unit unit) {
        String symbol = in(unit.symbol());
        return locale.getLanguage().equals("zh") ? "（" + symbol + "）" : " (" + symbol + ")";
    }

    /** In English with a capital in front. */
    String capitalized(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + words.substring(Character.charCount(first));
    }
}
