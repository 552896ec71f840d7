// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.json.DossierJson;
import dev.milepost.json.ObservationJson;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One revision as a store keeps it: nothing is overwritten, so the records of a store are its history. Its hash is over
 * its content and the hash of the record before, so that no record can be altered, removed or moved without all later
 * hashes changing too.
 *
 * @param sequence its place, 1 for the first, without gaps
 * @param recordedAt when the store committed it; strictly increasing
 * @param kind what the content is
 * @param content the content as one line of JSON
 * @param hash SHA-256 in 64 lower-case hexadecimal digits over the hash before it (32 bytes; zeros for the first),
 *     sequence, seconds of recordedAt (8 bytes each, big-endian), its nanoseconds (4), one byte for the kind (1 for a
 *     fact, 2 for a dossier) and the content in UTF-8
 */
public record JournalRecord(long sequence, Instant recordedAt, Kind kind, String content, String hash) {

    private static final HexFormat HEX = HexFormat.of();

    public JournalRecord {
        checkArgument(sequence >= 1, "sequence must be 1 or more, was %s", sequence);
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(kind, "kind");
        requireNonNull(content, "content");
        requireNonNull(hash, "hash");
    }

    /** What a record holds. */
    public enum Kind {
        /** A revision of a fact. */
        FACT(1),
        /** A version of a dossier. */
        DOSSIER(2);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    /** The content of a revision of a fact. */
    public static String contentOf(Observation observation) {
        return ObservationJson.writeLine(observation);
    }

    /** The content of a version of a dossier. */
    public static String contentOf(Dossier dossier) {
        return DossierJson.writeLine(dossier);
    }

    /** Whether the record is the one that comes next in a journal: in place, in time and with the hash it must have. */
    public boolean follows(JournalHead before) {
        return sequence == before.anchor().count() + 1
                && recordedAt.isAfter(before.recordedAt())
                && hash.equals(hash(before.anchor().hash(), sequence, recordedAt, kind, content));
    }

    /** How far the journal has come with this record. */
    public JournalHead head() {
        return new JournalHead(new Anchor(sequence, hash), recordedAt);
    }

    /**
     * The fact it holds.
     *
     * @throws IllegalStateException if it holds none
     * @throws dev.milepost.json.JsonException if the content was altered so that it cannot be read
     */
    public RecordedObservation observation() {
        checkState(kind == Kind.FACT, "record %s must hold a fact, holds a %s", sequence, kind);
        return new RecordedObservation(ObservationJson.readLine(content), recordedAt, sequence);
    }

    /**
     * The dossier it holds.
     *
     * @throws IllegalStateException if it holds none
     * @throws dev.milepost.json.JsonException if the content was altered so that it cannot be read
     */
    public Dossier dossier() {
        checkState(kind == Kind.DOSSIER, "record %s must hold a dossier, holds a %s", sequence, kind);
        return DossierJson.read(content);
    }

    static String hash(String before, long sequence, Instant at, Kind kind, String content) {
        MessageDigest digest = sha256();
        ByteBuffer head = ByteBuffer.allocate(53);
        head.put(HEX.parseHex(before))
                .putLong(sequence)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .put(kind.code);
        digest.update(head.array());
        return HEX.formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
