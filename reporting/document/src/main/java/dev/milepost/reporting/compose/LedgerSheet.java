// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.submission.Ledger;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A ledger as a report: what it comes to for each unit, and its entries with their totals row, superseded ones struck
 * through. A ledger with phases has a table for each. Rule 13.5. Immutable; each setting returns a new one.
 *
 * <pre>{@code
 * ReportDocument sheet = LedgerSheet.of(ledger, organisation, issuer, date).period(june).in(Locale.CHINA).compose();
 * }</pre>
 */
public final class LedgerSheet {

    private final Ledger ledger;
    private final OrgTree organisation;
    private final LocalizedText issuer;
    private final LocalDate date;
    // Set before a copy is handed out, never after.
    private Period period;
    private PhrasePack phrases = PhrasePack.standard();
    private Locale locale = Locale.CHINA;

    private LedgerSheet(Ledger ledger, OrgTree organisation, LocalizedText issuer, LocalDate date) {
        this.ledger = requireNonNull(ledger, "ledger");
        this.organisation = requireNonNull(organisation, "organisation");
        this.issuer = requireNonNull(issuer, "issuer");
        this.date = requireNonNull(date, "date");
        this.period = ledger.period();
    }

    /**
     * Prepares a sheet in Chinese of all that a ledger holds.
     *
     * @param ledger the ledger
     * @param organisation the units, for their names; one it lacks is printed by its id
     * @param issuer the office that signs
     * @param date the day it is signed
     */
    public static LedgerSheet of(Ledger ledger, OrgTree organisation, LocalizedText issuer, LocalDate date) {
        return new LedgerSheet(ledger, organisation, issuer, date);
    }

    /** Returns this sheet with the entries of the days of a period alone. */
    public LedgerSheet period(Period shown) {
        requireNonNull(shown, "shown");
        return changed(copy -> copy.period = shown);
    }

    /** Returns this sheet in the given language, Chinese or English. */
    public LedgerSheet in(Locale language) {
        requireNonNull(language, "language");
        return changed(copy -> copy.locale = language);
    }

    /** Returns this sheet with other phrases. */
    public LedgerSheet phrases(PhrasePack pack) {
        requireNonNull(pack, "pack");
        return changed(copy -> copy.phrases = pack);
    }

    private LedgerSheet changed(Consumer<LedgerSheet> change) {
        LedgerSheet copy = new LedgerSheet(ledger, organisation, issuer, date);
        copy.period = period;
        copy.phrases = phrases;
        copy.locale = locale;
        change.accept(copy);
        return copy;
    }

    /** Composes the document, which holds no gap. */
    public ReportDocument compose() {
        SheetWords words = new SheetWords(organisation, phrases, locale);
        LedgerTables tables = new LedgerTables(ledger, period, words);
        Map<String, String> about = Map.of(
                "ledger", ledger.template().name().in(locale),
                "period", period.text(locale),
                "written", Integer.toString(tables.written()),
                "standing", Integer.toString(ledger.standing(period).size()));
        return ReportDocument.builder("ledger", locale)
                .title(words.phrase("ledger.title", about))
                .issuer(issuer.in(locale))
                .date(date)
                .add(Block.paragraph(words.phrase("ledger.summary", about)))
                .add(tables.byUnit())
                .annex(new Annex(words.phrase("ledger.annex", Map.of()), true, List.copyOf(tables.entries())))
                .build();
    }
}
