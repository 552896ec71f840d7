// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.reporting.document.Block.Heading;
import dev.milepost.reporting.document.Table.Alignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private static final List<Integer> LEVELS = List.of(1, 2, 3, 4, 4, 3, 2, 1, 2, 3);

    private static Stream<String> numbered(Numbering numbering) {
        return LEVELS.stream().map(level -> numbering.heading(new Heading(level, "题")));
    }

    @Test
    void numbersHeadingsInChinese() {
        assertThat(numbered(Numbering.in(Locale.CHINA)))
                .containsExactly("一、题", "（一）题", "1.题", "（1）题", "（2）题", "2.题", "（二）题", "二、题", "（一）题", "1.题");
    }

    @Test
    void numbersHeadingsInEnglish() {
        assertThat(numbered(Numbering.in(Locale.UK)))
                .containsExactly(
                        "1 题",
                        "1.1 题",
                        "1.1.1 题",
                        "1.1.1.1 题",
                        "1.1.1.2 题",
                        "1.1.2 题",
                        "1.2 题",
                        "2 题",
                        "2.1 题",
                        "2.1.1 题");
    }

    @Test
    void partsBeginAnewAndTablesRunOn() {
        Numbering numbering = Numbering.in(Locale.CHINA);
        Table table =
                Table.builder().caption("指标").column("名称", Alignment.LEFT, 1).build();
        Table silent = Table.builder().column("名称", Alignment.LEFT, 1).build();

        assertThat(numbering.heading(new Heading(1, "甲"))).isEqualTo("一、甲");
        assertThat(numbering.caption(table)).contains("表1\u3000指标");
        numbering.startPart();
        assertThat(numbering.heading(new Heading(1, "甲"))).isEqualTo("一、甲");
        assertThat(numbering.caption(silent)).isEmpty();
        assertThat(numbering.caption(table)).contains("表2\u3000指标");
        assertThat(Numbering.in(Locale.UK).caption(table)).contains("Table 1. 指标");
    }

    @Test
    void keepsAYearApartFromTheNumberBefore() {
        Numbering numbering = Numbering.in(Locale.CHINA);
        assertThat(numbering.heading(new Heading(3, "2023年"))).isEqualTo("1. 2023年");
    }

    @Test
    void goesOnInDigitsWhenCharactersEnd() {
        Numbering numbering = Numbering.in(Locale.CHINA);
        for (int i = 0; i < 99; i++) {
            numbering.heading(new Heading(1, "题"));
        }
        assertThat(numbering.heading(new Heading(1, "题"))).isEqualTo("100、题");
    }

    @Test
    void writesSmallNumbersInCharacters() {
        assertThat(Stream.of(1, 9, 10, 11, 20, 21, 90, 99).map(ChineseNumerals::of))
                .containsExactly("一", "九", "十", "十一", "二十", "二十一", "九十", "九十九");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChineseNumerals.of(0))
                .withMessage("number must be 1 to 99, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumerals.of(100));
    }

    @Test
    void opensTheItemsOfAnEnumeration() {
        assertThat(EnumerationWords.opening(2, Locale.CHINA)).isEqualTo("二是");
        assertThat(Stream.of(1, 12, 19, 20, 21, 43, 88, 90).map(number -> EnumerationWords.opening(number, Locale.US)))
                .containsExactly(
                        "First, ",
                        "Twelfth, ",
                        "Nineteenth, ",
                        "Twentieth, ",
                        "Twenty-first, ",
                        "Forty-third, ",
                        "Eighty-eighth, ",
                        "Ninetieth, ");
        assertThatIllegalArgumentException().isThrownBy(() -> EnumerationWords.opening(0, Locale.US));
        assertThatIllegalArgumentException().isThrownBy(() -> EnumerationWords.opening(100, Locale.US));
    }

    @Test
    void printsFixedWordsInBothLanguages() {
        PrintedWords chinese = PrintedWords.in(Locale.SIMPLIFIED_CHINESE);
        PrintedWords english = PrintedWords.in(Locale.US);
        LocalDate date = LocalDate.of(2023, 3, 1);

        assertThat(List.of(chinese.date(date), english.date(date))).containsExactly("2023年3月1日", "1 March 2023");
        assertThat(List.of(chinese.gap("面积"), english.gap("area"))).containsExactly("【请补充：面积】", "[please add: area]");
        assertThat(List.of(chinese.annex(1, 1), chinese.annex(2, 3), english.annex(1, 1), english.annex(2, 3)))
                .containsExactly("附件", "附件2", "Annex", "Annex 2");
        assertThat(List.of(chinese.annexList(1), english.annexList(1), english.annexList(2)))
                .containsExactly("附件：", "Annex: ", "Annexes: ");
        assertThat(List.of(chinese.addressee("县爱卫办"), english.addressee("County office")))
                .containsExactly("县爱卫办：", "County office:");
        assertThat(chinese.notes(List.of("甲。"))).containsExactly("注：甲。");
        assertThat(chinese.notes(List.of("甲。", "乙。"))).containsExactly("注：1. 甲。", "\u3000\u30002. 乙。");
        assertThat(english.notes(List.of("One.", "Two."))).containsExactly("Note: 1. One.", "2. Two.");
        assertThat(english.notes(List.of())).isEmpty();
        assertThat(List.of(chinese.note(), english.note(), chinese.explanations(), english.explanations()))
                .containsExactly("注：", "Note: ", "数据说明", "How the figures were computed");
    }
}
