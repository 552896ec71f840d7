// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.LEVEL;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.period.PeriodType;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.DueRule;
import dev.milepost.submission.DueRule.Shift;
import dev.milepost.submission.Form;
import dev.milepost.submission.FormId;
import dev.milepost.submission.Opening;
import dev.milepost.submission.SubmissionMeasure;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Codecs of forms. */
final class FormCodecs {

    static final Codec<FormId> FORM_ID = Codec.text(FormId::of, FormId::value);

    private static final Codec<Shift> SHIFT = words(Shift.class);
    private static final Codec<PeriodType> PERIOD_TYPE = words(PeriodType.class);
    private static final Codec<SubmissionMeasure> MEASURE = words(SubmissionMeasure.class);

    private static final Codec<CellKey> CELL_KEY = ObjectCodec.record(FormCodecs::cellKey)
            .given("element", ELEMENT_ID, CellKey::element)
            .givenIfAny("category", TEXT, FormCodecs::category);

    private static final Codec<Opening> OPENING = ObjectCodec.record(
                    in -> new Opening(in.get("days", WHOLE), in.get("after", words(Opening.Anchor.class))))
            .given("days", WHOLE, Opening::days)
            .given("after", words(Opening.Anchor.class), Opening::after);

    private static final Codec<DueRule> DUE = new ChoiceCodec<DueRule>("报送期限", "due rule")
            .on(
                    "dayOfNextMonth",
                    DueRule.DayOfNextMonth.class,
                    due("day", DueRule.DayOfNextMonth::new, DueRule.DayOfNextMonth::day))
            .on(
                    "dayOfLastMonth",
                    DueRule.DayOfLastMonth.class,
                    due("day", DueRule.DayOfLastMonth::new, DueRule.DayOfLastMonth::day))
            .on(
                    "daysAfterEnd",
                    DueRule.DaysAfterEnd.class,
                    due("days", DueRule.DaysAfterEnd::new, DueRule.DaysAfterEnd::days));

    private static final Codec<Form.Emission> EMISSION = ObjectCodec.record(
                    in -> new Form.Emission(in.get("measure", MEASURE), in.get("element", ELEMENT_ID)))
            .given("measure", MEASURE, Form.Emission::measure)
            .given("element", ELEMENT_ID, Form.Emission::element);

    static final Codec<Form> FORM = ObjectCodec.<Form, Form.Builder>of(
                    in -> Form.builder(in.get("id", FORM_ID), in.get("periodType", PERIOD_TYPE)), Form.Builder::build)
            .given("id", FORM_ID, Form::id)
            .given("periodType", PERIOD_TYPE, Form::periodType)
            .required("name", WORDS, Form::name, Form.Builder::name)
            .list("cells", CELL_KEY, Form::cells, Form.Builder::cells)
            .optional("level", LEVEL, Form::level, Form.Builder::level)
            .list("units", UNIT_ID, Form::units, Form.Builder::units)
            .unless(false, "blankMeansZero", FLAG, Form::blankMeansZero, Form.Builder::blankMeansZero)
            .unless(Opening.afterStart(0), "opening", OPENING, Form::opening, Form.Builder::opening)
            .required("due", DUE, Form::due, Form.Builder::due)
            .optional("lockAfterDays", WHOLE, Form::lockAfterDays, Form.Builder::lockAfterDays)
            .list("approvalLevels", LEVEL, Form::approvalLevels, Form.Builder::approvalLevels)
            .list("emissions", EMISSION, Form::emissions, Form.Builder::emissions);

    private FormCodecs() {}

    /** The properties by which an object names a cell. */
    static CellKey cellKey(ObjectReader in) {
        return CellKey.of(
                in.get("element", ELEMENT_ID), in.find("category", TEXT).orElse(""));
    }

    static Optional<String> category(CellKey key) {
        return Optional.of(key.category()).filter(code -> !code.isEmpty());
    }

    private static <R extends DueRule> Codec<R> due(
            String number, BiFunction<Integer, Shift, R> of, Function<R, Integer> getter) {
        return ObjectCodec.record(in ->
                        of.apply(in.get(number, WHOLE), in.find("shift", SHIFT).orElse(Shift.NONE)))
                .given(number, WHOLE, getter)
                .givenIfAny("shift", SHIFT, rule -> Optional.of(rule.shift()).filter(shift -> shift != Shift.NONE));
    }
}
