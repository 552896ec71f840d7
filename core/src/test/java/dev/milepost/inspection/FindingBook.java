// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.SmallTown;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.stateful.Action;
import org.jspecify.annotations.Nullable;

/**
 * What an office would write down by hand of its findings: the state each is in, its due date, who worked on it. Every
 * step is asked of the domain and of this account, which shares no rule with it. Belongs to one run.
 */
final class FindingBook {

    static final int FINDINGS = 3;
    static final List<LocalizedText> OFFICES = List.of(
            LocalizedText.of("甲村", "village of Jia"),
            LocalizedText.of("乙村", "village of Yi"),
            LocalizedText.of("镇爱卫办", "health office"));

    private static final LocalDate RAISED = LocalDate.of(2023, 5, 5);
    private static final LocalizedText TEXT = LocalizedText.of("文字", "text");

    /** Rule 8.4, as it stands in the table of the documentation. */
    private static final Map<FindingState, List<FindingState>> ALLOWED = table("""
            RAISED: ASSIGNED RECTIFYING TRANSFERRED WITHDRAWN MERGED
            ASSIGNED: RECTIFYING EXTENDED LONG_TERM TRANSFERRED WITHDRAWN MERGED
            RECTIFYING: AWAITING_VERIFICATION EXTENDED LONG_TERM TRANSFERRED WITHDRAWN MERGED
            AWAITING_VERIFICATION: CLOSED LONG_TERM_VERIFIED RETURNED
            CLOSED: REOPENED RECTIFYING
            RETURNED: RECTIFYING EXTENDED LONG_TERM TRANSFERRED WITHDRAWN MERGED
            EXTENDED: RECTIFYING AWAITING_VERIFICATION EXTENDED LONG_TERM TRANSFERRED WITHDRAWN MERGED
            LONG_TERM: RECTIFYING AWAITING_VERIFICATION EXTENDED TRANSFERRED WITHDRAWN MERGED
            LONG_TERM_VERIFIED: LONG_TERM_VERIFIED CLOSED REOPENED
            TRANSFERRED: ASSIGNED RECTIFYING EXTENDED LONG_TERM TRANSFERRED WITHDRAWN MERGED
            REOPENED: ASSIGNED RECTIFYING EXTENDED LONG_TERM TRANSFERRED WITHDRAWN MERGED
            WITHDRAWN:
            MERGED:
            """);

    private final List<Entry> entries =
            IntStream.range(0, FINDINGS).mapToObj(Entry::new).toList();
    private LocalDate today = RAISED;

    /** The finding that duplicates are duplicates of; it is in no count here. */
    static Finding original() {
        return finding("original").build();
    }

    List<Finding> findings() {
        return entries.stream().map(entry -> entry.finding).toList();
    }

    void checkCounts() {
        RectificationSummary summary = RectificationSummary.of(findings(), today);
        long raised = count(entry -> !entry.left());
        long closed = count(entry -> entry.closedOn != null);
        long due = count(Entry::isDue);
        long onTime = count(entry -> entry.isDue() && entry.closedOn != null && !entry.closedOn.isAfter(entry.due()));
        assertThat(summary.raised()).isEqualTo(raised).isEqualTo(summary.closed() + summary.open());
        assertThat(summary.closed()).isEqualTo(closed);
        assertThat(summary.overdue()).isEqualTo(count(Entry::isOverdue)).isBetween(0L, summary.open());
        assertThat(summary.count(InspectionMeasure.DUE)).isEqualTo(due).isBetween(onTime, raised);
        assertThat(summary.count(InspectionMeasure.CLOSED_ON_TIME)).isEqualTo(onTime);
        assertThat(summary.reopened())
                .isEqualTo(entries.stream()
                        .filter(entry -> !entry.left())
                        .mapToLong(entry -> entry.reopened)
                        .sum());
        assertThat(summary.longTerm()).isEqualTo(count(entry -> entry.longTerm && !entry.left()));
        assertThat(summary.count(InspectionMeasure.LONG_TERM_CLOSED))
                .isEqualTo(count(entry -> entry.state == FindingState.LONG_TERM_VERIFIED));
        assertThat(summary.count(InspectionMeasure.MERGED)).isEqualTo(count(e -> e.state == FindingState.MERGED));
        assertThat(summary.count(InspectionMeasure.WITHDRAWN)).isEqualTo(count(e -> e.state == FindingState.WITHDRAWN));
        assertThat(summary.count(InspectionMeasure.DAYS_TO_CLOSE))
                .isEqualTo(entries.stream().mapToLong(Entry::daysToClose).sum());
    }

