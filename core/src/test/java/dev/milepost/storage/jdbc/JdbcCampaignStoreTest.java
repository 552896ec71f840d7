// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static dev.milepost.storage.jdbc.JdbcSamples.CLOCK;
import static dev.milepost.storage.jdbc.JdbcSamples.everything;
import static dev.milepost.storage.jdbc.JdbcSamples.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.StoreException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteDataSource;

/** What a caller sees beside the contract: addresses, dialects, data sources and what a database cannot do. */
class JdbcCampaignStoreTest {

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void publishesTheTablesOfEachDialect(SqlDialect dialect) {
        List<String> statements = Schema.statements(dialect.dialect(), Schema.VERSION);
        assertThat(statements)
                .anyMatch(one -> one.startsWith("CREATE TABLE IF NOT EXISTS milepost_record"))
                .anyMatch(one -> one.startsWith("CREATE TABLE IF NOT EXISTS milepost_head"));
        assertThat(statements.get(statements.size() - 1))
                .contains("INTO milepost_schema (version) VALUES (" + Schema.VERSION + ")");
        assertThatThrownBy(() -> Schema.statements(dialect.dialect(), Schema.VERSION + 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("resource 'schema/[a-z]+/V002.sql' must be there, is missing");
    }

    @Test
    void tellsTheDialectByNameOrAddress() {
        assertThat(SqlDialect.named("mariadb")).isSameAs(SqlDialect.named("mysql"));
        assertThat(SqlDialect.of("jdbc:postgresql://db/milepost?user=a")).isEqualTo(SqlDialect.POSTGRESQL);
        assertThat(SqlDialect.of("jdbc:sqlite:campaign.db")).isEqualTo(SqlDialect.SQLITE);
        assertThatThrownBy(() -> SqlDialect.named("oracle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of an SQL dialect must be one of [sqlite, postgresql, mysql, mariadb], was 'oracle'");
        assertThatThrownBy(() -> CampaignStores.open("jdbc:oracle:thin:secret/x@host", CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind of database in a url must be one of [sqlite, postgresql, mysql, mariadb], else its"
                        + " dialect be named; was 'oracle'");
        for (String url : List.of("jdbc:sqlite", "file:a:b")) {
            assertThatThrownBy(() -> SqlDialect.of(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("url of a database must begin with jdbc: and its kind");
        }
    }

    @Test
    void doesNotTellThePasswordWhereThereIsNoDriver() {
        assertThatThrownBy(() ->
                        JdbcCampaignStore.open("jdbc:opengauss://h/d?password=secret", SqlDialect.POSTGRESQL, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessage("driver of 'jdbc:opengauss' databases must be on the class path, was not found");
    }

    @Test
    void refusesADatabaseThatEachConnectionHasForItself() {
        assertThatThrownBy(() -> CampaignStores.open("jdbc:sqlite::memory:", CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessage("SQLite database must keep a write-ahead log (wal), keeps 'memory'; in memory use memory:"
                        + " instead");
    }

    @Test
    void saysThatADatabaseDoesNotAnswer() {
        assertThatThrownBy(() -> CampaignStores.open("jdbc:sqlite:/nowhere/at/all.db", CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("database could not create its tables: ")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void givesTheConnectionsOfACallerBackAsTheyWere() throws SQLException {
        try (JdbcPlace place = SqlitePlace.create();
                LastConnection source = new LastConnection(place.url())) {
            CampaignStore store = JdbcCampaignStore.open(source, SqlDialect.SQLITE, CLOCK);
            for (boolean auto : new boolean[] {true, false}) {
                source.connection.setAutoCommit(auto);
                store.append(facts(auto ? 0 : 10, 2));
                store.<Long>read(everything(), Stream::count);
                assertThatThrownBy(() -> store.read(everything(), facts -> {
                            throw new IllegalStateException("no paper");
                        }))
                        .hasMessage("no paper");
                assertThat(source.connection.getAutoCommit()).isEqualTo(auto);
            }
            store.close();
            assertThat(source.connection.isClosed()).isFalse();
            source.connection.setAutoCommit(true);
            try (CampaignStore again = CampaignStores.open(place.url(), CLOCK)) {
                assertThat(again.anchor().count()).isEqualTo(4);
            }
        }
    }

    /** A pool of one connection that is never closed, as far as its borrowers can. */
    private static final class LastConnection extends SQLiteDataSource implements AutoCloseable {

        private final Connection connection;

        private LastConnection(String url) throws SQLException {
            setUrl(url);
            connection = super.getConnection();
        }

        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        return method.invoke(connection, arguments);
                    });
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
