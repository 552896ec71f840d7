// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.tck.CampaignStoreLoadContract;
import dev.milepost.storage.tck.CampaignStoreScopeContract;
import dev.milepost.storage.tck.StorePlace;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Nested;

/** The store in PostgreSQL keeps the contract. */
@AddLifecycleHook(PostgresServer.OrSkip.class)
class PostgresStoreTest extends JdbcStoreContract {

    @Override
    protected JdbcPlace place() {
        return PostgresServer.place();
    }

    @Override
    protected String otherSubject() {
        return "'\\\\x00'";
    }

    @Nested
    class Load extends CampaignStoreLoadContract {

        @Override
        protected StorePlace place() {
            return PostgresServer.place();
        }
    }

    @Nested
    class Scope extends CampaignStoreScopeContract {

        @Override
        protected StorePlace place() {
            return PostgresServer.place();
        }
    }

    @Nested
    class Tamper extends JdbcTamperContract {

        @Override
        protected JdbcPlace place() {
            return PostgresServer.place();
        }
    }
}