    void checkHistory() {
        for (Entry entry : entries) {
            List<FindingMove> moves = entry.finding.moves();
            assertThat(moves).hasSize(entry.steps);
            assertThat(entry.finding.isOverdueOn(today)).isEqualTo(entry.isOverdue());
            assertThat(entry.finding.stateOn(today)).contains(entry.state);
            if (entry.closedOn != null) {
                assertThat(moves)
                        .as("counts as closed only after a verification")
                        .extracting(FindingMove::to)
                        .containsSubsequence(FindingState.AWAITING_VERIFICATION, entry.state);
            }
            for (int i = 0; i < moves.size(); i++) {
                if (Set.of(FindingState.CLOSED, FindingState.RETURNED, FindingState.LONG_TERM_VERIFIED)
                        .contains(moves.get(i).to())) {
                    assertThat(moves.subList(0, i))
                            .filteredOn(move -> Set.of(FindingState.RECTIFYING, FindingState.AWAITING_VERIFICATION)
                                    .contains(move.to()))
                            .extracting(FindingMove::by)
                            .doesNotContain(moves.get(i).by());
                }
            }
        }
    }

    private static List<FindingState> allowed(FindingState from) {
        return Objects.requireNonNull(ALLOWED.get(from));
    }

    private long count(Predicate<Entry> what) {
        return entries.stream().filter(what).count();
    }

