// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.SmallTown;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.submission.SubmissionMove.Objection;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.stateful.Action;
import org.jspecify.annotations.Nullable;

/**
 * What a township would write down by hand of one report: where it is, who prepared it, what stands in each cell. Every
 * step is asked of the domain and of this account, which shares no rule with it. Belongs to one run.
 */
final class SubmissionBook {

    private static final Period MONTH = Period.month(2023, 6);
    static final List<CellKey> CELLS =
            List.of(CellKey.of(SmallTown.X), CellKey.of(SmallTown.N), CellKey.of(SmallTown.N, "small"));
    static final List<LocalizedText> POSTS = List.of(
            LocalizedText.of("甲村统计员", "clerk of Jia"),
            LocalizedText.of("甲村副主任", "deputy of Jia"),
            LocalizedText.of("镇爱卫办", "health office"),
            LocalizedText.of("县爱卫办", "county office"));

    private static final CellKey FOREIGN = CellKey.of(SmallTown.D);
    private static final LocalizedText WHY = LocalizedText.of("原因", "reason");
    private static final Value NOT_REPORTED = Value.missing(MissingReason.NOT_REPORTED);
    private static final List<OrgLevel> LEVELS = List.of(OrgLevels.TOWNSHIP, OrgLevels.COUNTY, OrgLevels.VILLAGE);

    /** The kinds of step. */
    enum Kind {
        DRAFT,
        SUBMIT,
        NIL,
        RETURN,
        RESUBMIT,
        APPROVE,
        LOCK,
        CORRECT
    }

    /** Rule 13.1, as it stands in the documentation: where the form asks for approval, and where it does not. */
    private static final Map<String, List<Kind>> APPROVED_FORM = table("""
            DRAFT: DRAFT SUBMIT NIL
            SUBMITTED: RETURN APPROVE
            RETURNED: RESUBMIT
            APPROVED: RETURN LOCK
            LOCKED: CORRECT
            """);

    private static final Map<String, List<Kind>> FREE_FORM = table("""
            DRAFT: DRAFT SUBMIT NIL
            SUBMITTED: RETURN LOCK
            RETURNED: RESUBMIT
            LOCKED: CORRECT
            """);

    private final Form form;
    private Submission submission;
    private String state = "DRAFT";
    private LocalDate last = MONTH.startInclusive();
    private int approvals;
    private int versions;
    private @Nullable LocalDate received;
    private final Set<LocalizedText> preparers = new HashSet<>();
    private final Set<CellKey> reopened = new HashSet<>();
    private final Map<CellKey, Entry> entries = new LinkedHashMap<>();

