// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** A SQLite file in a directory of its own. */
final class SqlitePlace implements JdbcPlace {

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

    @Override
    public String url() {
        return "jdbc:sqlite:" + directory.resolve("campaign.db");
    }

    /** Nobody waits for the disk but the store. */
    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "?synchronous=OFF");
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
