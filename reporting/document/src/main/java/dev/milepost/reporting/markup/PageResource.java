// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * A style sheet or script that stands in a page as it is, and the source by which the policy of the page allows it and
 * nothing else.
 *
 * @param text the whole of it
 * @param source the hash as a policy names it, with quotes: {@code 'sha256-…'}
 */
public record PageResource(String text, String source) {

    /**
     * Reads one from a file beside a class.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static PageResource beside(Class<?> type, String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            String text = new String(requireNonNull(in, name).readAllBytes(), UTF_8);
            byte[] hash = Hashing.sha256().hashString(text, UTF_8).asBytes();
            return new PageResource(text, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of a page cannot be read", e);
        }
    }
}
