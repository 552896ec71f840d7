// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReadingTest {

    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "发现问题13个; 13",
                "发现问题１３个; 13",
                "共1,200户; 1200",
                "78.0%; 78.0",
                "７８．５％; 78.5",
                "栽树1.2万株; 12000",
                "十三个; 13",
                "二十个; 20",
                "一百零八处; 108",
                "二〇二三; 2023",
                "三万五千人; 35000",
                "两个; 2",
                "百分之八十五; 85",
                "thirteen problems; 13",
                "Twenty-one villages; 21",
                "forty; 40",
                "13 and 14; 13 14",
                "增加1至2个; 2",
            })
    void readsNumbers(String text, String values) {
        assertThat(NumberReading.find(text).stream()
                        .map(number -> number.value().toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是抓好",
                "统一部署",
                "第十三条",
                "PM2.5",
                "2023-12-31",
                "12:30",
                "10-20",
                "10～20",
                "v1.2.3",
                "someone",
                "bone",
            })
    void partsOfDatesRangesAndNamesAreNone(String text) {
        assertThat(NumberReading.find(text)).isEmpty();
    }

    @Test
    void theLastPlaceSaysHowExactANumberIs() {
        List<TypedNumber> found = NumberReading.find("78.0%，1.2万株，13个，百分之五");
        assertThat(found)
                .extracting(TypedNumber::step)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.1"), new BigDecimal("1000"), BigDecimal.ONE, BigDecimal.ONE);
        assertThat(found).extracting(TypedNumber::share).containsExactly(false, false, false, true);
    }

    @Property
    void chineseNumeralsAreReadAsTheyAreCounted(@ForAll @IntRange(min = 2, max = 9999) int number) {
        assertThat(NumberReading.value(numerals(number))).hasValue(number);
    }

    @Property
    void anyTextIsReadAndPlacesAreItsOwn(@ForAll String text) {
        assertThat(NumberReading.find(text))
                .allMatch(number ->
                        0 <= number.start() && number.start() < number.end() && number.end() <= text.length());
    }

    private static String numerals(int number) {
        StringBuilder numerals = new StringBuilder();
        String[] places = {"千", "百", "十", ""};
        boolean zero = false;
        for (int i = 0, unit = 1000; i < places.length; i++, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                zero = numerals.length() > 0;
            } else {
                numerals.append(zero ? "零" : "").append(DIGITS[digit]).append(places[i]);
                zero = false;
            }
        }
        return numerals.toString();
    }
}
