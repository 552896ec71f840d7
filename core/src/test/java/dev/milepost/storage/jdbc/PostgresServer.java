// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL server for all tests, started by the first that asks; it ends with the machine it runs in. */
final class PostgresServer {

    private static final Object LOCK = new Object();
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String problem;

    private PostgresServer() {}

    /** A schema of its own; skips the test where no server can be started. */
    static DatabasePlace place() {
        String url = url();
        return DatabasePlace.create(url, "SCHEMA", name -> url + "&currentSchema=" + name);
    }

    private static String url() {
        Assumptions.assumeTrue(isThere(), () -> "no PostgreSQL could be started here: " + problem);
        return requireNonNull(server).getJdbcUrl("postgres", "postgres");
    }

    private static boolean isThere() {
        synchronized (LOCK) {
            if (server == null && problem == null) {
                start();
            }
            return problem == null;
        }
    }

    /** Skips properties; a broken assumption would count as a case that was not tried. */
    static final class OrSkip implements SkipExecutionHook {

        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return isThere() ? SkipResult.doNotSkip() : SkipResult.skip(requireNonNull(problem));
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
