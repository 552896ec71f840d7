// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.tck.CampaignStoreContract;
import dev.milepost.storage.tck.CampaignStoreLoadContract;
import dev.milepost.storage.tck.CampaignStoreScopeContract;
import dev.milepost.storage.tck.StorePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** The store in a directory keeps the contract. */
class FileStoreTest extends CampaignStoreContract {

    @Override
    protected StorePlace place() {
        return new Directory();
    }

    @Nested
    class Load extends CampaignStoreLoadContract {

        @Override
        protected StorePlace place() {
            return new Directory();
        }
    }

    @Nested
    class Scope extends CampaignStoreScopeContract {

        @Override
        protected StorePlace place() {
            return new Directory();
        }
    }

    private static final class Directory implements StorePlace {

        private final Path directory;

        private Directory() {
            try {
                directory = Files.createTempDirectory("milepost-store-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CampaignStore open(InstantSource clock) {
            return FileCampaignStore.open(directory, clock);
        }

        @Override
        public boolean isLasting() {
            return true;
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(directory)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
