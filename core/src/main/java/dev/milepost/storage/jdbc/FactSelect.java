// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.ObservationQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The select of a query. It may find more than was asked for, never less, so the query is asked once more of what was
 * found: a long list of names is left to it, and what a database takes for equal.
 */
final class FactSelect {

    /** Some databases take no more than a few ten thousand parameters, and none is fast with so many. */
    private static final int LISTED = 1_000;

    private final StringBuilder sql =
            new StringBuilder("SELECT " + Row.RECORD + " FROM milepost_record WHERE kind = 'FACT'");
    private final List<Object> parameters = new ArrayList<>();

    private FactSelect() {}

    /** The select of what is asked for among the records up to a sequence, in the order of their sequence. */
    static FactSelect of(ObservationQuery query, long last) {
        FactSelect select = new FactSelect();
        select.where(" AND sequence <= ?", last);
        select.in("element", query.elements());
        query.units().ifPresent(units -> select.in("unit", units));
        query.within().ifPresent(period -> {
            select.where(" AND period_start >= ?", IndexColumns.number(period.startInclusive()));
            select.where(" AND period_end <= ?", IndexColumns.number(period.endExclusive()));
        });
        select.recordedUntil(query.when().knownAt());
        select.sql.append(" ORDER BY sequence");
        return select;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    private void in(String column, Collection<?> names) {
        if (names.isEmpty()) {
            sql.append(" AND 1 = 0");
        } else if (names.size() <= LISTED) {
            sql.append(" AND ").append(column).append(" IN (");
            sql.append(String.join(", ", Collections.nCopies(names.size(), "?")))
                    .append(')');
            names.forEach(name -> parameters.add(name.toString()));
        }
    }

    private void recordedUntil(Instant knownAt) {
        where(" AND (recorded_second < ?", knownAt.getEpochSecond());
        where(" OR recorded_second = ?", knownAt.getEpochSecond());
        where(" AND recorded_nano <= ?)", knownAt.getNano());
    }

    private void where(String condition, Object parameter) {
        sql.append(condition);
        parameters.add(parameter);
    }
}
