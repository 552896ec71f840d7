// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

import dev.milepost.examples.nation.data.Indicators;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Reports;
import dev.milepost.examples.nation.data.Steps;
import dev.milepost.examples.nation.data.Targets;
import dev.milepost.examples.nation.job.Job;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A nation in a DuckDB in memory, loaded once for all contenders that ask it. Belongs to one thread. */
final class DuckDb implements AutoCloseable {

    private static final long MILLION = 1_000_000;
    private static final int TELL_EVERY = 1 << 16;

    private final Job job;
    private final DuckDBConnection connection;
    private int users;
    private boolean loaded;
    private boolean sorted;

    /**
     * Opens an empty one.
     *
     * @throws IllegalStateException if DuckDB fails
     */
    DuckDb(Job job) {
        this.job = job;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not open: " + e.getMessage(), e);
        }
        execute("SET threads = " + job.threads());
    }

    Job job() {
        return job;
    }

    /** Counts one more contender that will close it. */
    DuckDb shared() {
        users++;
        return this;
    }

    DuckDBConnection connection() {
        return connection;
    }

    /**
     * The name and version of what runs.
     *
     * @throws IllegalStateException if DuckDB fails
     */
    static String version() {
        try (DuckDb duck = new DuckDb(new Job(false, 1))) {
            return "DuckDB " + duck.connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not tell its version: " + e.getMessage(), e);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB refuses: " + e.getMessage() + " in " + sql, e);
        }
    }

    /**
     * What DuckDB holds in memory, in bytes.
     *
     * @throws IllegalStateException if DuckDB fails
     */
    long bytes() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT SUM(memory_usage_bytes)::BIGINT FROM duckdb_memory()")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not tell its memory: " + e.getMessage(), e);
        }
    }

    /** Loads everything but what is loaded already, and returns the table of reports. */
    String load(Nation nation, boolean inOrder, Steps steps) {
        if (!loaded) {
            loadUnits(nation);
            loadTargets(nation);
            loadReports(nation.reports(), steps);
            loaded = true;
        }
        if (inOrder && !sorted) {
            execute("CREATE TABLE sorted AS SELECT * FROM arrived ORDER BY measure, unit, month");
            sorted = true;
        }
        execute("SET preserve_insertion_order = false");
        return inOrder ? "sorted" : "arrived";
    }

    private void loadUnits(Nation nation) {
        execute("CREATE TABLE unit (id INTEGER, level TINYINT, parent INTEGER)");
        fill("unit", appender -> {
            for (int unit = 0; unit < nation.units(); unit++) {
                appender.beginRow()
                        .append(unit)
                        .append((byte) nation.level(unit))
                        .append(nation.parent(unit))
                        .endRow();
            }
        });
        execute(
                "CREATE TABLE closure AS WITH RECURSIVE up AS (SELECT id AS descendant, id AS ancestor, level, parent FROM unit"
                        + " UNION ALL SELECT up.descendant, u.id, u.level, u.parent FROM up JOIN unit u ON u.id = up.parent)"
                        + " SELECT descendant, ancestor, level FROM up");
        StringBuilder star = new StringBuilder("CREATE TABLE star AS SELECT descendant AS id");
        for (int level = 0; level < nation.divisions().counts().size(); level++) {
            star.append(", MAX(ancestor) FILTER (level = " + level + ")::INTEGER AS a" + level);
        }
        execute(star + " FROM closure GROUP BY descendant");
    }

    private void loadTargets(Nation nation) {
        Targets targets = nation.targets();
        createTargets();
        fill("target", appender -> {
            for (int level = 0; level < nation.divisions().counts().size(); level++) {
                for (int indicator = 0; indicator < Indicators.COUNT; indicator++) {
                    appendTarget(appender, level, indicator, targets.ofLevel(level, indicator));
                }
            }
        });
        fill("own", appender -> {
            for (int number = 0; number < targets.ownCount(); number++) {
                long target = targets.ownTarget(number);
                appender.beginRow().append(targets.ownUnit(number)).append((byte) targets.ownIndicator(number));
                appender.append(target).append(mostBelow(target)).endRow();
            }
        });
    }

    /** Empty tables of targets: t over p, c = p in millionths, and up to where 64 bits do. */
    void createTargets() {
        execute("CREATE TABLE target (level TINYINT, ind TINYINT, t BIGINT, p BIGINT, c BIGINT, most_num BIGINT,"
                + " most_den BIGINT)");
        execute("CREATE TABLE own (unit INTEGER, ind TINYINT, t BIGINT, most_den BIGINT)");
    }

    static void appendTarget(DuckDBAppender appender, int level, int indicator, long target) throws SQLException {
        long parts = Indicators.targetParts(indicator);
        appender.beginRow().append((byte) level).append((byte) indicator);
        appender.append(target).append(parts).append(parts * MILLION);
        appender.append(Long.MAX_VALUE / (parts * MILLION))
                .append(mostBelow(target))
                .endRow();
    }

    /** The largest denominator with which ten times the product still fits into 64 bits. */
    private static long mostBelow(long target) {
        return Long.MAX_VALUE / (10 * Math.max(1, target));
    }

    /** In the order of arrival; revisions are resolved, so that no query has to. */
    private void loadReports(Reports reports, Steps steps) {
        execute("CREATE TABLE told (unit INTEGER, measure TINYINT, month TINYINT, revision TINYINT, asserted BOOLEAN,"
                + " cents BIGINT)");
        fill("told", appender -> {
            for (int row = 0; row < reports.size(); row++) {
                appender.beginRow().append(reports.unit(row)).append((byte) reports.measure(row));
                appender.append((byte) reports.month(row)).append((byte) reports.revision(row));
                appender.append(reports.isAsserted(row))
                        .append(reports.cents(row))
                        .endRow();
                if (row % TELL_EVERY == 0) {
                    steps.done(row, reports.size());
                }
            }
        });
        String asserted = job.tracked() ? ", asserted" : "";
        execute("CREATE TABLE arrived AS SELECT unit, measure, month" + asserted + ", cents FROM told t"
                + " WHERE NOT EXISTS (SELECT 1 FROM told r WHERE r.revision > 0 AND r.unit = t.unit"
                + " AND r.measure = t.measure AND r.month = t.month AND r.revision > t.revision)");
        execute("DROP TABLE told");
    }

    /** Appends rows to a table. */
    interface Filling {
        void fill(DuckDBAppender appender) throws SQLException;
    }

    void fill(String table, Filling rows) {
        try (DuckDBAppender appender = connection.createAppender("main", table)) {
            rows.fill(appender);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not load " + table + ": " + e.getMessage(), e);
        }
    }

    /**
     * Closes when the last contender that shares it does.
     *
     * @throws IllegalStateException if DuckDB fails
     */
    @Override
    public void close() {
        if (--users > 0) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not close: " + e.getMessage(), e);
        }
    }
}
