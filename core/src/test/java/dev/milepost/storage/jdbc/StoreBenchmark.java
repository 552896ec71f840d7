// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalHead;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.storage.Verification;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * How fast the store appends and reads, beside rows that are there already and go into the same tables without it: by
 * batches of one statement, or by COPY. Both take turns, a part at a time, so that the machine is the same for both.
 *
 * <p>Read back, the facts are rolled up in columns; {@code -Xmx256m} is enough for a million of them.
 *
 * <pre>java -cp … dev.milepost.storage.jdbc.StoreBenchmark [facts, 1000000 if none, and names of databases]</pre>
 */
public final class StoreBenchmark {

    private static final int PART = 50_000;

    private final String name;
    private final int size;
    private long store;
    private long raw;

    private StoreBenchmark(String name, int size) {
        this.name = name;
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        List<String> only = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        measure("SQLite", size, only, SqlitePlace::create);
        measure("PostgreSQL", size, only, PostgresServer::place);
        measure("MariaDB", size / 5, only, MariaDbServer::place);
        System.exit(0);
    }

    private static void measure(String name, int size, List<String> only, Supplier<JdbcPlace> places) throws Exception {
        if (only.isEmpty() || only.contains(name)) {
            try (JdbcPlace place = places.get();
                    JdbcPlace beside = places.get()) {
                new StoreBenchmark(name, size).run(place, beside);
            }
        }
    }

    private void run(JdbcPlace place, JdbcPlace beside) throws Exception {
        beside.open(JdbcSamples.CLOCK).close();
        Dialect dialect = SqlDialect.of(beside.url()).dialect();
        try (CampaignStore opened = place.open(JdbcSamples.CLOCK);
                Connection connection = DriverManager.getConnection(beside.url())) {
            dialect.prepare(connection);
            JournalHead head = JournalHead.EMPTY;
            for (int from = 0; from < size; from += PART) {
                List<Observation> facts = facts(from);
                List<Row> rows = new ArrayList<>();
                for (Observation fact : facts) {
                    JournalRecord record =
                            head.next(JdbcSamples.CLOCK, JournalRecord.Kind.FACT, JournalRecord.contentOf(fact));
                    rows.add(new Row(record, IndexColumns.of(fact)));
                    head = record.head();
                }
                long begin = System.nanoTime();
                opened.append(facts);
                store += System.nanoTime() - begin;
                raw += raw(rows, connection, dialect);
            }
            print("appended by the store", store);
            print("written without it", raw);
            System.out.printf(Locale.ROOT, "%-12s %.0f %% of raw%n", name, 100.0 * raw / store);
            readAndVerify(opened);
            rollUp(opened);
        }
    }

    private void readAndVerify(CampaignStore opened) {
        long begin = System.nanoTime();
        long read = opened.<Long>read(
                everything(), facts -> facts.mapToLong(fact -> 1).sum());
        print("read " + read, System.nanoTime() - begin);
        begin = System.nanoTime();
        Verification verification = opened.verify(opened.anchor());
        print("verified " + verification.head().count(), System.nanoTime() - begin);
    }

