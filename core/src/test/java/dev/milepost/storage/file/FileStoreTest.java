// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import dev.milepost.storage.tck.CampaignStoreContract;
import dev.milepost.storage.tck.CampaignStoreLoadContract;
import dev.milepost.storage.tck.CampaignStoreScopeContract;
import dev.milepost.storage.tck.StorePlace;
import org.junit.jupiter.api.Nested;

/** The store in a directory keeps the contract. */
class FileStoreTest extends CampaignStoreContract {

    @Override
    protected StorePlace place() {
        return DirectoryPlace.create();
    }

    @Nested
    class Load extends CampaignStoreLoadContract {

        @Override
        protected StorePlace place() {
            return DirectoryPlace.create();
        }
    }

    @Nested
    class Scope extends CampaignStoreScopeContract {

        @Override
        protected StorePlace place() {
            return DirectoryPlace.create();
        }
    }
}
