// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row is searched by. It follows from the content of the record, so that it can be told when it was changed.
 *
 * @param subject what the row is a revision of
 * @param revision the revision of a fact, the version of a dossier
 * @param element what was observed; null for a dossier, as the next three
 * @param unit where
 * @param start the first day of the period as {@link #number} has it
 * @param end the day after its last
 * @param campaign the campaign of a dossier; null for a fact
 */
record IndexColumns(
        Subject subject,
        int revision,
        @Nullable String element,
        @Nullable String unit,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String campaign) {

    static final String NAMES = "subject, revision, element, unit, period_start, period_end, campaign";

    /** What is read for a number that no column may have: neither a revision nor a day. */
    private static final int NONE = Integer.MIN_VALUE;

    static IndexColumns of(Observation fact) {
        FactKey key = fact.key();
        return new IndexColumns(
                Subject.of(key),
                fact.revision(),
                key.element().value(),
                key.unit().value(),
                number(key.period().startInclusive()),
                number(key.period().endExclusive()),
                null);
    }

    static IndexColumns of(Dossier dossier, int version) {
        CampaignId campaign = dossier.campaign().id();
        return new IndexColumns(Subject.of(campaign), version, null, null, null, null, campaign.value());
    }

    IndexColumns withRevision(int other) {
        return new IndexColumns(subject, other, element, unit, start, end, campaign);
    }

    /**
     * Reads the columns of {@link #NAMES}, the first of which stands at a place.
     *
     * @throws SQLException if the database fails
     */
    static IndexColumns read(ResultSet row, int first) throws SQLException {
        return new IndexColumns(
                Subject.ofBytes(row.getBytes(first)),
                narrow(row.getLong(first + 1)),
                row.getString(first + 2),
                row.getString(first + 3),
                number(row, first + 4),
                number(row, first + 5),
                row.getString(first + 6));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = narrow(row.getLong(column));
        return row.wasNull() ? null : number;
    }

    /** SQLite keeps larger numbers than an int, of which its driver would leave off the front. */
    private static int narrow(long number) {
        return number == (int) number ? (int) number : NONE;
    }

    /** A day as year, month and day in one number, such as 20231231. */
    static int number(LocalDate day) {
        return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }
}
