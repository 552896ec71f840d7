// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * Something that shows what is claimed: a photo, a form, a record.
 *
 * @param uri where it is kept, not blank; never opened by the library
 * @param sha256 its SHA-256 as 64 lower-case hexadecimal digits; empty if unknown
 * @param caption what it shows
 */
public record Evidence(String uri, Optional<String> sha256, LocalizedText caption) {

    public Evidence {
        checkArgument(!uri.isBlank(), "uri of evidence must not be blank");
        requireNonNull(sha256, "sha256");
        requireNonNull(caption, "caption");
        checkArgument(
                sha256.isEmpty() || sha256.get().matches("[0-9a-f]{64}"),
                "sha256 of evidence '%s' must be 64 lower-case hexadecimal digits, was '%s'",
                uri,
                sha256.orElse(""));
    }
}
