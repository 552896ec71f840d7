// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.StoreException;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables, created and brought up to date when a store is opened. */
final class Schema {

    /** The version this version of the library reads and writes. */
    static final int VERSION = 1;

    private static final String RECORD = "SELECT " + Row.ALL + " FROM milepost_record WHERE sequence IS NULL";
    private static final String HEAD =
            "SELECT sequence, recorded_second, recorded_nano, hash FROM milepost_head WHERE id IS NULL";

    private static final LocalizedText CREATE = LocalizedText.of("建立数据表", "create its tables");

    private Schema() {}

    /**
     * Makes sure that the tables are there and of the version that is read here. Many may do so at once.
     *
     * @throws StoreException if they are of a later version, or are not what their version says
     */
    static void prepare(Database database) {
        Dialect dialect = database.dialect();
        database.lent(CREATE, connection -> {
            dialect.open(connection);
            int found = find(connection);
            if (found < VERSION) {
                create(connection, dialect);
                found = version(connection);
            }
            if (found != VERSION) {
                throw unknown(found);
            }
            check(connection);
            return found;
        });
    }

    /**
     * The version that is there; 0 where the table that says so cannot be read, and creating it will tell why.
     *
     * @throws SQLException if the database fails
     */
    private static int find(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try {
            return version(connection);
        } catch (SQLException none) {
            return 0;
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(version) FROM milepost_schema")) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * The first script does no harm where another has run it.
     *
     * @throws SQLException if the database fails
     */
    private static void create(Connection connection, Dialect dialect) throws SQLException {
        dialect.beginWriting(connection);
        try {
            dialect.awaitCreation(connection);
            for (String statement : statements(dialect, 1)) {
                Dialect.run(connection, statement);
            }
            dialect.commit(connection);
        } catch (SQLException | RuntimeException e) {
            dialect.rollBack(connection);
            throw e;
        } finally {
            dialect.endCreation(connection);
        }
        connection.setAutoCommit(true);
    }

    /**
     * Tables of the same name may be another's, or some may be missing.
     *
     * @throws StoreException if one cannot be read as the version that is read here
     */
    private static void check(Connection connection) {
        try {
            Dialect.run(connection, RECORD);
            Dialect.run(connection, HEAD);
        } catch (SQLException e) {
            throw new StoreException(
                    LocalizedText.of(
                            "数据库的表应为 milepost_schema 所载第" + VERSION + "版结构，现无法读取：" + e.getMessage(),
                            "tables of the database must be of schema version " + VERSION
                                    + ", as milepost_schema says, cannot be read as such: " + e.getMessage()),
                    e);
        }
    }

    static List<String> statements(Dialect dialect, int version) {
        String name = String.format(Locale.ROOT, "schema/%s/V%03d.sql", dialect.folder(), version);
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource '" + name + "' must be there, is missing");
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";\\s*\n"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoreException unknown(int found) {
        return new StoreException(LocalizedText.of(
                "数据库的表结构为第" + found + "版，本版程序只认识到第" + VERSION + "版；请使用新版程序",
                "schema of the database must be of version " + VERSION
                        + ", which this version of the library knows, was " + found
                        + "; use a later version of the library"));
    }
}
