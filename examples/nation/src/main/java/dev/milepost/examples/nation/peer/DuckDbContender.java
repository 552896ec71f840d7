// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Steps;
import dev.milepost.examples.nation.job.Cell;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Job;
import dev.milepost.examples.nation.job.Result;
import dev.milepost.progress.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** DuckDB with one form of SQL on one order of its table; its result is a table in memory. */
public final class DuckDbContender implements Contender {

    private static final Status[] STATUSES = {Status.BEHIND, Status.AT_RISK, Status.ON_TRACK, Status.MET};

    private final DuckDb duck;
    private final boolean inOrder;
    private final RollUpForm rollUp;
    private final AssessForm assess;
    private String sql = "";

    private DuckDbContender(DuckDb duck, boolean inOrder, RollUpForm rollUp, AssessForm assess) {
        this.duck = duck.shared();
        this.inOrder = inOrder;
        this.rollUp = rollUp;
        this.assess = assess;
    }

    /** All forms of SQL on both orders; they share one database. */
    public static List<Contender> all(Job job) {
        DuckDb duck = new DuckDb(job);
        List<Contender> contenders = new ArrayList<>();
        for (boolean inOrder : new boolean[] {false, true}) {
            for (RollUpForm rollUp : RollUpForm.values()) {
                contenders.add(new DuckDbContender(duck, inOrder, rollUp, AssessForm.NARROW));
            }
            contenders.add(new DuckDbContender(duck, inOrder, RollUpForm.CASCADE, AssessForm.WIDE));
        }
        return contenders;
    }

    /** The name and version of DuckDB. */
    public static String version() {
        return DuckDb.version();
    }

    @Override
    public String name() {
        return "DuckDB" + (inOrder ? ", sorted: " : ": ") + rollUp.label() + ", " + assess.label();
    }

    @Override
    public Kind kind() {
        return inOrder ? Kind.DUCKDB_SORTED : Kind.DUCKDB;
    }

    @Override
    public void load(Nation nation, Steps steps) {
        boolean tracked = duck.job().tracked();
        String table = duck.load(nation, inOrder, steps);
        sql = "CREATE TEMP TABLE cells AS " + LeafSql.sql(table, tracked) + rollUp.sql(nation.divisions(), tracked)
                + AssessForm.asked() + assess.sql(tracked);
    }

    @Override
    public Result run() {
        duck.execute(sql);
        return new Table();
    }

    @Override
    public long nativeBytes() {
        return duck.bytes();
    }

    @Override
    public void close() {
        duck.close();
    }

    /** The table of the last run. */
    private final class Table implements Result {

        @Override
        public void forEach(Consumer<Cell> visitor) {
            boolean tracked = duck.job().tracked();
            String flags = tracked ? "asserted, reports" : "false, 0";
            try (Statement statement = duck.connection().createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT unit, ind, num, d, status, attainment, " + flags + " FROM cells")) {
                while (row.next()) {
                    visitor.accept(cell(row));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB does not show its cells: " + e.getMessage(), e);
            }
        }

        private static Cell cell(ResultSet row) throws SQLException {
            long attainment = row.getLong(6);
            if (row.wasNull()) {
                attainment = Cell.NO_RATIO;
            }
            return new Cell(
                    row.getInt(1),
                    row.getInt(2),
                    row.getLong(3),
                    row.getLong(4),
                    STATUSES[row.getInt(5)],
                    attainment,
                    row.getBoolean(7),
                    row.getInt(8));
        }

        @Override
        public void close() {
            duck.execute("DROP TABLE cells");
        }
    }
}
