// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.observation.Observation;
import dev.milepost.quantity.Value;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalHead;
import dev.milepost.storage.JournalRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Another hand in the tables of a store, which does something else to them at every call. */
final class OtherHand {

    private static final List<String> COLUMNS = List.of(Row.ALL.split(", "));
    /** Those that two rows may have alike, so that they can be exchanged one by one. */
    private static final List<String> EXCHANGED = COLUMNS.stream()
            .filter(one -> !List.of("sequence", "subject", "revision").contains(one))
            .toList();

    private static final List<String> HEAD_COLUMNS =
            List.of("id", "sequence", "recorded_second", "recorded_nano", "hash");

    private final Tables tables;
    private final CampaignStore store;
    private final List<JournalRecord> journal;
    private final Random random;

    /**
     * Begins with a store that is as it should be.
     *
     * @param random what all edits follow from
     */
    OtherHand(Tables tables, CampaignStore store, Random random) {
        this.tables = tables;
        this.store = store;
        this.journal = store.journal(0, Stream::toList);
        this.random = random;
    }

    /** What is done. */
    enum Kind {
        /** One value of a record becomes another. */
        VALUE,
        /** One value of the head becomes another, or it is not there any more. */
        HEAD,
        /** Some records are removed. */
        DELETED,
        /** Two records change places, or some of their values do. */
        SWAPPED,
        /** A record is put in again at a place where none is. */
        INSERTED,
        /** A record that fits the last one is put in after it; the head stays. */
        APPENDED,
        /** All records from one on are removed; the head stays. */
        CUT,
        /** All records from one on are removed, and the head is made to fit. */
        CUT_WITH_HEAD,
        /** A record is changed, and it and all later ones are hashed anew; the head is made to fit. */
        REHASHED,
        /** A record is removed, and all later ones are moved up and hashed anew; the head is made to fit. */
        REHASHED_WITHOUT;

        /** Whether what is left is a journal like any other, so that only an anchor tells. */
        boolean fits() {
            return this == CUT_WITH_HEAD || this == REHASHED || this == REHASHED_WITHOUT;
        }
    }

    /**
     * Edits, and tells what was done.
     *
     * @throws SQLException if the database does not let it
     */
    String edit(Kind kind) throws SQLException {
        return switch (kind) {
            case VALUE -> changed("milepost_record", any(COLUMNS), " WHERE sequence = ", 1 + random.nextInt(size()));
            case HEAD -> head();
            case DELETED -> deleted();
            case SWAPPED -> swapped();
            case INSERTED -> inserted();
            case APPENDED -> appended();
            case CUT -> cut(random.nextInt(size()));
            case CUT_WITH_HEAD -> cutWithHead(random.nextInt(size()));
            case REHASHED -> rehashed(random.nextInt(size()));
            case REHASHED_WITHOUT -> restored(without(random.nextInt(size())));
        };
    }

