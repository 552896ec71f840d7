// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.text.Glossary;
import java.math.BigDecimal;
import java.util.Locale;

/** What a comparator asks, in words of one language. Rule 6.1. */
final class ComparatorText {

    private final Unit unit;
    private final Locale locale;
    private final boolean zh;

    ComparatorText(Unit unit, Locale locale) {
        this.unit = unit;
        this.locale = locale;
        this.zh = FigureText.isChinese(locale);
    }

    String words(Comparator comparator) {
        if (comparator instanceof Comparator.Numeric numeric) {
            return numeric(numeric);
        }
        if (comparator instanceof Comparator.LevelAtLeast level) {
            return term(comparator) + gap() + level.level().level();
        }
        if (comparator instanceof Comparator.EventFree free) {
            return free.window()
                    .map(window -> window.text(locale) + (zh ? "未发生" : ": none"))
                    .orElseGet(() -> term(comparator));
        }
        if (comparator instanceof Comparator.Maintain maintain) {
            return maintain(maintain);
        }
        return comparator instanceof Comparator.Qualitative wanted
                ? wanted.word().in(locale)
                : referring(comparator);
    }

    private String numeric(Comparator.Numeric numeric) {
        if (numeric instanceof Comparator.Between between) {
            String joint = zh ? "至" : " and ";
            return term(numeric) + gap() + FigureText.plain(between.bound()) + joint + inUnit(between.upper());
        }
        return term(numeric) + gap() + inUnit(numeric.bound());
    }

    private String referring(Comparator comparator) {
        if (comparator instanceof Comparator.Trend trend) {
            String way = Glossary.get("comparator.Trend." + trend.way()).in(locale);
            String years = trend.years() == 1 ? "1 year" : trend.years() + " years";
            return zh ? "连续" + trend.years() + "年" + way : way + " over " + years;
        }
        if (comparator instanceof Comparator.ChangeFromBaseline change) {
            return change(change.percent());
        }
        if (comparator instanceof Comparator.BelowMeanOf mean) {
            String years = mean.years() == 1 ? "year" : mean.years() + " years";
            return zh ? "低于前" + mean.years() + "年平均值" : "below the mean of the " + years + " before";
        }
        if (comparator instanceof Comparator.AtLeastReference reference) {
            return zh
                    ? "不低于指标“" + reference.indicator() + "”"
                    : "at least the indicator '" + reference.indicator() + "'";
        }
        return term(comparator);
    }

    private String change(BigDecimal percent) {
        String size = FigureText.plain(percent.abs()) + "%";
        if (zh) {
            return "较基期值" + (percent.signum() < 0 ? "下降" : "提高") + "不少于" + size;
        }
        return "at least " + size + (percent.signum() < 0 ? " below" : " above") + " the baseline";
    }

    private String maintain(Comparator.Maintain maintain) {
        String every = maintain.every().label().in(locale);
        String held = words(maintain.comparator());
        boolean always = maintain.share().sameValueAs(Ratio.ONE);
        String share = FigureText.percent(maintain.share());
        if (zh) {
            return "每" + every + "均" + held + (always ? "" : "（不少于" + share + "的时段）");
        }
        return held + " every " + every + (always ? "" : ", in at least " + share + " of them");
    }

    private String inUnit(Ratio bound) {
        String number = FigureText.plain(bound);
        return unit.equals(Units.ONE) ? number : FigureText.withWord(number, unit, locale);
    }

    private String term(Comparator comparator) {
        return Glossary.get("comparator." + comparator.getClass().getSimpleName())
                .in(locale);
    }

    private String gap() {
        return zh ? "" : " ";
    }
}