    SubmissionBook(boolean approval, boolean blankMeansZero) {
        form = Form.builder(FormId.of("monthly"), PeriodType.MONTH)
                .name(LocalizedText.of("月报表", "monthly return"))
                .cells(CELLS)
                .level(OrgLevels.VILLAGE)
                .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NONE))
                .blankMeansZero(blankMeansZero)
                .approvalLevels(approval ? List.of(OrgLevels.TOWNSHIP, OrgLevels.COUNTY) : List.of())
                .build();
        submission = Submission.of(form, SmallTown.village(1), MONTH);
        CELLS.forEach(cell -> entries.put(cell, new Entry()));
    }

    Submission submission() {
        return submission;
    }

    void checkAccount() {
        assertThat(submission.state()).hasToString(state);
        assertThat(submission.version()).isEqualTo(versions);
        assertThat(submission.approvals()).isEqualTo(approvals);
        assertThat(submission.receivedOn()).isEqualTo(Optional.ofNullable(received));
        assertThat(submission.openCells())
                .isEqualTo(state.equals("DRAFT") ? Set.copyOf(CELLS) : state.equals("RETURNED") ? reopened : Set.of());
    }

    /** The revisions of each fact count up from 0, and the last one is what stands. */
    void checkFacts() {
        Map<CellKey, Observation> latest = new HashMap<>();
        for (Observation fact : submission.observations()) {
            CellKey key = CellKey.of(fact.key().element(), fact.key().category());
            Observation before = latest.put(key, fact);
            assertThat(fact.revision()).isEqualTo(before == null ? 0 : before.revision() + 1);
            assertThat(fact.key().unit()).isEqualTo(SmallTown.village(1));
            assertThat(fact.key().period()).isEqualTo(MONTH);
        }
        entries.forEach((key, entry) -> {
            assertThat(submission.value(key)).isEqualTo(entry.said(form.blankMeansZero()));
            if (!entry.facts) {
                assertThat(latest).doesNotContainKey(key);
                return;
            }
            Observation fact = Objects.requireNonNull(latest.get(key));
            assertThat(fact.revision()).isEqualTo(entry.written - 1);
            assertThat(fact.state()).hasToString(entry.state);
            assertThat(fact.value()).isEqualTo(entry.said(form.blankMeansZero()).orElseThrow());
            assertThat(fact.nil()).isEqualTo(entry.nil);
            assertThat(fact.blank()).isEqualTo(entry.sent && entry.value == null && form.blankMeansZero());
            assertThat(fact.receivedOn()).isEqualTo(Optional.ofNullable(entry.received));
        });
    }

    private static Map<String, List<Kind>> table(String text) {
        return text.lines()
                .map(line -> line.split(":", -1))
                .collect(Collectors.toMap(
                        parts -> parts[0],
                        parts -> Arrays.stream(parts[1].split(" "))
                                .filter(word -> !word.isEmpty())
                                .map(Kind::valueOf)
                                .toList()));
    }

    private List<Kind> next() {
        return Objects.requireNonNull((form.asksForApproval() ? APPROVED_FORM : FREE_FORM).get(state));
    }

    /**
     * What somebody writes into a cell.
     *
     * @param cell which one; 3 is a cell that the form has not
     * @param value what; -1 for a blank
     */
    record Filled(int cell, int value) {

        CellKey key() {
            return cell == CELLS.size() ? FOREIGN : CELLS.get(cell);
        }

        Cell written() {
            return value < 0 ? Cell.blank(key()) : Cell.of(key(), Value.amount(value));
        }

        @Nullable
        Integer number() {
            return value < 0 ? null : value;
        }
    }

    /**
     * One step that somebody tries.
     *
     * @param blind whether the kind is drawn from all, else from those the table allows
     * @param choice which kind; also which level approves, and whether a correction knows what stands
     * @param post who tries
     * @param ahead how many days after the last step in the book
     * @param filled the cells it is about, each once
     */
    record Step(boolean blind, int choice, int post, int ahead, List<Filled> filled) implements Action<SubmissionBook> {

        @Override
        public SubmissionBook run(SubmissionBook book) {
            List<Kind> from = blind || book.next().isEmpty() ? List.of(Kind.values()) : book.next();
            Kind kind = from.get(choice % from.size());
            if ((kind == Kind.RETURN || kind == Kind.CORRECT) && filled.isEmpty()) {
                return book;
            }
            LocalizedText by = by(kind);
            Submission before = book.submission;
            SubmissionMove move = move(book, kind, by);
            IllegalArgumentException refusal =
                    catchThrowableOfType(IllegalArgumentException.class, () -> book.submission = before.with(move));
            assertThat(refusal == null)
                    .as("%s from %s: %s", move, book.state, refusal)
                    .isEqualTo(allowed(book, kind, by));
            if (refusal == null) {
                note(book, kind, by);
                List<Observation> facts = book.submission.observations();
                assertThat(facts.subList(0, before.observations().size())).isEqualTo(before.observations());
                assertThat(book.submission.observations(move.date())).isEqualTo(facts);
            } else {
                assertThat(book.submission).isSameAs(before);
                assertThat(refusal)
                        .hasMessageContainingAll(
                                "'monthly'",
                                "'v1'",
                                "202306",
                                book.state,
                                move.getClass().getSimpleName());
            }
            return book;
        }

        private LocalDate date(SubmissionBook book) {
            return book.last.plusDays(ahead);
        }

        /** Mostly a post of the village prepares and an office judges, or all would soon have prepared it. */
        private LocalizedText by(Kind kind) {
            boolean verdict = kind == Kind.RETURN || kind == Kind.APPROVE;
            return POSTS.get(blind ? post : verdict ? 2 + post % 2 : post % 2);
        }

        /** Mostly the level that is next. */
        private OrgLevel level(SubmissionBook book) {
            return LEVELS.get(blind ? choice % LEVELS.size() : book.approvals);
        }

        private SubmissionMove move(SubmissionBook book, Kind kind, LocalizedText by) {
            List<Cell> cells = filled.stream().map(Filled::written).toList();
            LocalDate date = date(book);
            Signatories signed = Signatories.of(by);
            return switch (kind) {
                case DRAFT -> new SubmissionMove.DraftSaved(date, by, cells);
                case SUBMIT -> SubmissionMove.Submitted.of(date, signed, cells);
                case NIL -> new SubmissionMove.Submitted(date, signed, true, cells, List.of());
                case RETURN ->
                    new SubmissionMove.Returned(
                            date,
                            by,
                            filled.stream()
                                    .map(one -> new Objection(one.key(), WHY))
                                    .toList());
                case RESUBMIT -> new SubmissionMove.Resubmitted(date, signed, cells, List.of());
                case APPROVE -> new SubmissionMove.Approved(date, by, level(book));
                case LOCK -> new SubmissionMove.Locked(date, by);
                case CORRECT -> correction(book, date, by);
            };
        }

        private SubmissionMove correction(SubmissionBook book, LocalDate date, LocalizedText by) {
            CellKey key = filled.get(0).key();
            Value stands = Optional.ofNullable(book.entries.get(key))
                    .flatMap(entry -> entry.said(book.form.blankMeansZero()))
                    .orElse(NOT_REPORTED);
            Value before = choice % 5 > 0 ? stands : Value.amount(99);
            return new SubmissionMove.Correction(
                    date, by, key, new SubmissionMove.Change(before, Value.amount(corrected(stands))), WHY);
        }

        private static int corrected(Value stands) {
            return stands.equals(Value.amount(70)) ? 71 : 70;
        }

        private boolean allowed(SubmissionBook book, Kind kind, LocalizedText by) {
            boolean own = filled.stream().noneMatch(one -> one.key().equals(FOREIGN));
            boolean other = !book.preparers.contains(by);
            boolean detail = switch (kind) {
                case DRAFT, SUBMIT -> own;
                case NIL -> own && zeros(book);
                case RETURN -> own && other;
                case RESUBMIT -> filled.stream().allMatch(one -> book.reopened.contains(one.key()));
                case APPROVE -> other && book.approvals < 2 && level(book).equals(LEVELS.get(book.approvals));
                case LOCK -> true;
                case CORRECT -> !filled.get(0).key().equals(FOREIGN) && choice % 5 > 0;
            };
            return book.next().contains(kind) && ahead >= 0 && detail;
        }

        private boolean zeros(SubmissionBook book) {
            Map<CellKey, Integer> after = new HashMap<>();
            book.entries.forEach((key, entry) -> after.put(key, entry.value == null ? 0 : entry.value));
            filled.forEach(one -> after.put(one.key(), Math.max(0, one.value())));
            return after.values().stream().allMatch(value -> value == 0);
        }

        private void note(SubmissionBook book, Kind kind, LocalizedText by) {
            book.last = date(book);
            switch (kind) {
                case DRAFT -> filled.forEach(one -> entry(book, one.key()).draft(one.number()));
                case SUBMIT, NIL -> {
                    filled.forEach(one -> entry(book, one.key()).value = one.number());
                    book.entries.values().forEach(entry -> entry.send(book.last, kind == Kind.NIL));
                    book.received = book.last;
                    book.state = "SUBMITTED";
                }
                case RETURN -> {
                    filled.forEach(one -> entry(book, one.key()).become("RETURNED"));
                    filled.forEach(one -> book.reopened.add(one.key()));
                    book.approvals = 0;
                    book.state = "RETURNED";
                }
                case RESUBMIT -> {
                    filled.forEach(one -> entry(book, one.key()).change(one.number()));
                    book.reopened.forEach(key -> entry(book, key).send(book.last, entry(book, key).nil));
                    book.reopened.clear();
                    book.state = "SUBMITTED";
                }
                case APPROVE -> {
                    book.approvals++;
                    if (book.approvals == 2) {
                        become(book, "APPROVED");
                    }
                }
                case LOCK -> become(book, "LOCKED");
                case CORRECT -> {
                    Entry entry = entry(book, filled.get(0).key());
                    entry.change(
                            corrected(entry.said(book.form.blankMeansZero()).orElseThrow()));
                    entry.written++;
                }
            }
            if (Set.of(Kind.DRAFT, Kind.SUBMIT, Kind.NIL, Kind.RESUBMIT).contains(kind)) {
                book.preparers.add(by);
            }
            book.versions +=
                    Set.of(Kind.SUBMIT, Kind.NIL, Kind.RESUBMIT, Kind.CORRECT).contains(kind) ? 1 : 0;
        }

        private static void become(SubmissionBook book, String state) {
            book.state = state;
            book.entries.values().forEach(entry -> entry.become(state));
        }

        private static Entry entry(SubmissionBook book, CellKey key) {
            return Objects.requireNonNull(book.entries.get(key));
        }
    }

    /** One cell. */
    private static final class Entry {

        private @Nullable Integer value;
        private boolean facts;
        private int written;
        private boolean sent;
        private boolean nil;
        private String state = "DRAFT";
        private @Nullable LocalDate received;

        void draft(@Nullable Integer number) {
            value = number;
            facts = facts || number != null;
            written += facts ? 1 : 0;
        }

        void send(LocalDate date, boolean nilReport) {
            value = nilReport ? Integer.valueOf(0) : value;
            nil = nilReport;
            facts = true;
            sent = true;
            state = "SUBMITTED";
            received = date;
            written++;
        }

        void become(String next) {
            written += state.equals(next) ? 0 : 1;
            state = next;
        }

        void change(@Nullable Integer number) {
            value = number;
            nil = false;
        }

        Optional<Value> said(boolean blankMeansZero) {
            if (!facts) {
                return Optional.empty();
            }
            if (value != null) {
                return Optional.of(Value.amount(value));
            }
            return Optional.of(sent && blankMeansZero ? Value.amount(0) : NOT_REPORTED);
        }
    }
}
