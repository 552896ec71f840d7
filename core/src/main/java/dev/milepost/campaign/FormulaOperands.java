// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.formula.CheckedFormula;
import dev.milepost.formula.FormulaException;
import dev.milepost.formula.FormulaType;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.ValueKind;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the names in formulas stand for: indicators and elements of the campaign, by their ids. Rule 7. */
final class FormulaOperands {

    private final Campaign campaign;

    /** What is known already; two ways to one indicator are the rule, and must not be walked twice. */
    private final Map<IndicatorId, FormulaType> types = new HashMap<>();

    private final Set<IndicatorId> withoutCircle = new HashSet<>();

    FormulaOperands(Campaign campaign) {
        this.campaign = campaign;
    }

    /**
     * Checks the formulas of all indicators: names, circles, kinds and units.
     *
     * @throws IllegalArgumentException naming the indicator and what is wrong
     */
    void check() {
        for (Indicator indicator : campaign.indicators()) {
            if (indicator.measure() instanceof Measure.Computed computed) {
                computed.formula().operands().forEach(name -> checkName(indicator, name));
            }
        }
        campaign.indicators().forEach(indicator -> refuseCircle(indicator, new LinkedHashSet<>()));
        campaign.indicators().forEach(this::typeOf);
    }

    /** The elements an indicator rests on in the end, each once, in the order of the calculation. */
    Set<DataElementId> elementsBehind(Indicator indicator) {
        Set<DataElementId> found = new LinkedHashSet<>();
        addElementsBehind(indicator, new HashSet<>(), found);
        return found;
    }

    /** The formula of an indicator, ready to be evaluated; empty if it has none. */
    Optional<CheckedFormula> checked(Indicator indicator) {
        return indicator.measure() instanceof Measure.Computed computed
                ? Optional.of(computed.formula().check(name -> typeOf(indicator, name), indicator.unit()))
                : Optional.empty();
    }

    private void addElementsBehind(Indicator indicator, Set<IndicatorId> seen, Set<DataElementId> found) {
        if (!seen.add(indicator.id())) {
            return;
        }
        found.addAll(indicator.measure().elements());
        if (indicator.measure() instanceof Measure.Computed computed) {
            for (String name : computed.formula().operands()) {
                indicator(name)
                        .ifPresentOrElse(
                                operand -> addElementsBehind(operand, seen, found),
                                () -> found.add(DataElementId.of(name)));
            }
        }
    }

    private void checkName(Indicator indicator, String name) {
        boolean isIndicator = indicator(name).isPresent();
        boolean isElement = element(name).isPresent();
        checkArgument(
                isIndicator || isElement,
                "operand of indicator '%s' must be an indicator or element of the campaign, was '%s'; nearest: %s",
                indicator.id(),
                name,
                NearestNames.of(name, names(), 3));
        checkArgument(
                !(isIndicator && isElement),
                "operand of indicator '%s' must be an indicator or an element, '%s' is both",
                indicator.id(),
                name);
    }

    private List<String> names() {
        return Stream.concat(
                        campaign.indicators().stream().map(one -> one.id().value()),
                        campaign.elements().stream().map(one -> one.id().value()))
                .toList();
    }

    private void refuseCircle(Indicator indicator, Set<IndicatorId> path) {
        if (!(indicator.measure() instanceof Measure.Computed computed) || withoutCircle.contains(indicator.id())) {
            return;
        }
        if (!path.add(indicator.id())) {
            List<IndicatorId> circle = new ArrayList<>(path);
            circle.subList(0, circle.indexOf(indicator.id())).clear();
            circle.add(indicator.id());
            throw new IllegalArgumentException("formulas of indicators must not lead back to themselves, were "
                    + String.join(" → ", circle.stream().map(IndicatorId::value).toList()));
        }
        for (String name : computed.formula().operands()) {
            indicator(name).ifPresent(operand -> refuseCircle(operand, path));
        }
        path.remove(indicator.id());
        withoutCircle.add(indicator.id());
    }

    private FormulaType typeOf(Indicator indicator) {
        FormulaType known = types.get(indicator.id());
        if (known != null) {
            return known;
        }
        try {
            FormulaType type = checked(indicator)
                    .map(CheckedFormula::type)
                    .orElseGet(() -> new FormulaType.Numeric(indicator.unit()));
            types.put(indicator.id(), type);
            return type;
        } catch (FormulaException e) {
            throw new IllegalArgumentException(
                    "formula of indicator '" + indicator.id() + "' must hold together: " + e.getMessage(), e);
        }
    }

    private FormulaType typeOf(Indicator asking, String name) {
        Optional<Indicator> operand = indicator(name);
        List<DataElementId> measured =
                operand.map(one -> one.measure().elements()).orElse(List.of(DataElementId.of(name)));
        for (DataElementId id : measured) {
            DataElement element = campaign.findElement(id).orElseThrow();
            checkArgument(
                    element.kind() == ValueKind.AMOUNT,
                    "operand '%s' of indicator '%s' must be a number, element '%s' is a %s",
                    name,
                    asking.id(),
                    id,
                    element.kind());
        }
        return operand.map(this::typeOf)
                .orElseGet(() ->
                        new FormulaType.Numeric(element(name).orElseThrow().unit()));
    }

    private Optional<Indicator> indicator(String name) {
        return campaign.findIndicator(IndicatorId.of(name));
    }

    private Optional<DataElement> element(String name) {
        return campaign.findElement(DataElementId.of(name));
    }
}
