// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** The one style sheet of all pages and the policy that allows it and nothing else. */
final class StyleSheet {
    static final String TEXT = read();

    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder()
                    .encodeToString(Hashing.sha256().hashString(TEXT, UTF_8).asBytes())
            + "'; base-uri 'none'; form-action 'none'";

    private StyleSheet() {}

    /** Pictures are allowed only where the page itself holds some, and then none from elsewhere. */
    static String policy(boolean withPictures) {
        return POLICY + (withPictures ? "; img-src data:" : "");
    }

    private static String read() {
        try (InputStream in = StyleSheet.class.getResourceAsStream("report.css")) {
            return new String(requireNonNull(in, "report.css").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("style sheet of the report page cannot be read", e);
        }
    }
}
