// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.PrintableText;
import java.util.Optional;

/**
 * Something that shows what is claimed: a photo, a form, a record.
 *
 * @param uri where it is kept, not blank; never opened by the library
 * @param sha256 its SHA-256 as 64 lower-case hexadecimal digits; empty if unknown
 * @param caption what it shows
 * @param place its place in a pair of before and after; empty if it stands alone
 */
public record Evidence(String uri, Optional<String> sha256, LocalizedText caption, Optional<Place> place) {

    public Evidence {
        PrintableText.check("uri", uri);
        checkArgument(!uri.isBlank(), "uri of evidence must not be blank");
        requireNonNull(sha256, "sha256");
        requireNonNull(caption, "caption");
        requireNonNull(place, "place");
        checkArgument(
                sha256.isEmpty() || sha256.get().matches("[0-9a-f]{64}"),
                "sha256 of evidence '%s' must be 64 lower-case hexadecimal digits, was '%s'",
                uri,
                sha256.orElse(""));
    }

    /** Creates evidence that stands alone. */
    public Evidence(String uri, Optional<String> sha256, LocalizedText caption) {
        this(uri, sha256, caption, Optional.empty());
    }

    /** Returns this evidence as one side of a pair, to be printed beside the other side: {@link EvidencePair}. */
    public Evidence inPair(String pair, Side side) {
        return new Evidence(uri, sha256, caption, Optional.of(new Place(pair, side)));
    }

    /**
     * A place in a pair.
     *
     * @param pair the name of the pair among the evidence of one thing, not blank
     * @param side which side of it
     */
    public record Place(String pair, Side side) {

        public Place {
            checkArgument(!pair.isBlank(), "pair of evidence must not be blank");
            requireNonNull(side, "side");
        }
    }

    /** A side of a pair. */
    public enum Side {
        /** 整治前. */
        BEFORE,
        /** 整治后. */
        AFTER;

        /** What offices write below it. */
        public LocalizedText label() {
            return Glossary.get("evidence." + name());
        }
    }
}
