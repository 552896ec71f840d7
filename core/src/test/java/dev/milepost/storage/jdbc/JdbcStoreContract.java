// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static dev.milepost.storage.jdbc.JdbcSamples.CLOCK;
import static dev.milepost.storage.jdbc.JdbcSamples.dossier;
import static dev.milepost.storage.jdbc.JdbcSamples.everything;
import static dev.milepost.storage.jdbc.JdbcSamples.fact;
import static dev.milepost.storage.jdbc.JdbcSamples.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalMismatchException;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.RevisionConflictException;
import dev.milepost.storage.StoreException;
import dev.milepost.storage.Verification;
import dev.milepost.storage.tck.CampaignStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract, and what a database brings with it: other stores on it, other hands in it, many rows at once. */
abstract class JdbcStoreContract extends CampaignStoreContract {

    private static final String BROKEN_OFF = "DELETE FROM milepost_record WHERE sequence = 4";

    /** Changes of a fact (2), a dossier (3), the last record (4) and the head; none may go unseen. */
    private static final List<String> CHANGES = List.of(
            "UPDATE milepost_record SET sequence = 20 WHERE sequence = 2",
            "UPDATE milepost_record SET sequence = 5 WHERE sequence = 4",
            "UPDATE milepost_record SET sequence = 0 WHERE sequence = 1",
            "UPDATE milepost_record SET recorded_second = recorded_second + 1 WHERE sequence = 4",
            "UPDATE milepost_record SET recorded_second = 9000000000000000000 WHERE sequence = 2",
            "UPDATE milepost_record SET recorded_nano = recorded_nano + 1 WHERE sequence = 4",
            "UPDATE milepost_record SET recorded_second = recorded_second - 1, recorded_nano = recorded_nano + 1000000000"
                    + " WHERE sequence = 2",
            "UPDATE milepost_record SET recorded_second = recorded_second + 1, recorded_nano = recorded_nano - 1000000000"
                    + " WHERE sequence = 2",
            "UPDATE milepost_record SET kind = 'DOSSIER' WHERE sequence = 2",
            "UPDATE milepost_record SET kind = 'FACT' WHERE sequence = 3",
            "UPDATE milepost_record SET kind = 'RUMOUR' WHERE sequence = 2",
            "UPDATE milepost_record SET revision = 7 WHERE sequence = 2",
            "UPDATE milepost_record SET revision = 7 WHERE sequence = 3",
            "UPDATE milepost_record SET element = 'roads' WHERE sequence = 2",
            "UPDATE milepost_record SET element = NULL WHERE sequence = 2",
            "UPDATE milepost_record SET element = 'roads' WHERE sequence = 3",
            "UPDATE milepost_record SET unit = 'town' WHERE sequence = 2",
            "UPDATE milepost_record SET period_start = period_start + 1 WHERE sequence = 2",
            "UPDATE milepost_record SET period_end = period_end + 1 WHERE sequence = 2",
            "UPDATE milepost_record SET period_end = NULL WHERE sequence = 2",
            "UPDATE milepost_record SET campaign = 'other' WHERE sequence = 2",
            "UPDATE milepost_record SET campaign = 'other' WHERE sequence = 3",
            "UPDATE milepost_record SET campaign = NULL WHERE sequence = 3",
            "UPDATE milepost_record SET content = '{}' WHERE sequence = 2",
            "UPDATE milepost_record SET content = REPLACE(content, '\"value\":2', '\"value\":3') WHERE sequence = 2",
            "UPDATE milepost_record SET hash = 'none' WHERE sequence = 2",
            "UPDATE milepost_record SET subject = hash WHERE sequence = 2",
            forged(0),
            forged(-7),
            forged(5),
            "DELETE FROM milepost_record WHERE sequence = 2",
            BROKEN_OFF,
            "DELETE FROM milepost_record",
            "UPDATE milepost_head SET sequence = 3",
            "UPDATE milepost_head SET sequence = 9",
            "UPDATE milepost_head SET recorded_second = recorded_second + 1",
            "UPDATE milepost_head SET recorded_nano = recorded_nano + 1",
            "UPDATE milepost_head SET hash = 'none'",
            "DELETE FROM milepost_head");

    /** A fact nobody reported, before the first record or after the last one. */
    private static String forged(int sequence) {
        return "INSERT INTO milepost_record (" + Row.ALL + ") SELECT " + sequence
                + ", recorded_second, recorded_nano, kind,"
                + " content, hash, subject, 9, element, unit, period_start, period_end, campaign FROM milepost_record"
                + " WHERE sequence = 2";
    }

