// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Evidence;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.submission.Cell;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.DueRule;
import dev.milepost.submission.Form;
import dev.milepost.submission.FormId;
import dev.milepost.submission.Opening;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.submission.Signatories;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMeasure;
import dev.milepost.submission.SubmissionMove;
import dev.milepost.submission.SubmissionMove.Objection;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of forms and of what is handed in on them. */
public final class SubmissionDomain extends DomainContextBase {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    private static final OrgUnitId UNIT = OrgUnitId.of("town");
    private static final LocalizedText CLERK = LocalizedText.of("镇统计员", "clerk of the town");
    private static final LocalizedText CHIEF = LocalizedText.of("镇长", "head of the town");
    private static final LocalizedText OFFICE = LocalizedText.of("县爱卫办", "county office");

    private static final Set<PeriodType> WITHIN_A_MONTH = Set.of(PeriodType.DAY, PeriodType.WEEK, PeriodType.TEN_DAY);

    private final PartsDomain parts = new PartsDomain();

    /** Creates the generators; jqwik calls this. */
    public SubmissionDomain() {}

    @Provide
    public Arbitrary<Form> forms() {
        List<CellKey> cells = List.of(CellKey.of(DataElementId.of("e0")), CellKey.of(DataElementId.of("e0"), "small"));
        return Arbitraries.of(PeriodType.class)
                .filter(type -> type != PeriodType.SPAN)
                .flatMap(type -> forms(type, cells, true));
    }

    @Provide
    public Arbitrary<Submission> submissions() {
        return forms().flatMap(this::submissions);
    }

    /** The dossier with a form for each of its elements that comes again, and a submission on each. */
    Arbitrary<Dossier> extended(Dossier dossier) {
        List<Arbitrary<Submission>> each = dossier.campaign().elements().stream()
                .filter(element -> element.frequency() != PeriodType.SPAN)
                .map(element -> forms(
                                element.frequency(),
                                List.of(CellKey.of(element.id())),
                                element.kind() == ValueKind.AMOUNT)
                        .map(form -> named(form, element))
                        .flatMap(this::submissions))
                .toList();
        return Combinators.combine(each)
                .as(submissions -> dossier.toBuilder()
                        .reporting(ReportingRegister.of(
                                submissions.stream().map(Submission::form).toList(), submissions))
                        .build());
    }

    private Arbitrary<Form> forms(PeriodType type, List<CellKey> cells, boolean amounts) {
        return Builders.withBuilder(
                        () -> Form.builder(FormId.of("form"), type).cells(cells).units(List.of(UNIT)))
                .use(parts.words())
                .in(Form.Builder::name)
                .use(dues(type))
                .in(Form.Builder::due)
                .use(Arbitraries.of(OrgLevels.VILLAGE, OrgLevels.TOWNSHIP))
                .withProbability(0.5)
                .in(Form.Builder::level)
                .use(Arbitraries.of(amounts, false))
                .in(Form.Builder::blankMeansZero)
                .use(Arbitraries.of(0, 10))
                .withProbability(0.5)
                .in(Form.Builder::lockAfterDays)
                .use(Arbitraries.<List<OrgLevel>>of(
                        List.of(),
                        List.of(OrgLevels.COUNTY),
                        List.of(OrgLevels.TOWNSHIP, new OrgLevel("zone", 2, LocalizedText.of("片区", "zone")))))
                .in(Form.Builder::approvalLevels)
                .use(Arbitraries.of(SubmissionMeasure.class)
                        .map(measure -> new Form.Emission(measure, DataElementId.of("e0")))
                        .list()
                        .ofMaxSize(1))
                .in(Form.Builder::emissions)
                .build(Form.Builder::build);
    }

    /** A form that opens before its period is over can have any due day, but for one within the period. */
    private static Arbitrary<DueRule> dues(PeriodType type) {
        return Combinators.combine(
                        Arbitraries.of(DueRule.Shift.class),
                        Arbitraries.integers().between(1, 31))
                .as((shift, day) -> WITHIN_A_MONTH.contains(type)
                        ? Arbitraries.<DueRule>of(
                                new DueRule.DayOfNextMonth(day, shift), new DueRule.DaysAfterEnd(day - 1, shift))
                        : Arbitraries.<DueRule>of(
                                new DueRule.DayOfNextMonth(day, shift),
                                new DueRule.DayOfLastMonth(day, shift),
                                new DueRule.DaysAfterEnd(day - 1, shift)))
                .flatMap(chosen -> chosen);
    }

