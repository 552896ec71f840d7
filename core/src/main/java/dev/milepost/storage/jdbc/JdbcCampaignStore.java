// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.storage.SavedDossier;
import dev.milepost.storage.Verification;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A store in a database that speaks SQL. Any number of stores may be open on one database at once, in one process or in
 * many: the head row orders them.
 *
 * <p>A call takes a connection and gives it back when it ends, with its transaction; one that reads while its reader
 * appends takes two, so a pool needs two for each thread. Connections must be the store's own while it has them, not
 * those of a transaction that goes on around the call. On SQLite it sets {@code busy_timeout} and {@code synchronous}
 * of each connection.
 *
 * <p>{@link #verify} sees every change of a row. What a record's hash is over (place, time, kind and content) it sees
 * by the hash. The columns a row is searched by follow from the content and are held against it record by record; where
 * they do not fit, {@link #journal} hands on the record with a hash that is none, so that it follows no other. Where
 * the head does not speak of the last record, it hands on such a record after the last, and nothing more is stored.
 * Only rows cut off the end with the head set back to fit need an anchor to be seen.
 *
 * <p>What the database cannot do is a {@link dev.milepost.storage.StoreException} that says what was to be done;
 * nothing of it is stored, except that a connection lost during the commit itself leaves open whether it was: call
 * again, which does no harm.
 */
public final class JdbcCampaignStore implements CampaignStore {

    private static final LocalizedText APPEND = LocalizedText.of("追加数据", "append facts");
    private static final LocalizedText READ = LocalizedText.of("读取数据", "read facts");
    private static final LocalizedText JOURNAL = LocalizedText.of("读取完整记录", "read the journal");
    private static final LocalizedText VERIFY = LocalizedText.of("核查数据", "verify itself");
    private static final LocalizedText RESTORE = LocalizedText.of("恢复记录", "restore records");
    private static final LocalizedText ANCHOR = LocalizedText.of("读取锚点", "read the anchor");
    private static final LocalizedText SAVE = LocalizedText.of("保存专项行动", "save a dossier");
    private static final LocalizedText FIND = LocalizedText.of("查找专项行动", "find a dossier");

    private final Database database;
    private final InstantSource clock;

    private JdbcCampaignStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the store of a caller's database; its tables are created where they are not there yet.
     *
     * @param source where connections come from; stays open when the store is closed
     * @param dialect what the database understands
     * @param clock where recorded time comes from
     * @return the store, to be closed by the caller
     * @throws dev.milepost.storage.StoreException if the database does not answer, or its schema is of a later version
     */
    public static JdbcCampaignStore open(DataSource source, SqlDialect dialect, InstantSource clock) {
        return open(Connections.of(requireNonNull(source, "source")), dialect, clock);
    }

    /**
     * Opens the store of an address whose driver is on the class path; see {@link #open(DataSource, SqlDialect,
     * InstantSource)}.
     *
     * @param url the address as the driver reads it, such as {@code jdbc:sqlite:campaign.db}
     * @param dialect what the database understands, where the address does not tell it ({@link SqlDialect#of})
     * @param clock where recorded time comes from
     * @return the store, to be closed by the caller
     */
    public static JdbcCampaignStore open(String url, SqlDialect dialect, InstantSource clock) {
        return open(DriverConnections.of(url), dialect, clock);
    }

    private static JdbcCampaignStore open(Connections connections, SqlDialect dialect, InstantSource clock) {
        Database database = new Database(connections, dialect.dialect());
        JdbcCampaignStore store = new JdbcCampaignStore(database, requireNonNull(clock, "clock"));
        try {
            Schema.prepare(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return store;
    }

    @Override
    public SavedDossier save(Dossier dossier, int basedOn) {
        return database.write(
                SAVE, connection -> new Dossiers(connection).save(dossier, basedOn, database.dialect(), clock));
    }

    @Override
    public Optional<SavedDossier> find(CampaignId campaign, Instant knownAt) {
        requireNonNull(knownAt, "knownAt");
        return database.read(FIND, connection -> new Dossiers(connection).find(campaign, knownAt));
    }

    @Override
    public List<CampaignId> campaigns() {
        return database.read(FIND, connection -> new Dossiers(connection).campaigns());
    }

    @Override
    public int append(Collection<Observation> observations) {
        database.checkOpen();
        List<Observation> facts = List.copyOf(observations);
        return facts.isEmpty()
                ? 0
                : database.write(
                        APPEND, connection -> new Appending(connection, database.dialect(), clock).append(facts));
    }

    @Override
    public <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader) {
        requireNonNull(reader, "reader");
        return database.read(READ, connection -> new Records(connection, database.dialect()).read(query, reader));
    }

    @Override
    public <R> R journal(long afterSequence, Function<? super Stream<JournalRecord>, ? extends R> reader) {
        checkArgument(afterSequence >= 0, "afterSequence must not be negative, was %s", afterSequence);
        requireNonNull(reader, "reader");
        return database.read(
                JOURNAL, connection -> new Records(connection, database.dialect()).journal(afterSequence, reader));
    }

    /** Also that the database is sound, where it can tell: SQLite finds rows by indexes, which lie in its file too. */
    @Override
    public Verification verify() {
        return checked(CampaignStore.super.verify());
    }

    @Override
    public Verification verify(Anchor anchor) {
        return checked(CampaignStore.super.verify(anchor));
    }

    private Verification checked(Verification verification) {
        if (verification.isClean()) {
            database.read(VERIFY, connection -> {
                database.dialect().checkSound(connection);
                return verification;
            });
        }
        return verification;
    }

    @Override
    public void restore(Collection<JournalRecord> records) {
        database.checkOpen();
        List<JournalRecord> taken = List.copyOf(records);
        database.write(RESTORE, connection -> {
            new Restoring(connection, database.dialect()).restore(taken);
            return taken;
        });
    }

    @Override
    public Anchor anchor() {
        return database.read(ANCHOR, connection -> Head.read(connection).anchor());
    }

    @Override
    public Anchor anchor(Instant knownAt) {
        requireNonNull(knownAt, "knownAt");
        return database.read(ANCHOR, connection -> Head.at(connection, knownAt));
    }

    @Override
    public void close() {
        database.close();
    }
}
