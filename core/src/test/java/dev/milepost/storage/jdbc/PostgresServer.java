// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL server for all tests, started by the first that asks; it ends with the machine it runs in. */
final class PostgresServer {

    private static final Object LOCK = new Object();
    private static EmbeddedPostgres server;
    private static String problem;

    private PostgresServer() {}

    /** A schema of its own; skips the test where no server can be started. */
    static DatabasePlace place() {
        String url = url();
        return DatabasePlace.create(url, "SCHEMA", name -> url + "&currentSchema=" + name);
    }

    private static String url() {
        synchronized (LOCK) {
            if (server == null && problem == null) {
                start();
            }
            Assumptions.assumeTrue(problem == null, () -> "no PostgreSQL could be started here: " + problem);
            return server.getJdbcUrl("postgres", "postgres");
        }
    }

    private static void start() {
        try {
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException | RuntimeException e) {
            problem = e.toString();
        }
    }
}
