// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.text.Glossary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Figures and targets as people read them: rounded once, for display only. Rule 1.4. A figure that misses a target
 * never shows as that target, and a rate below its whole never as the whole.
 */
public final class FigureText {

    private static final int MOST_DECIMALS = 6;

    private FigureText() {}

    /**
     * The figure without its unit; a missing one as its reason.
     *
     * @param barriers bounds of targets that the shown number must not reach unless the exact one does
     */
    public static String number(Indicator indicator, Figure figure, Collection<Ratio> barriers, Locale locale) {
        if (figure.value() instanceof Missing missing) {
            return missing.reason().label().in(locale);
        }
        if (figure.measured().isPresent()) {
            return number(indicator, figure.measured().get(), barriers);
        }
        return word(figure.value(), locale);
    }

    /** The figure with the symbol of its unit, as in tables; a missing one as its reason. */
    public static String measured(Indicator indicator, Figure figure, Collection<Ratio> barriers, Locale locale) {
        String number = number(indicator, figure, barriers, locale);
        return figure.measured().isPresent() ? withSymbol(number, indicator.unit(), locale) : number;
    }

    /** The figure with the word of its unit, as in prose; a missing one as its reason. */
    public static String prose(Indicator indicator, Figure figure, Collection<Ratio> barriers, Locale locale) {
        String number = number(indicator, figure, barriers, locale);
        return figure.measured().isPresent() ? withWord(number, indicator.unit(), locale) : number;
    }

    /**
     * An exact number in the indicator's unit.
     *
     * @param exact the number
     * @param barriers bounds of targets that the shown number must not reach unless the exact one does
     * @param withWord whether the word of the unit follows, as in prose
     */
    public static String shown(
            Indicator indicator, Ratio exact, Collection<Ratio> barriers, boolean withWord, Locale locale) {
        String number = number(indicator, exact, barriers);
        return withWord ? withWord(number, indicator.unit(), locale) : number;
    }

    /** What a target asks, with the symbol of the unit: {@code ≥85%}. */
    public static String symbol(Comparator comparator, Unit unit, Locale locale) {
        if (comparator instanceof Comparator.Between between) {
            String upper = withSymbol(plain(between.upper()), unit, locale);
            return plain(between.bound()) + "–" + upper;
        }
        if (comparator instanceof Comparator.Numeric numeric) {
            return sign(numeric) + withSymbol(plain(numeric.bound()), unit, locale);
        }
        return words(comparator, unit, locale);
    }

    /** What a target asks, in words: 不低于85%. */
    public static String words(Comparator comparator, Unit unit, Locale locale) {
        return new ComparatorText(unit, locale).words(comparator);
    }

    /** The numbers a shown figure must not reach unless the exact one does: the bounds of what is asked. */
    public static List<Ratio> barriers(Comparator asked) {
        return asked instanceof Comparator.Numeric numeric ? numeric.bounds() : List.of();
    }

    /**
     * What an assessed target asks, with the symbol of the unit; what it comes to and, where it refers to another
     * figure, in which words it is set: {@code ≥85%（不低于上级平均水平）}.
     */
    public static String symbol(Assessment one, Locale locale) {
        Unit unit = one.indicator().unit();
        String symbol = symbol(one.asked(), unit, locale);
        return isDeclared(one) ? symbol : symbol + inBrackets(words(one.target().comparator(), unit, locale), locale);
    }

    /** What an assessed target asks, in words; where it refers to another figure also what that comes to. */
    public static String words(Assessment one, Locale locale) {
        Unit unit = one.indicator().unit();
        String words = words(one.target().comparator(), unit, locale);
        return isDeclared(one) ? words : words + inBrackets(words(one.asked(), unit, locale), locale);
    }

    private static boolean isDeclared(Assessment one) {
        return one.asked().equals(one.target().comparator());
    }

    private static String inBrackets(String text, Locale locale) {
        return isChinese(locale) ? "（" + text + "）" : " (" + text + ")";
    }