    @Override
    protected abstract JdbcPlace place();

    /** The change of a subject, whose bytes each database writes in its own way. */
    protected abstract String otherSubject();

    @Test
    void noChangeOfAColumnGoesUnseen() {
        try (JdbcPlace place = place();
                CampaignStore store = place.open(CLOCK)) {
            fillWithFour(store);
            place.run(
                    "CREATE TABLE kept_record AS SELECT * FROM milepost_record",
                    "CREATE TABLE kept_head AS SELECT * FROM milepost_head");
            for (String change : CHANGES) {
                place.run(change.replace("subject = hash", "subject = " + otherSubject()));
                Verification verification = store.verify();
                assertThat(verification.isClean()).as(change).isFalse();
                place.run(
                        "DELETE FROM milepost_record",
                        "INSERT INTO milepost_record SELECT * FROM kept_record",
                        "DELETE FROM milepost_head",
                        "INSERT INTO milepost_head SELECT * FROM kept_head");
                assertThat(store.verify().isClean()).isTrue();
            }
        }
    }

    private static void fillWithFour(CampaignStore store) {
        store.append(List.of(fact(1, 1, 0), fact(2, 2, 0)));
        store.save(dossier("c"), 0);
        store.append(List.of(fact(3, 3, 0)));
    }

    @Test
    void tellsWhichRecordAnAnchorMissesWhenTheHeadWasSetBackToo() {
        try (JdbcPlace place = place();
                CampaignStore store = place.open(CLOCK)) {
            fillWithFour(store);
            var anchor = store.anchor();
            JournalRecord third =
                    store.journal(2, journal -> journal.findFirst().orElseThrow());
            Instant at = third.recordedAt();
            place.run(
                    BROKEN_OFF,
                    "UPDATE milepost_head SET sequence = 3, hash = '" + third.hash() + "', recorded_nano = "
                            + at.getNano() + ", recorded_second = " + at.getEpochSecond());

            assertThat(store.verify().isClean()).isTrue();
            assertThat(store.verify(anchor).fault()).contains(new Verification.Fault(4, Verification.Problem.MISSING));
        }
    }

