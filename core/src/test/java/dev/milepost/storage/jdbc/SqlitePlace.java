// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.tck.StorePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/** A SQLite file in a directory of its own. */
final class SqlitePlace implements StorePlace {

    private final Path directory;

    private SqlitePlace(Path directory) {
        this.directory = directory;
    }

    static SqlitePlace create() {
        try {
            return new SqlitePlace(Files.createTempDirectory("milepost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:sqlite:" + directory.resolve("campaign.db");
    }

    @Override
    public CampaignStore open(InstantSource clock) {
        return CampaignStores.open(url(), clock);
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
