// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a finding has come to at the end of a day: its history up to then, folded. Rule 8.4. */
public final class FindingStanding {

    private final LocalDate raisedOn;
    private FindingState state = FindingState.RAISED;
    private @Nullable LocalDate dueOn;
    private @Nullable OrgUnitId unit;
    private @Nullable LocalizedText office;
    private @Nullable LocalDate closedOn;
    private boolean longTerm;
    private int reopenings;
    private int extensions;
    private int transfers;
    private final List<LocalizedText> rectifiers = new ArrayList<>();

    /** Stands for a finding on the day it was raised. */
    FindingStanding(LocalDate raisedOn, @Nullable LocalDate dueOn, @Nullable OrgUnitId unit) {
        this.raisedOn = raisedOn;
        this.dueOn = dueOn;
        this.unit = unit;
    }

    /** The state. */
    public FindingState state() {
        return state;
    }

    /** The due date in force, inclusive: the first one, or that of the last extension; empty if there is none. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** The unit that has to rectify it; empty if none is declared, or an office outside has to. */
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** The office outside the organisation that has to rectify it; empty if none does. */
    public Optional<LocalizedText> office() {
        return Optional.ofNullable(office);
    }

    /** The day since which it counts as closed; empty while it does not. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** From raising to the day since which it counts as closed, in days, zero or greater; empty while it does not. */
    public OptionalLong daysToClose() {
        return closedOn == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(raisedOn, closedOn));
    }

    /** Whether it is a task without end: from its declaration until it is closed for good or leaves the count. */
    public boolean isLongTerm() {
        return longTerm;
    }

    /** How many times it was opened again after it had counted as closed. */
    public int reopenings() {
        return reopenings;
    }

    /** How many times its due date was moved. */
    public int extensions() {
        return extensions;
    }

    /** How many times it was given on to another unit or office. */
    public int transfers() {
        return transfers;
    }

    /** Tells whether it is open at the end of the given day, past the due date in force. */
    boolean isOverdueOn(LocalDate date) {
        return state.isOpen() && dueOn != null && date.isAfter(dueOn);
    }

    /** Tells whether it was due by the given day, that day included; what left the count is not. */
    boolean isDueBy(LocalDate date) {
        return state.counts() && dueOn != null && !dueOn.isAfter(date);
    }

    /** Whether it counts as closed since its due date at the latest. */
    boolean isClosedInTime() {
        return closedOn != null && dueOn != null && !closedOn.isAfter(dueOn);
    }

    /** Tells whether the given office or post has rectified it at any time. */
    boolean wasRectifiedBy(LocalizedText who) {
        return rectifiers.stream().anyMatch(one -> isSame(one, who));
    }

    void move(FindingMove move) {
        if (state.isClosed() && move.to().isOpen()) {
            reopenings++;
        }
        state = move.to();
        move.dueOn().ifPresent(later -> dueOn = later);
        if (move.isHandedOn()) {
            unit = move.unit().orElse(null);
            office = move.office().orElse(null);
        }
        if (state == FindingState.RECTIFYING || state == FindingState.AWAITING_VERIFICATION) {
            rectifiers.add(move.by());
        }
        extensions += state == FindingState.EXTENDED ? 1 : 0;
        transfers += state == FindingState.TRANSFERRED ? 1 : 0;
        longTerm = state == FindingState.LONG_TERM
                || state == FindingState.LONG_TERM_VERIFIED
                || (longTerm && state.isOpen());
        closedOn = !state.isClosed() ? null : closedOn == null ? move.date() : closedOn;
    }

    /** One office under two spellings of width or case is one office, whichever languages it is named in. */
    private static boolean isSame(LocalizedText one, LocalizedText other) {
        return isSame(one.zh(), other.zh()) || isSame(one.en(), other.en());
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