    @Test
    void tellsNoAnchorOfARecordWhoseHashWasAlteredSoThatItIsNone() {
        try (JdbcPlace place = place();
                CampaignStore store = place.open(CLOCK)) {
            fillWithFour(store);
            place.run("UPDATE milepost_record SET hash = 'none' WHERE sequence = 1");

            assertThatThrownBy(() -> store.anchor(CLOCK.instant()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("must have a hash, was altered");
            assertThat(store.anchor(Instant.MAX)).isEqualTo(store.anchor());
        }
    }

    @Test
    void orderTheRecordsOfManyStoresThatOpenAndWriteAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (JdbcPlace place = place()) {
            List<Callable<Integer>> work = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(thread -> () -> {
                        try (CampaignStore store = place.open(CLOCK)) {
                            int count = 0;
                            for (int i = 0; i < 10; i++) {
                                count += store.append(facts(thread / 2 * 100 + i, 2));
                            }
                            return count;
                        }
                    })
                    .toList();
            int count = 0;
            for (Future<Integer> one : threads.invokeAll(work)) {
                count += one.get();
            }
            try (CampaignStore store = place.open(CLOCK)) {
                assertThat(count).isEqualTo(22);
                assertThat(store.anchor().count()).isEqualTo(22);
                assertThat(store.verify(store.anchor()).isClean()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void seesWhatAnotherStoreHasStored() {
        try (JdbcPlace place = place();
                CampaignStore one = place.open(CLOCK);
                CampaignStore other = place.open(CLOCK)) {
            one.append(facts(0, 3));
            other.save(dossier("c"), 0);
            assertThat(other.append(facts(2, 3))).isEqualTo(2);

            assertThat(one.find(dossier("c").campaign().id())).isPresent();
            assertThat(one.<Long>read(everything(), Stream::count)).isEqualTo(5);
            assertThat(one.anchor()).isEqualTo(other.anchor());
        }
    }

    @Test
    void findsWhatIsStoredAmongManyRows() {
        try (JdbcPlace place = place();
                CampaignStore store = place.open(CLOCK)) {
            store.append(facts(7_000, 1));
            assertThat(store.append(facts(0, 12_000))).isEqualTo(11_999);
            assertThat(store.append(facts(0, 12_000))).isZero();
            List<Observation> conflicting = new ArrayList<>(facts(12_000, 7_000));
            conflicting.add(fact(3, -1, 0));
            assertThatThrownBy(() -> store.append(conflicting)).isInstanceOf(RevisionConflictException.class);
            assertThat(store.anchor().count()).isEqualTo(12_000);
            List<OrgUnitId> units = IntStream.range(0, 2_000)
                    .mapToObj(unit -> OrgUnitId.of("村-" + unit))
                    .toList();
            assertThat(store.<Long>read(everything().ofUnits(units), Stream::count))
                    .isEqualTo(2_000);
        }
    }

    @Test
    void restoresManyRowsAndNoneThatDoNotFollow() {
        try (JdbcPlace place = place();
                JdbcPlace second = place();
                CampaignStore store = place.open(CLOCK);
                CampaignStore copy = second.open(CLOCK)) {
            store.append(facts(0, 5_500));
            List<JournalRecord> journal = store.journal(0, Stream::toList);
            assertThatThrownBy(() -> copy.restore(journal.subList(1, 10))).isInstanceOf(JournalMismatchException.class);
            copy.restore(List.of());
            copy.restore(journal);
            assertThat(copy.anchor()).isEqualTo(store.anchor());
            assertThat(copy.verify(store.anchor()).isClean()).isTrue();
        }
    }

    @Test
    void saysWhatTheDatabaseCouldNotDo() {
        try (JdbcPlace place = place();
                CampaignStore store = place.open(CLOCK)) {
            store.append(facts(0, 3));
            String unfit = "milepost_head of the database must have one row that fits the last record";
            for (String change : List.of("SET sequence = 1", "SET sequence = 4", "SET hash = 'none'")) {
                place.run("UPDATE milepost_head " + change);
                assertThatThrownBy(() -> store.append(facts(10, 1)))
                        .isInstanceOf(StoreException.class)
                        .hasMessageStartingWith(unfit);
            }
            assertThatThrownBy(store::anchor).hasMessageStartingWith(unfit);
            place.run("DELETE FROM milepost_head");
            assertThatThrownBy(() -> store.save(dossier("c"), 0)).hasMessageStartingWith(unfit);
            assertThatThrownBy(() -> store.restore(List.of())).hasMessageStartingWith(unfit);
            assertThat(store.<Long>read(everything(), Stream::count)).isEqualTo(3);
            place.run("DROP TABLE milepost_record");
            assertThatThrownBy(store::campaigns)
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("database could not find a dossier: ");
        }
    }

    @Test
    void refusesTablesOfALaterVersionNamingBoth() {
        try (JdbcPlace place = place()) {
            place.open(CLOCK).close();
            place.run("INSERT INTO milepost_schema (version) VALUES (12)");
            assertThatThrownBy(() -> place.open(CLOCK))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("schema of the database must be of version 1, which this version of the library knows,"
                            + " was 12; use a later version of the library");
        }
    }

    @Test
    void completesTablesOfWhichTheLastWereNotCreated() {
        try (JdbcPlace place = place()) {
            place.open(CLOCK).close();
            place.run("DROP TABLE milepost_head", "DELETE FROM milepost_schema");
            try (CampaignStore store = place.open(CLOCK)) {
                assertThat(store.append(facts(0, 3))).isEqualTo(3);
                assertThat(store.verify(store.anchor()).isClean()).isTrue();
            }
        }
    }

    @Test
    void refusesTablesThatAreNotWhatTheirVersionSays() {
        for (String table : List.of("milepost_record", "milepost_head")) {
            try (JdbcPlace place = place()) {
                place.open(CLOCK).close();
                place.run("DROP TABLE " + table);
                refusesToOpen(place, "tables of the database must be of schema version 1, as milepost_schema says,");
                place.run("CREATE TABLE " + table + " (id INTEGER, sequence INTEGER)");
                refusesToOpen(place, "tables of the database must be of schema version 1, as milepost_schema says,");
            }
        }
    }

    @Test
    void refusesTablesOfAnother() {
        for (String table : List.of("milepost_record", "milepost_head", "milepost_schema")) {
            try (JdbcPlace place = place()) {
                place.run(
                        "CREATE TABLE " + table + " (other VARCHAR(10))",
                        "INSERT INTO " + table + " VALUES ('theirs')");
                refusesToOpen(place, "");
                place.run("UPDATE " + table + " SET other = 'kept' WHERE other = 'theirs'");
            }
        }
    }

    private static void refusesToOpen(JdbcPlace place, String message) {
        assertThatThrownBy(() -> place.open(CLOCK).close())
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(message);
    }
}
