// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.campaign.CampaignId;
import dev.milepost.observation.FactKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a row is a revision of, in 32 bytes, whatever the length of a key. Equal by value. */
final class Subject {

    private final byte[] digest;

    private Subject(byte[] digest) {
        this.digest = digest;
    }

    /** The subject that a row says it has; the array is its own. */
    static Subject ofBytes(byte[] bytes) {
        return new Subject(bytes);
    }

    /**
     * SHA-256 over {@code fact}, element, unit, period, nature, category and source, each in UTF-16 (big-endian) after
     * its length (4 bytes): exact for any text.
     */
    static Subject of(FactKey key) {
        return digest(
                "fact",
                key.element().value(),
                key.unit().value(),
                key.period().toString(),
                key.nature().name(),
                key.category(),
                key.source());
    }

    /** SHA-256 over {@code dossier} and the campaign, as for a fact. */
    static Subject of(CampaignId campaign) {
        return digest("dossier", campaign.value());
    }

    private static Subject digest(String... parts) {
        int size = 0;
        for (String part : parts) {
            size += Integer.BYTES + Character.BYTES * part.length();
        }
        byte[] bytes = new byte[size];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (String part : parts) {
            buffer.putInt(part.length());
            for (int i = 0; i < part.length(); i++) {
                buffer.putChar(part.charAt(i));
            }
        }
        try {
            return new Subject(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    /** A copy of the bytes. */
    byte[] bytes() {
        return digest.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject that && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    /** The bytes in hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }
}
