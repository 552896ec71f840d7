// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Progress;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.rollup.Breakdown;
import dev.milepost.rollup.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Placeholders of measured figures: indicators and data elements. */
final class MeasuredPlaceholders {

    private static final List<String> INDICATOR_FIELDS =
            List.of("value", "unit", "value+unit", "target", "completion", "status");
    private static final List<String> ELEMENT_FIELDS = List.of("value", "unit", "value+unit");

    private final Progress progress;
    private final Campaign campaign;
    private final Locale locale;

    MeasuredPlaceholders(Progress progress, Locale locale) {
        this.progress = progress;
        this.campaign = progress.campaign();
        this.locale = locale;
    }

    Shown indicator(Passage.Placeholder asked) {
        Indicator indicator = known(asked.id());
        String field = field(asked, INDICATOR_FIELDS);
        if (field.equals("target")) {
            return target(indicator);
        }
        OrgUnitId unit = unit(asked);
        Figure figure = progress.rollup().figure(indicator.id(), unit);
        Optional<Assessment> assessment = progress.find(indicator.id(), unit);
        if (field.equals("status")) {
            return assessment
                    .map(one -> Shown.explained(
                            one.status().label().in(locale), indicator.name().in(locale), one.justification()))
                    .orElseGet(() -> Shown.missing(indicator.name().in(locale)));
        }
        if (field.equals("completion")) {
            return assessment
                    .flatMap(Assessment::completion)
                    .map(rate -> Shown.explained(
                            FigureText.percent(rate),
                            indicator.name().in(locale),
                            assessment.orElseThrow().justification()))
                    .orElseGet(() -> Shown.missing(indicator.name().in(locale)));
        }
        return value(indicator, figure, field, asked);
    }

    Shown element(Passage.Placeholder asked) {
        DataElement element = campaign.findElement(elementId(asked.id()))
                .orElseThrow(() -> PlaceholderException.unknown(
                        "数据项",
                        "element",
                        asked.id(),
                        campaign.elements().stream()
                                .map(one -> one.id().value())
                                .toList()));
        checkCategory(element, asked.category());
        String field = field(asked, ELEMENT_FIELDS);
        Figure figure = progress.rollup().element(element.id(), unit(asked), asked.category());
        Indicator shown = shown(element, figure.measured());
        return asked.category().isEmpty() ? value(shown, figure, field, asked) : part(element, shown, field, asked);
    }

    /** An element as an indicator that is printed with as many decimals as its figure has. */
    static Indicator shown(DataElement element, Optional<Ratio> figure) {
        int scale = figure.filter(exact -> exact.denominator().compareTo(BigDecimal.ONE) == 0)
                .map(exact -> Math.max(0, exact.numerator().scale()))
                .orElse(2);
        return Indicator.builder(IndicatorId.of(element.id().value()), new Measure.Element(element.id()))
                .name(element.name())
                .unit(element.unit())
                .rounding(Rounding.of(scale))
                .build();
    }

    /** The figure of a category, or that it is withheld. Rule 14.2. */
    private Shown part(DataElement element, Indicator shown, String field, Passage.Placeholder asked) {
        Breakdown.Part part = progress.rollup()
                .breakdown(element.id(), unit(asked))
                .find(asked.category())
                .orElseThrow();
        if (part instanceof Breakdown.Shown open) {
            return value(shown, open.figure(), field, asked).with(open.explanation());
        }
        return field.equals("unit")
                ? Shown.plain(printed(shown, asked).unit().word().in(locale))
                : Shown.explained(
                        withheld(element, shown, (Breakdown.Withheld) part, field, asked),
                        shown.name().in(locale),
                        part.explanation());
    }

    private String withheld(
            DataElement element, Indicator shown, Breakdown.Withheld part, String field, Passage.Placeholder asked) {
        if (part.reason() == Breakdown.Reason.COMPLEMENT) {
            return part.text().in(locale);
        }
        Indicator printed = printed(shown, asked);
        int least = element.disaggregation().orElseThrow().leastShown().orElseThrow();
        Ratio bound = Ratio.whole(least).times(element.unit().factorTo(printed.unit()));
        return part.reason().label().in(locale)
                + (locale.getLanguage().equals("zh") ? "" : " ")
                + FigureText.shown(printed, bound, List.of(), field.equals("value+unit"), locale);
    }

