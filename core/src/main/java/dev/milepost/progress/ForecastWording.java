// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentence of a forecast. */
final class ForecastWording {

    private final Assessment assessment;
    private final ForecastSeries series;
    private final Forecast.Outlook outlook;
    private final Optional<Ratio> required;

    ForecastWording(Assessment assessment, ForecastSeries series, Forecast.Outlook outlook, Optional<Ratio> required) {
        this.assessment = assessment;
        this.series = series;
        this.outlook = outlook;
        this.required = required;
    }

    LocalizedText text(Ratio projected, Optional<Bounds> interval) {
        return LocalizedText.of(
                sentence(projected, interval, Locale.CHINESE), sentence(projected, interval, Locale.ENGLISH));
    }

    private String sentence(Ratio projected, Optional<Bounds> interval, Locale locale) {
        boolean zh = FigureText.isChinese(locale);
        List<String> parts = new ArrayList<>();
        int points = series.known().size();
        String end = shown(projected, locale);
        parts.add(
                zh ? "按已知 " + points + " 期推算，期末 " + end : "from " + points + " known periods: " + end + " at the end");
        interval.ifPresent(range -> parts.add(range(range, locale)));
        parts.add(outlook.label().in(locale));
        required.ifPresent(pace -> parts.add(pace(pace, locale)));
        parts.add(Forecast.LABEL.in(locale));
        return String.join(zh ? "，" : ", ", parts);
    }

    private String range(Bounds range, Locale locale) {
        String from = shown(range.lower().orElseThrow(), locale);
        String to = shown(range.upper().orElseThrow(), locale);
        return FigureText.isChinese(locale)
                ? "80%预测区间 " + from + " 至 " + to
                : "80% prediction interval " + from + " to " + to;
    }

    private String pace(Ratio pace, Locale locale) {
        int remaining = series.remaining();
        Indicator indicator = assessment.indicator();
        Rounding finer = Rounding.of(indicator.rounding().scale() + 2);
        String number = FigureText.withWord(
                FigureText.plain(finer.display(pace, List.of(Ratio.ZERO))), indicator.unit(), locale);
        if (FigureText.isChinese(locale)) {
            return "余下 " + remaining + " 期每期" + verb("须完成 ", "至多 ", "须变化 ") + number;
        }
        return verb("to be added", "at most to be added", "to change by") + " in each of the " + remaining
                + " periods left: " + number;
    }

    private String verb(String amount, String limit, String state) {
        if (!series.accumulates()) {
            return state;
        }
        return assessment.asked() instanceof Numeric asked && asked.isCeiling() ? limit : amount;
    }

    private String shown(Ratio number, Locale locale) {
        return FigureText.shown(assessment.indicator(), number, FigureText.barriers(assessment.asked()), true, locale);
    }
}
