// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.tck.StorePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of its own. */
public final class DirectoryPlace implements StorePlace {

    private final Path directory;

    private DirectoryPlace(Path directory) {
        this.directory = directory;
    }

    /** Makes the directory. */
    public static DirectoryPlace create() {
        try {
            return new DirectoryPlace(Files.createTempDirectory("milepost-store-"));
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
