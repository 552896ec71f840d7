// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.EVIDENCE;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.NUMBER;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.submission.ColumnType;
import dev.milepost.submission.EntryNumber;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerEntry;
import dev.milepost.submission.LedgerId;
import dev.milepost.submission.LedgerLine;
import dev.milepost.submission.LedgerMeasure;
import dev.milepost.submission.LedgerProblem;
import dev.milepost.submission.LedgerTemplate;
import dev.milepost.submission.LedgerValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codecs of ledgers. Entries are read one after the other into the ledger, which holds each to its rules. */
final class LedgerCodecs {

    private static final Codec<LedgerId> ID = Codec.text(LedgerId::of, LedgerId::value);

    /** The id of a template that comes with the library, or one in full; what is written stands alone. */
    private static final Codec<LedgerTemplate> TEMPLATE = Codec.of(
            json -> json.isText() ? LedgerTemplates.get(json.text()) : LedgerTemplateCodecs.TEMPLATE.read(json),
            LedgerTemplateCodecs.TEMPLATE::write);

    private static final Codec<LedgerMeasure> MEASURE = new ChoiceCodec<LedgerMeasure>("台账数据", "measure")
            .on("entries", LedgerMeasure.Entries.class, ComparatorCodecs.always(new LedgerMeasure.Entries()))
            .on("total", LedgerMeasure.Total.class, TEXT.as(LedgerMeasure.Total::new, LedgerMeasure.Total::column))
            .on(
                    "affirmed",
                    LedgerMeasure.Affirmed.class,
                    TEXT.as(LedgerMeasure.Affirmed::new, LedgerMeasure.Affirmed::column));

    private static final Codec<Ledger.Emission> EMISSION = ObjectCodec.record(
                    in -> new Ledger.Emission(in.get("measure", MEASURE), in.get("element", ELEMENT_ID)))
            .given("measure", MEASURE, Ledger.Emission::measure)
            .given("element", ELEMENT_ID, Ledger.Emission::element);

    private static final Codec<LedgerLine.Succession> SUCCESSION = words(LedgerLine.Succession.class);

    static final Codec<Ledger> LEDGER = ObjectCodec.record(LedgerCodecs::ledger)
            .given("id", ID, Ledger::id)
            .given("template", TEMPLATE, Ledger::template)
            .given("period", PERIOD, Ledger::period)
            .givenList("emissions", EMISSION, Ledger::emissions)
            .givenListBy("entries", one -> entry(one.id(), one.template()), Ledger::entries);

    private LedgerCodecs() {}

    private static Ledger ledger(ObjectReader in) {
        Ledger.Builder ledger = Ledger.builder(in.get("id", ID), in.get("template", TEMPLATE), in.get("period", PERIOD))
                .emissions(in.list("emissions", EMISSION));
        in.find("entries", reading(ledger));
        return ledger.build();
    }

    /** Appends what is read, entry by entry, so that a fault is told where it stands. */
    private static Codec<List<LedgerEntry>> reading(Ledger.Builder ledger) {
        Codec<LedgerEntry> codec = entry(ledger.id(), ledger.template());
        return Codec.of(
                json -> {
                    List<LedgerEntry> entries = new ArrayList<>();
                    json.items().forEach(item -> entries.add(append(codec.read(item), item, ledger)));
                    return entries;
                },
                codec.list()::write);
    }

    private static LedgerEntry append(LedgerEntry entry, JsonValue json, Ledger.Builder ledger) {
        for (LedgerProblem problem : ledger.check(entry.line())) {
            List<String> way = problem.column().map(id -> List.of("values", id)).orElse(List.of());
            JsonValue place = json.at(way).findFirst().orElse(json);
            throw place.problem(problem.message().zh(), problem.message().en());
        }
        EntryNumber next = ledger.nextNumber(entry.line());
        if (!entry.number().equals(next)) {
            throw json.problem(
                    "编号应为 " + next.code() + "（连续、不重），实为 " + entry.number().code(),
                    "number must be " + next.code() + ", without gap or double, was "
                            + entry.number().code());
        }
        ledger.append(entry.line());
        return entry;
    }