    /** Rolls up what is there, in columns, and holds the total of the first element against the facts. */
    private void rollUp(CampaignStore opened) {
        OrgUnitId top = OrgUnitId.of("530102001");
        List<OrgUnit> units = new ArrayList<>();
        units.add(unit(top, OrgLevels.TOWNSHIP).build());
        IntStream.range(0, Math.min(10_000, size / 1_000 + 1))
                .forEach(i -> units.add(unit(OrgUnitId.of("530102001" + i), OrgLevels.VILLAGE)
                        .parent(top)
                        .build()));
        List<DataElement> elements = IntStream.range(0, 1_000)
                .mapToObj(i -> DataElement.builder(DataElementId.of("element-" + i), Units.HOUSEHOLD)
                        .name(LocalizedText.of("数据" + i, "element " + i))
                        .frequency(PeriodType.MONTH)
                        .build())
                .toList();
        Campaign campaign = Campaign.builder(CampaignId.of("benchmark"))
                .name(LocalizedText.of("测试", "benchmark"))
                .edition("benchmark")
                .period(Period.year(2020))
                .unit(top)
                .elements(elements)
                .build();
        AsOf when = AsOf.of(LocalDate.of(2020, 12, 31), Instant.MAX);
        long begin = System.nanoTime();
        Rollup rollup = opened.read(everything(), Rollup.of(campaign, OrgTree.of(units), when)::collectColumns);
        Ratio total = rollup.element(DataElementId.of("element-0"), top, "")
                .measured()
                .orElseThrow();
        print("rolled up in columns", System.nanoTime() - begin);
        BigDecimal expected = IntStream.range(0, size)
                .filter(i -> i % 1_000 == 0)
                .mapToObj(i -> new BigDecimal(i).movePointLeft(1))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        System.out.printf(
                Locale.ROOT,
                "%-12s total of the first element %s, as expected: %s; heap at most %d MB%n",
                name,
                total,
                total.sameValueAs(Ratio.whole(expected)),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static OrgUnit.Builder unit(OrgUnitId id, OrgLevel level) {
        return OrgUnit.builder(id, level).name(LocalizedText.of("单位" + id, "unit " + id));
    }

    private void print(String what, long nanos) {
        System.out.printf(
                Locale.ROOT, "%-12s %-24s %6.1f s %8.0f a second%n", name, what, nanos / 1e9, size * 1e9 / nanos);
    }

    private static long raw(List<Row> rows, Connection connection, Dialect dialect) throws Exception {
        boolean copies = connection.isWrapperFor(PGConnection.class);
        byte[] lines = copies ? lines(rows) : new byte[0];
        List<Object[]> values =
                copies ? List.of() : rows.stream().map(StoreBenchmark::values).toList();
        long begin = System.nanoTime();
        dialect.beginWriting(connection);
        if (copies) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY milepost_record (" + Row.ALL + ") FROM STDIN",
                            new ByteArrayInputStream(lines),
                            1 << 16);
        } else {
            insert(values, connection);
        }
        dialect.commit(connection);
        return System.nanoTime() - begin;
    }

    private static void insert(List<Object[]> rows, Connection connection) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO milepost_record (" + Row.ALL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int from = 0; from < rows.size(); from += 5_000) {
                for (Object[] row : rows.subList(from, from + 5_000)) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static Object[] values(Row row) {
        JournalRecord record = row.record();
        Instant at = record.recordedAt();
        IndexColumns columns = row.columns();
        return new Object[] {
            record.sequence(),
            at.getEpochSecond(),
            at.getNano(),
            record.kind().name(),
            record.content(),
            record.hash(),
            columns.subject().bytes(),
            columns.revision(),
            columns.element(),
            columns.unit(),
            columns.start(),
            columns.end(),
            null
        };
    }

    private static byte[] lines(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            Object[] values = values(row);
            values[6] = "\\x" + row.columns().subject();
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                text.append(value == null ? "\\N" : value.toString().replace("\\", "\\\\"));
                text.append(i + 1 < values.length ? '\t' : '\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Facts of a thousand elements and ten thousand units, as a month's reports bring them. */
    private static List<Observation> facts(int first) {
        List<Observation> facts = new ArrayList<>(PART);
        for (int i = first; i < first + PART; i++) {
            FactKey key = FactKey.of(
                    DataElementId.of("element-" + i % 1_000),
                    OrgUnitId.of("530102001" + i / 1_000 % 10_000),
                    Period.month(2020 + i / 10_000_000, 1 + i % 12));
            facts.add(Observation.builder(key, Value.amount(new BigDecimal(i).movePointLeft(1)))
                    .build());
        }
        return facts;
    }

    private static ObservationQuery everything() {
        return ObservationQuery.of(
                IntStream.range(0, 1_000)
                        .mapToObj(i -> DataElementId.of("element-" + i))
                        .toList(),
                JdbcSamples.everything().when());
    }
}
