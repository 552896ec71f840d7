// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.FormCodecs.FORM_ID;
import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.ObservationCodecs.VALUE;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.EVIDENCE;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.LEVEL;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.observation.Assurance;
import dev.milepost.submission.Cell;
import dev.milepost.submission.Form;
import dev.milepost.submission.FormId;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.submission.Signatories;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMove;
import dev.milepost.submission.SubmissionMove.Approved;
import dev.milepost.submission.SubmissionMove.Change;
import dev.milepost.submission.SubmissionMove.Correction;
import dev.milepost.submission.SubmissionMove.DraftSaved;
import dev.milepost.submission.SubmissionMove.Locked;
import dev.milepost.submission.SubmissionMove.Objection;
import dev.milepost.submission.SubmissionMove.Resubmitted;
import dev.milepost.submission.SubmissionMove.Returned;
import dev.milepost.submission.SubmissionMove.Submitted;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Codecs of what is handed in on forms. */
final class SubmissionCodecs {

    private static final Codec<Assurance> ASSURANCE = words(Assurance.class);

    private static final Codec<Cell> CELL = ObjectCodec.record(in -> new Cell(
                    FormCodecs.cellKey(in),
                    in.find("value", VALUE),
                    in.find("assurance", ASSURANCE).orElse(Assurance.COMPUTED),
                    in.find("note", WORDS)))
            .given("element", ELEMENT_ID, cell -> cell.key().element())
            .givenIfAny("category", TEXT, cell -> FormCodecs.category(cell.key()))
            .givenIfAny("value", VALUE, Cell::value)
            .givenIfAny(
                    "assurance",
                    ASSURANCE,
                    cell -> Optional.of(cell.assurance()).filter(one -> one != Assurance.COMPUTED))
            .givenIfAny("note", WORDS, Cell::note);

    private static final Codec<Objection> OBJECTION = ObjectCodec.record(
                    in -> new Objection(FormCodecs.cellKey(in), in.get("reason", WORDS)))
            .given("element", ELEMENT_ID, one -> one.key().element())
            .givenIfAny("category", TEXT, one -> FormCodecs.category(one.key()))
            .given("reason", WORDS, Objection::reason);

    private static final Codec<DraftSaved> DRAFT_SAVED = ObjectCodec.record(
                    in -> new DraftSaved(in.get("date", DATE), in.get("by", WORDS), in.list("cells", CELL)))
            .given("date", DATE, DraftSaved::date)
            .given("by", WORDS, DraftSaved::by)
            .givenList("cells", CELL, DraftSaved::cells);

    private static final Codec<Submitted> SUBMITTED = signed(
                    in -> new Submitted(
                            in.get("date", DATE),
                            signatories(in),
                            in.find("nil", FLAG).orElse(false),
                            in.list("cells", CELL),
                            in.list("evidence", EVIDENCE)),
                    Submitted::signatories)
            .givenIfAny("nil", FLAG, sent -> Optional.of(sent.nil()).filter(nil -> nil))
            .givenList("cells", CELL, Submitted::cells)
            .givenList("evidence", EVIDENCE, Submitted::evidence);

    private static final Codec<Returned> RETURNED = ObjectCodec.record(
                    in -> new Returned(in.get("date", DATE), in.get("by", WORDS), in.list("cells", OBJECTION)))
            .given("date", DATE, Returned::date)
            .given("by", WORDS, Returned::by)
            .givenList("cells", OBJECTION, Returned::cells);

    private static final Codec<Resubmitted> RESUBMITTED = signed(
                    in -> new Resubmitted(
                            in.get("date", DATE),
                            signatories(in),
                            in.list("cells", CELL),
                            in.list("evidence", EVIDENCE)),
                    Resubmitted::signatories)
            .givenList("cells", CELL, Resubmitted::cells)
            .givenList("evidence", EVIDENCE, Resubmitted::evidence);

