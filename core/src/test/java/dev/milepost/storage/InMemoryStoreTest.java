// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import dev.milepost.storage.tck.CampaignStoreContract;
import dev.milepost.storage.tck.CampaignStoreLoadContract;
import dev.milepost.storage.tck.CampaignStoreScopeContract;
import dev.milepost.storage.tck.StorePlace;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** The store in memory keeps the contract. */
class InMemoryStoreTest extends CampaignStoreContract {

    @Override
    protected StorePlace place() {
        return new InMemoryPlace();
    }

    @Nested
    class Load extends CampaignStoreLoadContract {

        @Override
        protected StorePlace place() {
            return new InMemoryPlace();
        }

        @Override
        protected int appendsOfAThread() {
            return 10_000;
        }
    }

    @Nested
    class Scope extends CampaignStoreScopeContract {

        @Override
        protected StorePlace place() {
            return new InMemoryPlace();
        }
    }

    private static final class InMemoryPlace implements StorePlace {

        @Override
        public CampaignStore open(InstantSource clock) {
            return CampaignStores.inMemory(clock);
        }

        @Override
        public boolean isLasting() {
            return false;
        }

        @Override
        public void close() {}
    }
}
