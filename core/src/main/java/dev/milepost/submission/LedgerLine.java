// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a ledger, before the ledger gives it a number. What stands in the ledger is never changed: a
 * later line takes the place of an earlier one. Rule 13.5. Immutable; equal by value.
 */
public final class LedgerLine {

    private final LocalDate date;
    private final OrgUnitId unit;
    private final LocalizedText enteredBy;
    private final @Nullable String phase;
    private final Map<String, LedgerValue> values;
    private final List<Evidence> attachments;
    private final @Nullable Supersession supersedes;

    private LedgerLine(Builder builder) {
        this.date = builder.date;
        this.unit = builder.unit;
        this.enteredBy = builder.enteredBy;
        this.phase = builder.phase;
        this.values = Map.copyOf(builder.values);
        this.attachments = List.copyOf(builder.attachments);
        this.supersedes = builder.supersedes;
    }

    /** As what a line takes the place of an earlier one. */
    public enum Succession {
        /** The same matter in a later phase; nothing said before is changed. */
        CONTINUATION,
        /** Something said before was wrong. */
        CORRECTION,
        /** The earlier one should not be there, and nothing takes its place. */
        CANCELLATION;

        /** What offices write. */
        public LocalizedText label() {
            return Glossary.get("ledgersuccession." + name());
        }
    }

    /**
     * The earlier entry whose place a line takes.
     *
     * @param earlier its number
     * @param as as what
     * @param reason why; there for a correction and a cancellation, empty if none is given for a continuation
     */
    public record Supersession(EntryNumber earlier, Succession as, Optional<LocalizedText> reason) {

        public Supersession {
            requireNonNull(earlier, "earlier");
            requireNonNull(as, "as");
            checkArgument(
                    as == Succession.CONTINUATION || reason.isPresent(),
                    "reason of the %s of entry %s must be given",
                    as,
                    earlier);
        }
    }

    /**
     * Starts a line.
     *
     * @param date the day it is of, such as that of the banquet; not the day of writing
     * @param unit the unit it is of
     * @param enteredBy the post or office that writes it, never a person
     */
    public static Builder builder(LocalDate date, OrgUnitId unit, LocalizedText enteredBy) {
        return new Builder(date, unit, enteredBy);
    }

    /** Starts a line that says what this one says, of the same day and unit, in the place of none. */
    public Builder toBuilder() {
        Builder builder = builder(date, unit, enteredBy).values(values).attachments(attachments);
        builder.phase = phase;
        return builder;
    }

    /** The day it is of. */
    public LocalDate date() {
        return date;
    }

    /** The unit it is of. */
    public OrgUnitId unit() {
        return unit;
    }

    /** The post or office that wrote it. */
    public LocalizedText enteredBy() {
        return enteredBy;
    }

    /** The phase it has reached; empty where its template has none, and for a cancellation. */
    public Optional<String> phase() {
        return Optional.ofNullable(phase);
    }

    /** What stands in its fields, by the ids of the columns; an empty field is absent. */
    public Map<String, LedgerValue> values() {
        return values;
    }

    /** What stands in a field; empty if nothing does. */
    public Optional<LedgerValue> value(String column) {
        return Optional.ofNullable(values.get(column));
    }

    /** What shows it: forms, letters of commitment, photos; may be empty. */
    public List<Evidence> attachments() {
        return attachments;
    }

    /** The earlier entry whose place it takes; empty if it is new. */
    public Optional<Supersession> supersedes() {
        return Optional.ofNullable(supersedes);
    }

    /** Whether it only takes an earlier entry out of the count. */
    public boolean isCancellation() {
        return supersedes != null && supersedes.as() == Succession.CANCELLATION;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerLine that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, unit, values);
    }

    @Override
    public String toString() {
        return "LedgerLine[" + date + ", " + unit + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(date, unit, enteredBy, phase, values, attachments, supersedes);
    }

    /** Builds a line; belongs to one thread. */
    public static final class Builder {

        private final LocalDate date;
        private final OrgUnitId unit;
        private final LocalizedText enteredBy;
        private @Nullable String phase;
        private final Map<String, LedgerValue> values = new LinkedHashMap<>();
        private final List<Evidence> attachments = new ArrayList<>();
        private @Nullable Supersession supersedes;

        private Builder(LocalDate date, OrgUnitId unit, LocalizedText enteredBy) {
            this.date = requireNonNull(date, "date");
            this.unit = requireNonNull(unit, "unit");
            this.enteredBy = requireNonNull(enteredBy, "enteredBy");
        }

        /** Sets the phase it has reached. */
        public Builder phase(String phase) {
            this.phase = requireNonNull(phase, "phase");
            return this;
        }

        /** Sets what stands in a field, in place of what stood there. */
        public Builder value(String column, LedgerValue value) {
            values.put(requireNonNull(column, "column"), requireNonNull(value, "value"));
            return this;
        }

        /** Sets what stands in several fields, by the ids of their columns. */
        public Builder values(Map<String, ? extends LedgerValue> fields) {
            fields.forEach(this::value);
            return this;
        }

        /** Adds to what shows it, keeping the order. */
        public Builder attachments(Collection<? extends Evidence> attachments) {
            this.attachments.addAll(attachments);
            return this;
        }

        /** Sets the earlier entry whose place it takes. */
        public Builder supersedes(Supersession supersession) {
            this.supersedes = requireNonNull(supersession, "supersession");
            return this;
        }

        /** Carries the matter of an earlier entry on to a later phase. */
        public Builder continues(EntryNumber earlier) {
            return supersedes(new Supersession(earlier, Succession.CONTINUATION, Optional.empty()));
        }

        /** Corrects an earlier entry. */
        public Builder corrects(EntryNumber earlier, LocalizedText reason) {
            return supersedes(new Supersession(earlier, Succession.CORRECTION, Optional.of(reason)));
        }

        /** Takes an earlier entry out of the count; the line has no values and no phase. */
        public Builder cancels(EntryNumber earlier, LocalizedText reason) {
            return supersedes(new Supersession(earlier, Succession.CANCELLATION, Optional.of(reason)));
        }

        /** Builds the line; whether it fits a ledger is for the ledger to say. */
        public LedgerLine build() {
            return new LedgerLine(this);
        }
    }
}