    private static final Codec<Approved> APPROVED = ObjectCodec.record(
                    in -> new Approved(in.get("date", DATE), in.get("by", WORDS), in.get("level", LEVEL)))
            .given("date", DATE, Approved::date)
            .given("by", WORDS, Approved::by)
            .given("level", LEVEL, Approved::level);

    private static final Codec<Locked> LOCKED = ObjectCodec.record(
                    in -> new Locked(in.get("date", DATE), in.get("by", WORDS)))
            .given("date", DATE, Locked::date)
            .given("by", WORDS, Locked::by);

    private static final Codec<Correction> CORRECTION = ObjectCodec.record(in -> new Correction(
                    in.get("date", DATE),
                    in.get("by", WORDS),
                    FormCodecs.cellKey(in),
                    new Change(in.get("before", VALUE), in.get("after", VALUE)),
                    in.get("reason", WORDS)))
            .given("date", DATE, Correction::date)
            .given("by", WORDS, Correction::by)
            .given("element", ELEMENT_ID, one -> one.key().element())
            .givenIfAny("category", TEXT, one -> FormCodecs.category(one.key()))
            .given("before", VALUE, one -> one.change().before())
            .given("after", VALUE, one -> one.change().after())
            .given("reason", WORDS, Correction::reason);

    private static final Codec<SubmissionMove> MOVE = new ChoiceCodec<SubmissionMove>("报送环节", "move")
            .on("draftSaved", DraftSaved.class, DRAFT_SAVED)
            .on("submitted", Submitted.class, SUBMITTED)
            .on("returned", Returned.class, RETURNED)
            .on("resubmitted", Resubmitted.class, RESUBMITTED)
            .on("approved", Approved.class, APPROVED)
            .on("locked", Locked.class, LOCKED)
            .on("correction", Correction.class, CORRECTION);

    private SubmissionCodecs() {}

    /** Submissions on forms that are declared elsewhere, which they name by id. */
    static Codec<Submission> submission(List<Form> forms) {
        return ObjectCodec.record(in -> Submission.of(
                        in.get("form", formOf(forms)),
                        in.get("unit", UNIT_ID),
                        in.get("period", PERIOD),
                        in.list("moves", MOVE)))
                .given("form", FORM_ID, submission -> submission.form().id())
                .given("unit", UNIT_ID, Submission::unit)
                .given("period", PERIOD, Submission::period)
                .givenList("moves", MOVE, Submission::moves);
    }

    /** The register of a document that has forms and submissions among its properties. */
    static ReportingRegister register(ObjectReader in) {
        List<Form> forms = in.list("forms", FormCodecs.FORM);
        return ReportingRegister.of(forms, in.list("submissions", submission(forms)))
                .withReleases(in.list("releases", ReleaseCodecs.RELEASE))
                .withLedgers(in.list("ledgers", LedgerCodecs.LEDGER));
    }

    private static Codec<Form> formOf(List<Form> forms) {
        return Codec.of(
                json -> forms.stream()
                        .filter(form -> form.id().equals(FORM_ID.read(json)))
                        .findFirst()
                        .orElseThrow(() -> json.unknownName(
                                "报表",
                                "form",
                                json.text(),
                                forms.stream().map(Form::id).map(FormId::value).toList())),
                form -> FORM_ID.write(form.id()));
    }

    private static <M extends SubmissionMove> ObjectCodec<M, M> signed(
            Function<ObjectReader, M> read, Function<M, Signatories> signatories) {
        return ObjectCodec.record(read)
                .given("date", DATE, SubmissionMove::date)
                .given("preparer", WORDS, move -> signatories.apply(move).preparer())
                .givenIfAny("reviewer", WORDS, move -> signatories.apply(move).reviewer())
                .givenIfAny("head", WORDS, move -> signatories.apply(move).head());
    }

    private static Signatories signatories(ObjectReader in) {
        return new Signatories(in.get("preparer", WORDS), in.find("reviewer", WORDS), in.find("head", WORDS));
    }
}
