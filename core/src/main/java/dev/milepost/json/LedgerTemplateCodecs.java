// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.ComparatorCodecs.always;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.submission.ColumnType;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerTemplate;

/** Codecs of how ledgers are ruled. */
final class LedgerTemplateCodecs {

    private static final Codec<ColumnType.Code> CODE = ObjectCodec.record(
                    in -> new ColumnType.Code(in.get("code", TEXT), in.get("label", WORDS)))
            .given("code", TEXT, ColumnType.Code::code)
            .given("label", WORDS, ColumnType.Code::label);

    private static final Codec<ColumnType> TYPE = new ChoiceCodec<ColumnType>("栏目类型", "column type")
            .on("text", ColumnType.Text.class, always(new ColumnType.Text()))
            .on("whole", ColumnType.Whole.class, UNIT.as(ColumnType.Whole::new, ColumnType.Whole::counted))
            .on("decimal", ColumnType.Decimal.class, UNIT.as(ColumnType.Decimal::new, ColumnType.Decimal::measured))
            .on("date", ColumnType.Day.class, always(new ColumnType.Day()))
            .on("flag", ColumnType.Flag.class, always(new ColumnType.Flag()))
            .on("codes", ColumnType.Codes.class, CODE.list().as(ColumnType.Codes::new, ColumnType.Codes::codes))
            .on("unit", ColumnType.UnitReference.class, always(new ColumnType.UnitReference()))
            .on("site", ColumnType.SiteReference.class, always(new ColumnType.SiteReference()));

    private static final Codec<LedgerColumn> COLUMN = ObjectCodec.<LedgerColumn, LedgerColumn.Builder>of(
                    in -> LedgerColumn.builder(in.get("id", TEXT), in.get("type", TYPE)), LedgerColumn.Builder::build)
            .given("id", TEXT, LedgerColumn::id)
            .required("name", WORDS, LedgerColumn::name, LedgerColumn.Builder::name)
            .given("type", TYPE, LedgerColumn::type)
            .unless(false, "required", FLAG, LedgerColumn::required, LedgerColumn.Builder::required)
            .unless(false, "totalled", FLAG, LedgerColumn::totalled, LedgerColumn.Builder::totalled)
            .optional("phase", TEXT, LedgerColumn::phase, LedgerColumn.Builder::phase);

    private static final Codec<LedgerTemplate.Phase> PHASE = ObjectCodec.record(
                    in -> new LedgerTemplate.Phase(in.get("id", TEXT), in.get("name", WORDS)))
            .given("id", TEXT, LedgerTemplate.Phase::id)
            .given("name", WORDS, LedgerTemplate.Phase::name);

    static final Codec<LedgerTemplate> TEMPLATE = ObjectCodec.<LedgerTemplate, LedgerTemplate.Builder>of(
                    in -> LedgerTemplate.builder(in.get("id", TEXT)), LedgerTemplate.Builder::build)
            .given("id", TEXT, LedgerTemplate::id)
            .required("name", WORDS, LedgerTemplate::name, LedgerTemplate.Builder::name)
            .unless(
                    LedgerTemplate.Numbering.BY_YEAR,
                    "numbering",
                    words(LedgerTemplate.Numbering.class),
                    LedgerTemplate::numbering,
                    LedgerTemplate.Builder::numbering)
            .list("phases", PHASE, LedgerTemplate::phases, LedgerTemplate.Builder::phases)
            .list("columns", COLUMN, LedgerTemplate::columns, LedgerTemplate.Builder::columns)
            .list("notes", WORDS, LedgerTemplate::notes, LedgerTemplate.Builder::notes)
            .list("sources", IndicatorCodecs.SOURCE, LedgerTemplate::sources, LedgerTemplate.Builder::sources);

    private LedgerTemplateCodecs() {}
}
