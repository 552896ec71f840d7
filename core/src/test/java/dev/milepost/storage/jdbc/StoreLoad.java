// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.file.DirectoryPlace;
import dev.milepost.storage.tck.CampaignStoreLoadContract;
import dev.milepost.storage.tck.StorePlace;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInfo;

/**
 * The load contract at its full size on every store that lasts: each of eight threads makes ten thousand appends of one
 * fact, every one a transaction. Takes minutes, for each append waits for the disk; runs with {@code -Pcrash}.
 */
class StoreLoad {

    private static final int APPENDS = Integer.getInteger("milepost.appends", 10_000);

    abstract static class Full extends CampaignStoreLoadContract {

        private long begin;

        @Override
        protected int appendsOfAThread() {
            return APPENDS;
        }

        @BeforeEach
        void start() {
            begin = System.nanoTime();
        }

        @AfterEach
        void tell(TestInfo test) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %-46s %d appends of a thread: %7.1f s%n",
                    getClass().getSimpleName(),
                    test.getTestMethod().orElseThrow().getName(),
                    APPENDS,
                    (System.nanoTime() - begin) / 1e9);
        }
    }

    @Nested
    class InADirectory extends Full {

        @Override
        protected StorePlace place() {
            return DirectoryPlace.create();
        }
    }

    @Nested
    class InSqlite extends Full {

        @Override
        protected StorePlace place() {
            return SqlitePlace.create();
        }
    }

    @Nested
    class InPostgres extends Full {

        @Override
        protected StorePlace place() {
            return PostgresServer.place();
        }
    }

    @Nested
    class InMariaDb extends Full {

        @Override
        protected StorePlace place() {
            return MariaDbServer.place();
        }
    }
}
