// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** A period in the words of a report. */
final class PeriodProse {

    private static final List<String> CHINESE_QUARTERS = List.of("一", "二", "三", "四");
    private static final List<String> CHINESE_THIRDS = List.of("上", "中", "下");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final List<String> THIRDS = List.of("first ten days", "second ten days", "last days");

    private PeriodProse() {}

    static LocalizedText of(Period period) {
        LocalDate start = period.startInclusive();
        String year = start.getYear() + "年";
        return switch (period.type()) {
            case DAY -> day(start);
            case WEEK -> week(start);
            case TEN_DAY -> tenDay(start);
            case MONTH -> LocalizedText.of(year + start.getMonthValue() + "月", month(start));
            case QUARTER -> quarter(start);
            case HALF_YEAR -> {
                boolean first = start.getMonthValue() == 1;
                yield LocalizedText.of(
                        year + (first ? "上半年" : "下半年"), (first ? "first" : "second") + " half of " + start.getYear());
            }
            case YEAR -> LocalizedText.of(year, Integer.toString(start.getYear()));
            case SPAN -> span(day(start), day(period.lastDay()));
        };
    }

    private static LocalizedText day(LocalDate date) {
        return LocalizedText.of(
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
                date.getDayOfMonth() + " " + month(date));
    }

    private static LocalizedText week(LocalDate start) {
        int year = start.get(IsoFields.WEEK_BASED_YEAR);
        int week = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return LocalizedText.of(year + "年第" + week + "周", "week " + week + " of " + year);
    }

    private static LocalizedText tenDay(LocalDate start) {
        int third = start.getDayOfMonth() / 10;
        return LocalizedText.of(
                start.getYear() + "年" + start.getMonthValue() + "月" + CHINESE_THIRDS.get(third) + "旬",
                THIRDS.get(third) + " of " + month(start));
    }

    private static LocalizedText quarter(LocalDate start) {
        int index = start.get(IsoFields.QUARTER_OF_YEAR) - 1;
        return LocalizedText.of(
                start.getYear() + "年第" + CHINESE_QUARTERS.get(index) + "季度",
                ORDINALS.get(index) + " quarter of " + start.getYear());
    }

    private static LocalizedText span(LocalizedText first, LocalizedText last) {
        return LocalizedText.of(first.zh() + "至" + last.zh(), first.en() + " to " + last.en());
    }

    private static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date.getYear();
    }
}
