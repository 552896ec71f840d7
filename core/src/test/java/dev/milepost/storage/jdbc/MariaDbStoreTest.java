// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.tck.CampaignStoreLoadContract;
import dev.milepost.storage.tck.CampaignStoreScopeContract;
import dev.milepost.storage.tck.StorePlace;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Nested;

/** The store in MariaDB keeps the contract. */
@AddLifecycleHook(MariaDbServer.OrSkip.class)
class MariaDbStoreTest extends JdbcStoreContract {

    @Override
    protected JdbcPlace place() {
        return MariaDbServer.place();
    }

    @Override
    protected String otherSubject() {
        return "x'00'";
    }

    @Nested
    class Load extends CampaignStoreLoadContract {

        @Override
        protected StorePlace place() {
            return MariaDbServer.place();
        }
    }

    @Nested
    class Scope extends CampaignStoreScopeContract {

        @Override
        protected StorePlace place() {
            return MariaDbServer.place();
        }
    }

    @Nested
    class Tamper extends JdbcTamperContract {

        @Override
        protected JdbcPlace place() {
            return MariaDbServer.place();
        }
    }
}
