// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** One row of a table of facts: reads each cell, so that all that is wrong with the row is known at once. */
final class FactRow {

    private final FactRules rules;
    private final IntakePlace place;
    private final Map<FactColumn, String> cells = new EnumMap<>(FactColumn.class);
    private final Map<FactColumn, String> headings = new EnumMap<>(FactColumn.class);
    private final List<IntakeProblem> problems = new ArrayList<>();
    private final List<Consumer<Observation.Builder>> settings = new ArrayList<>();

    FactRow(FactRules rules, IntakePlace place, List<FactTable.Heading> columns, List<String> texts) {
        this.rules = rules;
        this.place = place;
        columns.forEach(heading -> heading.column().ifPresent(column -> headings.put(column, heading.name())));
        for (int i = 0; i < texts.size(); i++) {
            put(
                    i < columns.size() ? columns.get(i).column() : Optional.empty(),
                    i + 1,
                    texts.get(i).strip());
        }
    }

    /** The fact, or empty if a cell is wrong. */
    Optional<Observation> read() {
        Optional<DataElement> element = required(FactColumn.ELEMENT, rules::element);
        boolean standsForParts = flag(FactColumn.STANDS_FOR_PARTS);
        Optional<FactKey> key = key(element, standsForParts);
        boolean nil = flag(FactColumn.NIL);
        boolean carriesOn = flag(FactColumn.CARRIES_ON);
        Optional<Value> value = value(element, nil);
        set(FactColumn.ASSURANCE, FactRow::assurance, Observation.Builder::assurance);
        set(FactColumn.STATE, FactRow::state, Observation.Builder::state);
        set(FactColumn.REVISION, CellText::revision, Observation.Builder::revision);
        set(FactColumn.REPORTER, CellText::text, Observation.Builder::reporter);
        set(FactColumn.RECEIVED, CellText::date, Observation.Builder::receivedOn);
        set(FactColumn.REASON, CellText::text, Observation.Builder::reason);
        set(FactColumn.DISPUTE, CellText::text, Observation.Builder::dispute);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Observation.Builder fact = Observation.builder(key.orElseThrow(), value.orElseThrow())
                .nil(nil)
                .standsForParts(standsForParts)
                .carriesOn(carriesOn);
        settings.forEach(setting -> setting.accept(fact));
        return Optional.of(fact.build());
    }

    /** What is wrong with the row, in the order it was met. */
    List<IntakeProblem> problems() {
        return problems;
    }

    private void put(Optional<FactColumn> column, int number, String text) {
        if (column.isPresent()) {
            cells.put(column.get(), text);
        } else if (!text.isEmpty()) {
            problems.add(IntakeProblem.of(
                    place,
                    LocalizedText.of(
                            "第 " + number + " 格“" + text + "”上方没有表头",
                            "cell " + number + " must stand under a heading, was '" + text + "'")));
        }
    }

    private Optional<FactKey> key(Optional<DataElement> element, boolean standsForParts) {
        Optional<OrgUnitId> unit = required(FactColumn.UNIT, rules::unit);
        Optional<Period> period = required(FactColumn.PERIOD, text -> period(text, element, standsForParts));
        String category =
                optional(FactColumn.CATEGORY, text -> category(text, element)).orElse("");
        String source = optional(FactColumn.SOURCE, text -> text).orElse("");
        FactNature nature = optional(FactColumn.NATURE, FactRow::nature).orElse(FactNature.ACTUAL);
        return element.isEmpty() || unit.isEmpty() || period.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactKey(element.get().id(), unit.get(), period.get(), category, source, nature));
    }

    private Period period(String text, Optional<DataElement> element, boolean standsForParts) {
        Period period = CellText.period(text);
        element.ifPresent(found -> rules.frequency(period, found, standsForParts));
        return period;
    }

    private String category(String text, Optional<DataElement> element) {
        element.ifPresent(found -> rules.category(text, found));
        return text;
    }

    /** A nil report is a report of zero (rule 2.2), so its value may be left blank and is nothing else than 0. */
    private Optional<Value> value(Optional<DataElement> element, boolean nil) {
        if (nil && cells.getOrDefault(FactColumn.VALUE, "").isEmpty()) {
            return Optional.of(Value.amount(0));
        }
        Optional<Value> value = element.isEmpty()
                ? Optional.empty()
                : required(FactColumn.VALUE, text -> CellText.value(text, element.get()));
        if (nil && value.isPresent() && !value.get().equals(Value.amount(0))) {
            refuse(
                    FactColumn.NIL,
                    new RefusedException(
                            "零报告的数值应为 0，所填为“" + value.get() + "”",
                            "value of a nil report must be 0, was '" + value.get() + "'"));
        }
        return value;
    }

    private static FactNature nature(String text) {
        return CellText.constant("性质", "nature", text, FactNature.class, FactNature::label);
    }

    private static Assurance assurance(String text) {
        return CellText.constant("可信度", "assurance", text, Assurance.class, Assurance::label);
    }

    private static ReviewState state(String text) {
        return CellText.constant("状态", "state", text, ReviewState.class, ReviewState::label);
    }

    private <T> void set(FactColumn column, Function<String, T> reading, BiConsumer<Observation.Builder, T> setter) {
        optional(column, reading).ifPresent(value -> settings.add(fact -> setter.accept(fact, value)));
    }

    private boolean flag(FactColumn column) {
        return optional(column, text -> CellText.flag(text, column)).orElse(false);
    }

    private <T> Optional<T> required(FactColumn column, Function<String, T> reading) {
        if (cells.getOrDefault(column, "").isEmpty()) {
            refuse(column, new RefusedException("不能为空", "cell must not be blank"));
            return Optional.empty();
        }
        return optional(column, reading);
    }

    private <T> Optional<T> optional(FactColumn column, Function<String, T> reading) {
        String text = cells.getOrDefault(column, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reading.apply(text));
        } catch (RefusedException refused) {
            refuse(column, refused);
            return Optional.empty();
        }
    }

    private void refuse(FactColumn column, RefusedException refused) {
        String heading = headings.getOrDefault(column, column.english());
        problems.add(IntakeProblem.of(place, refused.problem()).inColumn(heading));
    }
}