    private int size() {
        return journal.size();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String changed(String table, String column, String where, int id) throws SQLException {
        Object value = table.equals("milepost_record") ? tables.value(column, id) : headValue(column);
        Object other = other(column, value);
        tables.run("UPDATE " + table + " SET " + column + " = ?" + where + id, other);
        return table + "." + column + " of " + id + ": " + value + " becomes " + told(other);
    }

    private Object headValue(String column) {
        JournalHead head = journal.get(size() - 1).head();
        Instant at = head.recordedAt();
        long second = at.getEpochSecond();
        int nano = at.getNano();
        return switch (column) {
            case "recorded_second" -> second;
            case "recorded_nano" -> nano;
            case "hash" -> head.anchor().hash();
            default -> head.anchor().count();
        };
    }

    private static String told(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : "'" + value + "'";
    }

    private @Nullable Object other(String column, @Nullable Object value) throws SQLException {
        int way = random.nextInt(12);
        if (way == 0) {
            return null;
        }
        if (way == 1) {
            return COLUMNS.contains(column) ? tables.value(column, 1 + random.nextInt(size())) : value;
        }
        if (value instanceof byte[] bytes) {
            return otherBytes(bytes);
        }
        return column.startsWith("recorded") || column.startsWith("period") || "sequence revision id".contains(column)
                ? otherNumber(value == null ? 20_230_101 : ((Number) value).longValue())
                : otherText(value == null ? "trees" : value.toString());
    }

    private long otherNumber(long number) {
        return switch (random.nextInt(9)) {
            case 0 -> number + 1;
            case 1 -> number - 1;
            case 2 -> -number;
            case 3 -> number + (1L << 32);
            case 4 -> number - (1L << 32);
            case 5 -> number + 1_000_000_000;
            case 6 -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
            case 7 -> random.nextInt(2);
            default -> random.nextInt();
        };
    }

    private String otherText(String text) {
        int at = random.nextInt(text.length() + 1);
        int next = Math.min(text.length(), at + 1);
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, at) + character() + text.substring(next);
            case 1 -> text.substring(0, at) + character() + text.substring(at);
            case 2 -> text.substring(0, at) + text.substring(next);
            case 3 -> text.substring(0, at);
            case 4 -> text + " ";
            case 5 -> text + "\0" + text;
            case 6 -> text.equals("FACT") ? "DOSSIER" : "FACT";
            case 7 -> text.toUpperCase(Locale.ROOT);
            default -> text.replaceFirst("[0-9]", random.nextInt(10) + "");
        };
    }

    private char character() {
        return "0123456789abcdefABCDEF \"{}村\0\uFFFD".charAt(random.nextInt(28));
    }

    private byte[] otherBytes(byte[] bytes) {
        byte[] other = Arrays.copyOf(bytes, bytes.length - 1 + random.nextInt(3));
        other[random.nextInt(bytes.length - 1)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private String head() throws SQLException {
        if (random.nextInt(10) == 0) {
            tables.run("DELETE FROM milepost_head");
            return "head removed";
        }
        return changed("milepost_head", any(HEAD_COLUMNS), " WHERE id = ", 1);
    }

    private String deleted() throws SQLException {
        List<Integer> gone = Stream.generate(() -> 1 + random.nextInt(size()))
                .limit(1 + random.nextInt(3))
                .toList();
        for (int sequence : gone) {
            tables.run("DELETE FROM milepost_record WHERE sequence = " + sequence);
        }
        return gone + " removed";
    }

    private String swapped() throws SQLException {
        int one = 1 + random.nextInt(size());
        int other = 1 + random.nextInt(size());
        if (random.nextInt(3) == 0) {
            String move = "UPDATE milepost_record SET sequence = ? WHERE sequence = ?";
            tables.run(move, -1, one);
            tables.run(move, one, other);
            tables.run(move, other, -1);
            return one + " and " + other + " swapped";
        }
        List<String> columns = Stream.generate(() -> any(EXCHANGED))
                .limit(1 + random.nextInt(4))
                .toList();
        for (String column : columns) {
            String set = "UPDATE milepost_record SET " + column + " = ? WHERE sequence = ?";
            Object value = tables.value(column, one);
            tables.run(set, tables.value(column, other), one);
            tables.run(set, value, other);
        }
        return columns + " of " + one + " and " + other + " swapped";
    }

    /** A fact nobody reported, under a key of its own, at a place where no record can be. */
    private String inserted() throws SQLException {
        long[] places = {0, -1, -random.nextInt(100), Long.MIN_VALUE, size() + 1L, size() + 2L, Long.MAX_VALUE};
        long place = places[random.nextInt(places.length)];
        Observation fact = JdbcSamples.fact(1000 + random.nextInt(1000), 1, 0);
        JournalRecord like = any(journal);
        int aside = size() + 50;
        JournalRecord record = new JournalRecord(
                aside, like.recordedAt(), JournalRecord.Kind.FACT, JournalRecord.contentOf(fact), like.hash());
        tables.insert(new Row(record, IndexColumns.of(fact)));
        tables.run("UPDATE milepost_record SET sequence = ? WHERE sequence = " + aside, place);
        return record.content() + " inserted at " + place;
    }

    private String appended() throws SQLException {
        Observation fact = JdbcSamples.fact(1000 + random.nextInt(1000), 1, 0);
        JournalHead head = journal.get(size() - 1).head();
        JournalRecord next = head.next(JdbcSamples.CLOCK, JournalRecord.Kind.FACT, JournalRecord.contentOf(fact));
        tables.insert(new Row(next, IndexColumns.of(fact)));
        return next.content() + " appended";
    }

    private String cut(int kept) throws SQLException {
        tables.run("DELETE FROM milepost_record WHERE sequence > " + kept);
        return "cut after " + kept;
    }

    private String cutWithHead(int kept) throws SQLException {
        tables.setHead(kept == 0 ? JournalHead.EMPTY : journal.get(kept - 1).head());
        return cut(kept) + " with the head";
    }

    /** Some content changes, or the time of it and of all that was recorded later. */
    private String rehashed(int at) throws SQLException {
        List<JournalRecord> forged = new ArrayList<>(journal);
        boolean later = random.nextBoolean();
        for (int i = at; i < (later ? size() : at + 1); i++) {
            JournalRecord record = journal.get(i);
            Instant time = later ? record.recordedAt().plusSeconds(1) : record.recordedAt();
            String content = later ? record.content() : changed(record);
            forged.set(i, new JournalRecord(record.sequence(), time, record.kind(), content, record.hash()));
        }
        return "from " + (at + 1) + (later ? " on a second later: " : " on: ") + restored(forged);
    }

    private String changed(JournalRecord record) {
        if (record.kind() == JournalRecord.Kind.DOSSIER) {
            String campaign = record.dossier().campaign().id().value();
            return JournalRecord.contentOf(JdbcSamples.dossier(campaign, "forged-" + random.nextInt(1000)));
        }
        Observation fact = record.observation().observation();
        return JournalRecord.contentOf(Observation.builder(fact.key(), Value.amount(-1 - random.nextInt(1000)))
                .revision(fact.revision())
                .build());
    }

    private List<JournalRecord> without(int at) {
        List<JournalRecord> rest = new ArrayList<>(journal);
        rest.remove(at);
        return rest;
    }

    /** Who can read the tables can write them anew with the store itself. */
    private String restored(List<JournalRecord> records) throws SQLException {
        List<JournalRecord> forged = new ArrayList<>();
        JournalHead head = JournalHead.EMPTY;
        for (JournalRecord record : records) {
            JournalRecord next = head.next(InstantSource.fixed(record.recordedAt()), record.kind(), record.content());
            forged.add(next);
            head = next.head();
        }
        tables.run("DELETE FROM milepost_record");
        tables.setHead(JournalHead.EMPTY);
        store.restore(forged);
        return forged.size() + " records hashed anew";
    }
}