    private static Form named(Form form, DataElement element) {
        Form.Builder named = Form.builder(FormId.of("form-" + element.id()), form.periodType())
                .name(form.name())
                .cells(form.cells())
                .units(form.units())
                .blankMeansZero(form.blankMeansZero())
                .opening(new Opening(0, Opening.Anchor.START))
                .due(form.due())
                .approvalLevels(form.approvalLevels())
                .emissions(form.emissions());
        form.level().ifPresent(named::level);
        form.lockAfterDays().ifPresent(named::lockAfterDays);
        return named.build();
    }

    /** Follows the choices through the legal moves, a day later each; locks come years later. */
    private Arbitrary<Submission> submissions(Form form) {
        Arbitrary<List<Integer>> choices =
                Arbitraries.integers().between(0, 5).list().ofMaxSize(10);
        return Combinators.combine(
                        choices,
                        parts.words(),
                        new InspectionDomain().evidence().list().ofMaxSize(1))
                .as((chosen, words, evidence) -> {
                    Submission submission =
                            Submission.of(form, UNIT, form.periodType().periodOf(DAY));
                    for (int choice : chosen) {
                        submission = submission.with(new Draw(submission, choice, words, evidence).move());
                    }
                    return submission;
                });
    }

    /** One legal move. */
    private record Draw(Submission from, int choice, LocalizedText words, List<Evidence> evidence) {

        SubmissionMove move() {
            return switch (from.state()) {
                case DRAFT -> choice % 3 == 0 ? new SubmissionMove.DraftSaved(date(), CLERK, cells()) : submitted();
                case SUBMITTED -> choice % 3 == 0 ? returned() : from.form().asksForApproval() ? approved() : locked();
                case RETURNED ->
                    new SubmissionMove.Resubmitted(date(), Signatories.of(CLERK), cells().subList(0, 1), evidence);
                case APPROVED -> choice % 3 == 0 ? returned() : locked();
                case LOCKED -> correction();
            };
        }

        private LocalDate date() {
            return from.form()
                    .opensOn(from.period())
                    .plusDays(from.moves().size() + (from.moves().stream().anyMatch(this::isLock) ? 5_000 : 0));
        }

        private boolean isLock(SubmissionMove move) {
            return move instanceof SubmissionMove.Locked;
        }

        private CellKey first() {
            return from.form().cells().get(0);
        }

        private List<Cell> cells() {
            CellKey key = first();
            return Arrays.asList(
                            Cell.of(key, Value.amount(choice)).withNote(words),
                            Cell.blank(key),
                            Cell.of(key, Value.missing(MissingReason.NOT_APPLICABLE)),
                            new Cell(key, Optional.of(Value.amount(3)), Assurance.ESTIMATED, Optional.empty()),
                            Cell.of(key, Value.word("基本实现")),
                            Cell.of(key, Value.flag(true)))
                    .subList(choice % 6, choice % 6 + 1);
        }

        private SubmissionMove submitted() {
            boolean zero =
                    from.observations().isEmpty() && choice == 5 && from.form().blankMeansZero();
            return new SubmissionMove.Submitted(
                    date(),
                    choice % 2 == 0 ? Signatories.of(CLERK) : Signatories.of(CLERK, CHIEF, CHIEF),
                    zero,
                    zero ? List.of() : cells(),
                    evidence);
        }

        private SubmissionMove returned() {
            return new SubmissionMove.Returned(date(), OFFICE, List.of(new Objection(first(), words)));
        }

        private SubmissionMove approved() {
            OrgLevel next = from.form().approvalLevels().get(from.approvals());
            return new SubmissionMove.Approved(date(), OFFICE, next);
        }

        private SubmissionMove locked() {
            return new SubmissionMove.Locked(date().plusDays(5_000), OFFICE);
        }

        private SubmissionMove correction() {
            Value stands = from.value(first()).orElseThrow();
            Value after = Value.amount(stands.equals(Value.amount(7)) ? 8 : 7);
            return new SubmissionMove.Correction(
                    date(), CHIEF, first(), new SubmissionMove.Change(stands, after), words);
        }
    }
}
