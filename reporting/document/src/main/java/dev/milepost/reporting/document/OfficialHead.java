// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes a report an official document: who issues it on top, its number, who signed it off, to whom it goes and
 * who gets a copy. GB/T 9704-2012, 7.2, 7.3.2 and 7.4.2. Given by whoever prints the report, with
 * {@link ReportDocument#withHead}; Milepost stores none of it, above all not the name of the signer.
 */
public final class OfficialHead {
    private final List<String> issuers;
    private final Optional<DocumentNumber> number;
    private final Optional<String> signer;
    private final List<String> addressees;
    private final List<String> copies;

    private OfficialHead(Builder builder) {
        issuers = List.copyOf(builder.issuers);
        number = Optional.ofNullable(builder.number);
        signer = Optional.ofNullable(builder.signer);
        addressees = List.copyOf(builder.addressees);
        copies = List.copyOf(builder.copies);
        checkArgument(!issuers.isEmpty(), "issuers of official head must not be empty");
    }

    /** A head without anything; at least one issuer must follow. */
    public static Builder builder() {
        return new Builder();
    }

    /** The offices whose names stand on top (发文机关标志), the leading one first; at least one. */
    public List<String> issuers() {
        return issuers;
    }

    /** The number (发文字号). */
    public Optional<DocumentNumber> number() {
        return number;
    }

    /** Who signed it off (签发人), for documents to a higher office; an empty text is room for the name. */
    public Optional<String> signer() {
        return signer;
    }

    /** To whom it goes (主送机关), in their order; may be empty. */
    public List<String> addressees() {
        return addressees;
    }

    /** Who gets a copy (抄送机关), in their order; may be empty. */
    public List<String> copies() {
        return copies;
    }

    private List<Object> parts() {
        return List.of(issuers, number, signer, addressees, copies);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficialHead that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(issuers, number, signer, addressees, copies);
    }

    /** Issuers and number; the signer is left out. */
    @Override
    public String toString() {
        return "OfficialHead[" + issuers + ", "
                + number.map(DocumentNumber::toString).orElse("") + "]";
    }

    /** Collects the parts of a head; for one thread. */
    public static final class Builder {
        private final List<String> issuers = new ArrayList<>();
        private @Nullable DocumentNumber number;
        private @Nullable String signer;
        private final List<String> addressees = new ArrayList<>();
        private final List<String> copies = new ArrayList<>();

        private Builder() {}

        /** Adds an office whose name stands on top, not blank. */
        public Builder issuer(String value) {
            issuers.add(PlainText.checkFilled(value, "issuer of official head"));
            return this;
        }

        /** Sets the number. */
        public Builder number(DocumentNumber value) {
            number = requireNonNull(value, "number");
            return this;
        }

        /** Sets who signed it off; an empty text leaves room for the name. */
        public Builder signer(String value) {
            signer = PlainText.check(value, "signer of official head");
            return this;
        }

        /** Adds an office it goes to, not blank, without the colon behind. */
        public Builder addressee(String value) {
            addressees.add(PlainText.checkFilled(value, "addressee of official head"));
            return this;
        }

        /** Adds an office that gets a copy, not blank. */
        public Builder copy(String value) {
            copies.add(PlainText.checkFilled(value, "copy of official head"));
            return this;
        }

        /**
         * The head.
         *
         * @throws IllegalArgumentException if there is no issuer
         */
        public OfficialHead build() {
            return new OfficialHead(this);
        }
    }
}