    /** A share as a percentage with one decimal, never shown as 100 % or 0 % unless it is: {@code 92.4%}. */
    public static String percent(Ratio share) {
        Ratio hundred = Ratio.whole(100);
        return Rounding.of(1)
                        .display(share.times(hundred), List.of(Ratio.ZERO, hundred))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /**
     * A change with its sign: of a quantity in per cent of its base, {@code +20%}, of a share of a whole in points,
     * {@code -3.2个百分点}; one above or below 0 never shows as 0. Rule 13.4.
     *
     * @param change as {@link StandardColumns#change} tells it
     */
    public static String change(Indicator indicator, Ratio change, Locale locale) {
        String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "-" : "";
        Ratio size = change.signum() < 0 ? change.negate() : change;
        if (ChangeMeasure.of(indicator) == ChangeMeasure.SHARE_OF_BASE) {
            return sign + percent(size);
        }
        String points = size.isZero()
                ? "0"
                : indicator.rounding().display(size, List.of(Ratio.ZERO)).toPlainString();
        String key = indicator.unit().equals(Units.PERCENT) ? "word.percentagePoints" : "word.perMillePoints";
        String word = Glossary.get(key).in(locale);
        return sign + points + (isChinese(locale) ? word : " " + word);
    }

    /** By how many percentage points something is ahead or behind: 快 3 个百分点, {@code 3 points ahead}. Rule 6.7. */
    public static String pointsAhead(Ratio points, Locale locale) {
        boolean zh = isChinese(locale);
        if (points.isZero()) {
            return zh ? "与进度持平" : "level with it";
        }
        String bare = bare(points);
        if (zh) {
            return (points.signum() < 0 ? "慢 " : "快 ") + bare + " 个百分点";
        }
        return bare + (points.signum() < 0 ? " points behind" : " points ahead");
    }

    /** By how many percentage points more or less of a limit is used than time has passed: 高 3 个百分点. */
    public static String pointsUsed(Ratio points, Locale locale) {
        if (points.isZero()) {
            return pointsAhead(points, locale);
        }
        return isChinese(locale)
                ? (points.signum() < 0 ? "低 " : "高 ") + bare(points) + " 个百分点"
                : bare(points) + (points.signum() < 0 ? " points below" : " points above");
    }

    /** Percentage points without sign, with one decimal. */
    private static String bare(Ratio points) {
        Ratio size = points.signum() < 0 ? points.negate() : points;
        String number = percent(size.dividedBy(Ratio.whole(100)));
        return number.substring(0, number.length() - 1);
    }

    /** None and all are whole: 0 and 100, not 0.0 and 100.0. */
    private static String number(Indicator indicator, Ratio exact, Collection<Ratio> barriers) {
        List<Ratio> kept = new ArrayList<>(barriers);
        kept.add(Ratio.ZERO);
        indicator.highest().ifPresent(most -> kept.add(Ratio.whole(most)));
        if (isShare(indicator.unit())) {
            kept.add(Units.ONE.factorTo(indicator.unit()));
        }
        boolean none = exact.isZero();
        boolean all = indicator
                .highest()
                .filter(most -> exact.sameValueAs(Ratio.whole(most)))
                .isPresent();
        return none || all
                ? plain(exact.numerator().divide(exact.denominator()))
                : indicator.rounding().display(exact, kept).toPlainString();
    }

    private static String word(Value value, Locale locale) {
        if (value instanceof Value.Level level) {
            return level.grade().level();
        }
        if (value instanceof Value.Flag flag) {
            return Glossary.get(flag.flag() ? "word.yes" : "word.no").in(locale);
        }
        return value instanceof Value.Word word ? word.word() : value.toString();
    }

    private static String sign(Comparator.Numeric comparator) {
        if (comparator instanceof Comparator.AtLeast) {
            return "≥";
        }
        if (comparator instanceof Comparator.MoreThan) {
            return ">";
        }
        if (comparator instanceof Comparator.AtMost) {
            return "≤";
        }
        return comparator instanceof Comparator.LessThan ? "<" : "=";
    }

    /** Exact where the decimals end soon; the bound of a reference may be any rational number. */
    static String plain(Ratio number) {
        BigDecimal shown = number.round(MOST_DECIMALS, RoundingMode.HALF_UP);
        return plain(shown);
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** A declared decimal with the symbol of its unit. */
    static String inSymbols(BigDecimal number, Unit unit, Locale locale) {
        return withSymbol(plain(number), unit, locale);
    }

    private static String withSymbol(String number, Unit unit, Locale locale) {
        String symbol = unit.equals(Units.ONE) ? "" : unit.symbol().in(locale);
        boolean apart = !symbol.isEmpty() && Character.isLetter(symbol.charAt(0)) && !isChinese(symbol);
        return number + (apart ? " " : "") + symbol;
    }

    static String withWord(String number, Unit unit, Locale locale) {
        if (unit.equals(Units.ONE)) {
            return number;
        }
        if (isChinese(locale)) {
            return number + unit.word().in(locale);
        }
        return number + (isShare(unit) ? "" : " ") + unit.wordFor(new BigDecimal(number), locale);
    }

    /** Per cent and per mille: shares of a whole. */
    private static boolean isShare(Unit unit) {
        return Units.ONE.convertibleTo(unit) && !unit.equals(Units.ONE);
    }

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    private static boolean isChinese(String text) {
        return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
