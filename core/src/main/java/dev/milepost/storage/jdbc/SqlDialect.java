// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** The way of speaking SQL that a database understands. */
public enum SqlDialect {
    /** SQLite 3.37 or later in a file, with a write-ahead log: readers do not wait for the one writer. */
    SQLITE,
    /** PostgreSQL 12 or later, and what is compatible with it. */
    POSTGRESQL,
    /** MySQL 8 or later and MariaDB 10.5 or later, with InnoDB, and what is compatible with them. */
    MYSQL;

    private static final Map<String, SqlDialect> NAMED =
            ImmutableMap.of("sqlite", SQLITE, "postgresql", POSTGRESQL, "mysql", MYSQL, "mariadb", MYSQL);

    /**
     * The dialect of a name, for a database that is compatible with a known one.
     *
     * @param name {@code sqlite}, {@code postgresql}, {@code mysql} or {@code mariadb}
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static SqlDialect named(String name) {
        return find(name, "name of an SQL dialect must be one of %s, was '%s'");
    }

    /**
     * The dialect of an address, as the part after {@code jdbc:} tells.
     *
     * @param url such as {@code jdbc:sqlite:campaign.db}
     * @throws IllegalArgumentException if it tells none; the message lists those that can be told
     */
    public static SqlDialect of(String url) {
        String[] parts = url.split(":", 3);
        checkArgument(
                parts.length == 3 && parts[0].equals("jdbc"), "url of a database must begin with jdbc: and its kind");
        return find(parts[1], "kind of database in a url must be one of %s, else its dialect be named; was '%s'");
    }

    private static SqlDialect find(String name, String rule) {
        SqlDialect found = NAMED.get(name);
        checkArgument(found != null, rule, NAMED.keySet(), name);
        return found;
    }

    Dialect dialect() {
        return switch (this) {
            case SQLITE -> new SqliteDialect();
            case POSTGRESQL -> new PostgresDialect();
            case MYSQL -> new MysqlDialect();
        };
    }
}