    private static Indicator printed(Indicator indicator, Passage.Placeholder asked) {
        return asked.measure().isEmpty() ? indicator : inUnit(indicator, asked.measure());
    }

    private Shown value(Indicator indicator, Figure figure, String field, Passage.Placeholder asked) {
        Indicator printed = printed(indicator, asked);
        String title = indicator.name().in(locale);
        if (field.equals("unit")) {
            return Shown.plain(printed.unit().word().in(locale));
        }
        if (figure.value() instanceof Missing missing) {
            return Shown.missing(title
                    + (locale.getLanguage().equals("zh") ? "，" : ", ")
                    + missing.reason().label().in(locale));
        }
        Optional<Ratio> converted =
                figure.measured().map(exact -> exact.times(indicator.unit().factorTo(printed.unit())));
        List<Ratio> barriers = printed.equals(indicator) ? barriers(indicator) : List.of();
        String text = converted.isPresent()
                ? FigureText.shown(printed, converted.get(), barriers, field.equals("value+unit"), locale)
                : FigureText.number(printed, figure, barriers, locale);
        return Shown.explained(text, title, figure.explain());
    }

    private List<Ratio> barriers(Indicator indicator) {
        return campaign.targetsOf(indicator.id()).stream()
                .map(Target::comparator)
                .flatMap(one -> FigureText.barriers(one).stream())
                .toList();
    }

    private Shown target(Indicator indicator) {
        return campaign.targetsOf(indicator.id()).stream()
                .findFirst()
                .map(target -> Shown.plain(FigureText.words(target.comparator(), indicator.unit(), locale)))
                .orElseThrow(() -> new PlaceholderException(
                        "指标“" + indicator.id() + "”没有目标", "indicator '" + indicator.id() + "' must have a target"));
    }

    private static Indicator inUnit(Indicator indicator, String code) {
        Unit wanted = Units.find(code)
                .orElseThrow(() -> PlaceholderException.unknown(
                        "计量单位",
                        "unit of measure",
                        code,
                        Units.all().stream().map(Unit::code).toList()));
        if (!indicator.unit().convertibleTo(wanted)) {
            throw new PlaceholderException(
                    "“" + indicator.unit().code() + "”不能换算为“" + code + "”",
                    "unit of measure must convert from '" + indicator.unit().code() + "', was '" + code + "'");
        }
        return Indicator.builder(indicator.id(), indicator.measure())
                .name(indicator.name())
                .unit(wanted)
                .rounding(Rounding.of(Math.max(2, indicator.rounding().scale())))
                .build();
    }

    private Indicator known(String id) {
        return campaign.indicators().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> PlaceholderException.unknown(
                        "指标",
                        "indicator",
                        id,
                        campaign.indicators().stream()
                                .map(one -> one.id().value())
                                .toList()));
    }

    private static DataElementId elementId(String id) {
        try {
            return DataElementId.of(id);
        } catch (IllegalArgumentException malformed) {
            throw new PlaceholderException("数据项编号“" + id + "”不合规则", "element id must be well-formed, was '" + id + "'");
        }
    }

    private static void checkCategory(DataElement element, String category) {
        if (category.isEmpty()) {
            return;
        }
        List<String> known = element.disaggregation().map(Disaggregation::categories).orElse(List.of()).stream()
                .map(Disaggregation.Category::code)
                .toList();
        if (!known.contains(category)) {
            throw PlaceholderException.unknown("类别", "category", category, known);
        }
    }

    private OrgUnitId unit(Passage.Placeholder asked) {
        if (asked.unit().isEmpty()) {
            return campaign.unit();
        }
        List<OrgUnitId> known =
                progress.rollup().tree().units().stream().map(OrgUnit::id).toList();
        return known.stream()
                .filter(one -> one.value().equals(asked.unit()))
                .findFirst()
                .orElseThrow(() -> PlaceholderException.unknown(
                        "单位",
                        "unit",
                        asked.unit(),
                        known.stream().map(OrgUnitId::value).toList()));
    }

    static String field(Passage.Placeholder asked, List<String> known) {
        String field = asked.field().isEmpty() ? "value+unit" : asked.field();
        if (!known.contains(field)) {
            throw PlaceholderException.unknown("字段", "field", field, known);
        }
        return field;
    }
}
