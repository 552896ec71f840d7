// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static dev.milepost.storage.jdbc.JdbcSamples.CLOCK;
import static dev.milepost.storage.jdbc.JdbcSamples.dossier;
import static dev.milepost.storage.jdbc.JdbcSamples.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalRecord;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Which statements bring rows to PostgreSQL, as the server itself tells. */
class PostgresCopyTest {

    /** Writes down each statement that brings rows, with their number. */
    private static final String[] LISTENER = {
        "CREATE TABLE told (place SERIAL, statement TEXT, rows BIGINT)",
        "CREATE FUNCTION tell() RETURNS TRIGGER AS $$ BEGIN INSERT INTO told (statement, rows)"
                + " VALUES (current_query(), (SELECT COUNT(*) FROM fresh)); RETURN NULL; END $$ LANGUAGE plpgsql",
        "CREATE TRIGGER tell AFTER INSERT ON milepost_record REFERENCING NEW TABLE AS fresh"
                + " FOR EACH STATEMENT EXECUTE FUNCTION tell()"
    };

    private JdbcPlace place = PostgresServer.place();
    private CampaignStore store = place.open(CLOCK);

    @BeforeEach
    void listen() {
        place.run(LISTENER);
    }

    @AfterEach
    void close() {
        store.close();
        place.close();
    }

    @Test
    void copiesFiftyFactsAndMoreByOneStatement() {
        store.append(facts(0, 50));
        assertThat(told()).containsExactly("COPY 50");
        store.append(facts(100, 12_000));
        assertThat(told()).containsExactly("COPY 5000", "COPY 5000", "COPY 2000");
    }

    @Test
    void insertsFewerOneByOne() {
        store.append(facts(0, 49));
        store.save(dossier("c"), 0);
        assertThat(told()).hasSize(50).containsOnly("INSERT 1");
    }

    @Test
    void copiesWhatIsNewAmongFactsThatAreThere() {
        store.append(facts(0, 100));
        told();
        store.append(facts(40, 120));
        assertThat(told()).containsExactly("COPY 60");
    }

    @Test
    void copiesAJournalThatIsRestored() {
        store.append(facts(0, 5_100));
        List<JournalRecord> journal = store.journal(0, Stream::toList);
        store.close();
        place.close();
        place = PostgresServer.place();
        store = place.open(CLOCK);
        listen();
        store.restore(journal);
        assertThat(told()).containsExactly("COPY 5000", "COPY 100");
    }

    @Test
    void copiesThroughAPoolThatLeadsToTheDriver() {
        append(true);
        assertThat(told()).containsExactly("COPY 60");
    }

    @Test
    void insertsThroughAPoolThatHidesTheDriver() {
        append(false);
        assertThat(told()).hasSize(60).containsOnly("INSERT 1");
    }

    private void append(boolean leads) {
        try (CampaignStore pooled =
                JdbcCampaignStore.open(new Pool(place.url(), leads), SqlDialect.POSTGRESQL, CLOCK)) {
            pooled.append(facts(0, 60));
        }
    }

    /** What was told since the last question. */
    private List<String> told() {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "WITH gone AS (DELETE FROM told RETURNING *) SELECT * FROM gone ORDER BY 1")) {
            List<String> told = new ArrayList<>();
            while (rows.next()) {
                String verb = rows.getString(2).split(" ", 2)[0];
                told.add(verb + " " + rows.getLong(3));
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands out connections that are not the driver's own, as pools do. */
    private static final class Pool extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        private final boolean leads;

        private Pool(String url, boolean leads) {
            setUrl(url);
            this.leads = leads;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection own = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Pool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("isWrapperFor") && !leads) {
                            return false;
                        }
                        try {
                            return method.invoke(own, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
