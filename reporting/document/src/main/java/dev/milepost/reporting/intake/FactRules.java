// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Known;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a fact must be to belong to a campaign: the rules that every format shares. */
final class FactRules {

    private static final int NEAREST = 3;

    private final Map<String, DataElement> elements = new LinkedHashMap<>();
    private final Map<String, OrgUnitId> units = new LinkedHashMap<>();

    FactRules(IntakeContext context) {
        context.campaign()
                .elements()
                .forEach(element -> elements.put(element.id().value(), element));
        for (OrgUnit unit : context.organisation().units()) {
            units.put(unit.id().value(), unit.id());
        }
    }

    /** All that is wrong with a fact; empty if it fits. */
    List<LocalizedText> check(Observation observation) {
        List<LocalizedText> problems = new ArrayList<>();
        FactKey key = observation.key();
        collect(problems, () -> unit(key.unit().value()));
        collect(problems, () -> {
            DataElement element = element(key.element().value());
            collect(problems, () -> frequency(key.period(), element, observation.standsForParts()));
            collect(problems, () -> category(key.category(), element));
            collect(problems, () -> kind(observation.value(), element));
        });
        return problems;
    }

    DataElement element(String id) {
        return find("数据项", "element must be one of the campaign", id, elements);
    }

    OrgUnitId unit(String id) {
        return find("单位", "unit must be one of the organisation", id, units);
    }

    // Rule 4.5: an element has one reporting frequency, save for what stands for the complete set of parts.
    void frequency(Period period, DataElement element, boolean standsForParts) {
        if (period.type() == element.frequency()) {
            return;
        }
        String zh = "数据项“" + element.id() + "”应按" + element.frequency().label().zh();
        String were = ", was " + period + ", a " + period.type().label().en();
        if (!standsForParts) {
            throw new RefusedException(
                    zh + "填报，所填时段为 " + period + "（" + period.type().label().zh() + "）",
                    "period of element '" + element.id() + "' must be a "
                            + element.frequency().label().en() + were);
        }
        if (!period.isFilledBy(element.frequency())) {
            throw new RefusedException(
                    zh + "填报，时段 " + period + " 不能由其拼成，不能代替各期",
                    "period of a fact that stands for all parts of element '" + element.id() + "' must be made of "
                            + element.frequency().label().en() + " parts" + were);
        }
    }

    void category(String code, DataElement element) {
        if (code.isEmpty()) {
            return;
        }
        List<String> known = element.disaggregation().map(Disaggregation::categories).orElse(List.of()).stream()
                .map(Disaggregation.Category::code)
                .toList();
        if (known.isEmpty()) {
            throw new RefusedException(
                    "数据项“" + element.id() + "”不分类别，所填类别为“" + code + "”",
                    "category of element '" + element.id() + "' must be empty, it has none, was '" + code + "'");
        }
        if (!known.contains(code)) {
            throw unknown(
                    "数据项“" + element.id() + "”没有类别",
                    "category must be one of element '" + element.id() + "'",
                    code,
                    known);
        }
    }

    void kind(Value value, DataElement element) {
        boolean fits = !(value instanceof Known)
                || switch (element.kind()) {
                    case AMOUNT -> value instanceof Value.Amount;
                    case LEVEL -> value instanceof Value.Level level && isOnScale(level, element);
                    case FLAG -> value instanceof Value.Flag;
                    case WORD -> value instanceof Value.Word;
                };
        if (!fits) {
            throw new RefusedException(
                    "数据项“" + element.id() + "”的数值应为" + expected(element).zh() + "，所填为“" + value + "”",
                    "value of element '" + element.id() + "' must be "
                            + expected(element).en() + ", was '" + value + "'");
        }
    }

    /** What the values of an element look like. */
    static LocalizedText expected(DataElement element) {
        return switch (element.kind()) {
            case AMOUNT ->
                LocalizedText.of(
                        "不带单位、不带千分位的数，如 12.5（单位：" + element.unit().symbol().zh() + "）",
                        "a plain number such as 12.5 without separators or unit (it counts in '"
                                + element.unit().code() + "')");
            case LEVEL -> {
                List<String> levels = element.scale().orElseThrow().levels();
                yield LocalizedText.of("等级 " + String.join("、", levels) + " 之一", "one of the levels " + levels);
            }
            case FLAG -> LocalizedText.of("“是”或“否”", "true or false");
            case WORD -> LocalizedText.of("文字", "a word");
        };
    }

    private static boolean isOnScale(Value.Level level, DataElement element) {
        List<String> levels = element.scale().orElseThrow().levels();
        return element.scale().orElseThrow().id().equals(level.grade().scale())
                && levels.indexOf(level.grade().level()) == level.grade().rank();
    }

    private static <T> T find(String zh, String en, String id, Map<String, T> known) {
        T found = known.get(id);
        if (found == null) {
            throw unknown("没有" + zh, en, id, known.keySet());
        }
        return found;
    }

    static RefusedException unknown(String zh, String en, String name, Collection<String> known) {
        List<String> nearest = NearestNames.of(name, known, NEAREST);
        return new RefusedException(
                zh + "“" + name + "”，相近的有：" + String.join("、", nearest),
                en + ", was '" + name + "'; nearest: " + String.join(", ", nearest));
    }

    private static void collect(List<LocalizedText> problems, Runnable check) {
        try {
            check.run();
        } catch (RefusedException refused) {
            problems.add(refused.problem());
        }
    }
}