    private static Codec<LedgerEntry> entry(LedgerId ledger, LedgerTemplate template) {
        Codec<EntryNumber> number = Codec.text(code -> EntryNumber.parse(ledger, code), EntryNumber::code);
        Codec<Map<String, LedgerValue>> values = values(template);
        return ObjectCodec.record(in -> new LedgerEntry(in.get("number", number), line(in, number, values)))
                .given("number", number, LedgerEntry::number)
                .given("date", DATE, one -> one.line().date())
                .given("unit", UNIT_ID, one -> one.line().unit())
                .givenIfAny("phase", TEXT, one -> one.line().phase())
                .givenIfAny(
                        "values",
                        values,
                        one -> Optional.of(one.line().values()).filter(fields -> !fields.isEmpty()))
                .given("enteredBy", WORDS, one -> one.line().enteredBy())
                .givenIfAny("supersedes", number, one -> one.line().supersedes().map(by -> by.earlier()))
                .givenIfAny("as", SUCCESSION, one -> one.line().supersedes().map(by -> by.as()))
                .givenIfAny("reason", WORDS, one -> one.line().supersedes().flatMap(by -> by.reason()))
                .givenList("attachments", EVIDENCE, one -> one.line().attachments());
    }

    private static LedgerLine line(ObjectReader in, Codec<EntryNumber> number, Codec<Map<String, LedgerValue>> values) {
        LedgerLine.Builder line = LedgerLine.builder(
                        in.get("date", DATE), in.get("unit", UNIT_ID), in.get("enteredBy", WORDS))
                .values(in.find("values", values).orElse(Map.of()))
                .attachments(in.list("attachments", EVIDENCE));
        in.find("phase", TEXT).ifPresent(line::phase);
        Optional<EntryNumber> earlier = in.find("supersedes", number);
        if (earlier.isPresent()) {
            line.supersedes(
                    new LedgerLine.Supersession(earlier.get(), in.get("as", SUCCESSION), in.find("reason", WORDS)));
        } else if (in.find("as", SUCCESSION).isPresent()
                || in.find("reason", WORDS).isPresent()) {
            in.get("supersedes", number);
        }
        return line.build();
    }

    private static Codec<Map<String, LedgerValue>> values(LedgerTemplate template) {
        return Codec.of(json -> read(json, template), values -> write(values, template));
    }

    private static Map<String, LedgerValue> read(JsonValue json, LedgerTemplate template) {
        List<String> known = template.columns().stream().map(LedgerColumn::id).toList();
        Map<String, LedgerValue> values = new LinkedHashMap<>();
        json.properties().forEach((id, value) -> {
            LedgerColumn column =
                    template.findColumn(id).orElseThrow(() -> value.unknownName("栏目", "column", id, known));
            values.put(id, value.convert(field -> read(field, column.type())));
        });
        return values;
    }

    private static LedgerValue read(JsonValue json, ColumnType type) {
        if (type instanceof ColumnType.Text) {
            return LedgerValue.text(json.text());
        }
        if (type instanceof ColumnType.Day) {
            return LedgerValue.day(DATE.read(json));
        }
        if (type instanceof ColumnType.Flag) {
            return LedgerValue.flag(FLAG.read(json));
        }
        if (type instanceof ColumnType.Codes) {
            return LedgerValue.code(json.text());
        }
        if (type instanceof ColumnType.UnitReference) {
            return LedgerValue.unit(UNIT_ID.read(json));
        }
        return type instanceof ColumnType.SiteReference
                ? LedgerValue.site(json.text())
                : LedgerValue.amount(NUMBER.read(json));
    }

    /** In the order of the columns, whatever the order of writing. */
    private static Object write(Map<String, LedgerValue> values, LedgerTemplate template) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (LedgerColumn column : template.columns()) {
            LedgerValue value = values.get(column.id());
            if (value != null) {
                tree.put(column.id(), write(value));
            }
        }
        return tree;
    }

    private static Object write(LedgerValue value) {
        if (value instanceof LedgerValue.Amount number) {
            return number.amount();
        }
        return value instanceof LedgerValue.Flag flag ? (Object) flag.flag() : value.toString();
    }
}