    private static Map<FindingState, List<FindingState>> table(String text) {
        Map<FindingState, List<FindingState>> table = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(":", -1);
            table.put(
                    FindingState.valueOf(parts[0]),
                    Arrays.stream(parts[1].split(" "))
                            .filter(word -> !word.isEmpty())
                            .map(FindingState::valueOf)
                            .toList());
        });
        assertThat(table).containsOnlyKeys(FindingState.values());
        return table;
    }

    private static Finding.Builder finding(String id) {
        return Finding.builder(id).type(TEXT).description(TEXT).raisedOn(RAISED).unit(SmallTown.village(1));
    }

    /**
     * One step that somebody tries.
     *
     * @param finding which finding
     * @param blind whether the state is drawn from all, else from those the table allows
     * @param choice which state
     * @param by who tries
     * @param ahead how many days after the last step in the book
     * @param dueAhead how many days after the step a new due date lies
     */
    record Step(int finding, boolean blind, int choice, LocalizedText by, int ahead, int dueAhead)
            implements Action<FindingBook> {

        @Override
        public FindingBook run(FindingBook book) {
            Entry entry = book.entries.get(finding);
            List<FindingState> next = allowed(entry.state);
            List<FindingState> from = blind || next.isEmpty() ? List.of(FindingState.values()) : next;
            FindingMove move = move(book.today.plusDays(ahead), from.get(choice % from.size()));
            long open = RectificationSummary.of(book.findings(), move.date()).open();
            if (attempt(entry, move)) {
                book.today = move.date().isAfter(book.today) ? move.date() : book.today;
                boolean reopened = entry.closedOn != null && !closed(move.to());
                entry.note(move);
                if (reopened) {
                    assertThat(RectificationSummary.of(book.findings(), move.date())
                                    .open())
                            .isEqualTo(open + 1);
                }
            }
            return book;
        }

        /** Asks the domain, and holds its answer against the account. */
        private static boolean attempt(Entry entry, FindingMove move) {
            Finding before = entry.finding;
            IllegalArgumentException refusal =
                    catchThrowableOfType(IllegalArgumentException.class, () -> entry.finding = before.with(move));
            assertThat(refusal == null)
                    .as("%s from %s: %s", move, entry.state, refusal)
                    .isEqualTo(entry.allows(move));
            if (refusal != null) {
                assertThat(entry.finding).isSameAs(before);
                assertThat(refusal)
                        .hasMessageContainingAll(
                                "'" + before.id() + "'", move.date().toString());
            }
            return refusal == null;
        }

        private FindingMove move(LocalDate date, FindingState to) {
            FindingMove.Builder move = FindingMove.builder(date, to, by);
            return switch (to) {
                case EXTENDED, REOPENED ->
                    move.reason(TEXT).dueOn(date.plusDays(dueAhead)).build();
                case LONG_TERM -> move.reason(TEXT).build();
                case TRANSFERRED -> move.reason(TEXT).unit(SmallTown.village(2)).build();
                case MERGED ->
                    move.duplicateOf(FindingReference.parse("original")).build();
                default -> move.build();
            };
        }

        private static boolean closed(FindingState state) {
            return state == FindingState.CLOSED || state == FindingState.LONG_TERM_VERIFIED;
        }
    }

    /** One line of the book. */
    private final class Entry {

        private Finding finding;
        private FindingState state = FindingState.RAISED;
        private @Nullable LocalDate due;
        private LocalDate last = RAISED;
        private @Nullable LocalDate closedOn;
        private final Set<LocalizedText> rectifiers = new HashSet<>();
        private boolean longTerm;
        private int reopened;
        private int steps;

        /** The first has no due date, the second one in calendar days, the third one in working days. */
        Entry(int number) {
            Finding.Builder builder = finding("f" + number);
            if (number == 1) {
                builder.timeLimit(TimeLimit.ofCalendarDays(7));
                due = RAISED.plusDays(7);
            }
            if (number == 2) {
                builder.timeLimit(TimeLimit.ofWorkingDays(10)).calendar(HolidayCalendar.none());
                due = RAISED.plusWeeks(2);
            }
            finding = builder.build();
        }

        boolean allows(FindingMove move) {
            boolean verdict = Step.closed(move.to()) || move.to() == FindingState.RETURNED;
            boolean later = move.to() != FindingState.EXTENDED
                    || (due == null
                            ? !move.dueOn().orElseThrow().isBefore(move.date())
                            : move.dueOn().orElseThrow().isAfter(due));
            boolean anew = move.to() != FindingState.REOPENED
                    || !move.dueOn().orElseThrow().isBefore(move.date());
            return allowed(state).contains(move.to())
                    && !move.date().isBefore(last)
                    && !(verdict && rectifiers.contains(move.by()))
                    && later
                    && anew;
        }

        void note(FindingMove move) {
            boolean closes = Step.closed(move.to());
            reopened += closedOn != null && !closes ? 1 : 0;
            closedOn = closes ? (closedOn == null ? move.date() : closedOn) : null;
            due = move.dueOn().orElse(due);
            last = move.date();
            steps++;
            if (move.to() == FindingState.RECTIFYING || move.to() == FindingState.AWAITING_VERIFICATION) {
                rectifiers.add(move.by());
            }
            longTerm = move.to() != FindingState.CLOSED
                    && (longTerm
                            || move.to() == FindingState.LONG_TERM
                            || move.to() == FindingState.LONG_TERM_VERIFIED);
            state = move.to();
        }

        boolean left() {
            return state == FindingState.WITHDRAWN || state == FindingState.MERGED;
        }

        LocalDate due() {
            return Objects.requireNonNull(due);
        }

        boolean isDue() {
            return !left() && due != null && !due.isAfter(today);
        }

        boolean isOverdue() {
            return !left() && closedOn == null && due != null && today.isAfter(due);
        }

        long daysToClose() {
            return closedOn == null ? 0 : ChronoUnit.DAYS.between(RAISED, closedOn);
        }
    }
}
