// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.tck.CampaignStoreLoadContract;
import dev.milepost.storage.tck.CampaignStoreScopeContract;
import dev.milepost.storage.tck.StorePlace;
import org.junit.jupiter.api.Nested;

/** The store in a SQLite file keeps the contract. */
class SqliteStoreTest extends JdbcStoreContract {

    @Override
    protected JdbcPlace place() {
        return SqlitePlace.create();
    }

    @Override
    protected String otherSubject() {
        return "x'00'";
    }

    @Nested
    class Load extends CampaignStoreLoadContract {

        @Override
        protected StorePlace place() {
            return SqlitePlace.create();
        }

        /** Each call waits for the disk. */
        @Override
        protected int appendsOfAThread() {
            return 20;
        }
    }

    @Nested
    class Scope extends CampaignStoreScopeContract {

        @Override
        protected StorePlace place() {
            return SqlitePlace.create();
        }
    }

    @Nested
    class Tamper extends JdbcTamperContract {

        @Override
        protected JdbcPlace place() {
            return SqlitePlace.create();
        }

        @Override
        protected int edits() {
            return 1_000;
        }
    }
}
