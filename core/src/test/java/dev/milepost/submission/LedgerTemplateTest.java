// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.quantity.Units;
import dev.milepost.submission.LedgerTemplate.Phase;
import dev.milepost.text.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a template refuses: every heading of a ledger must mean one column. */
class LedgerTemplateTest {

    private static LedgerColumn.Builder column(String id, String name) {
        return LedgerColumn.builder(id, new ColumnType.Whole(Units.PERSON)).name(LocalizedText.ofChinese(name));
    }

    private static LedgerTemplate.Builder template(LedgerColumn... columns) {
        return LedgerTemplate.builder("t")
                .name(LocalizedText.ofEnglish("register"))
                .columns(List.of(columns));
    }

    @Test
    @Rule("13.5")
    void aHeadingMeansOneColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template(
                                column("a", "人数").build(), column("b", "人数").build())
                        .build())
                .withMessage("id and name of column 'b' of template 't' must not be those of another column, was '人数'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template(column("Date", "人数").build()).build())
                .withMessageContaining("was 'date'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template(column("a", "单位").build()).build())
                .withMessageContaining("was '单位'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template().build())
                .withMessage("columns of template 't' must not be empty");
    }

    @Test
    @Rule("13.5")
    void phasesAreKnownAndStandOnce() {
        Phase before = new Phase("before", LocalizedText.ofEnglish("before"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template(column("a", "甲").phase("later").build())
                        .phases(List.of(before))
                        .build())
                .withMessage("phase of column 'a' of template 't' must be one of [before], was 'later'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template(column("a", "甲").build())
                        .phases(List.of(before, before))
                        .build())
                .withMessage("phase id of template 't' must be unique, ids were [before, before]");
    }

    @Test
    @Rule("13.5")
    void onlyNumbersAreTotalled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerColumn.builder("a", new ColumnType.Text())
                        .name(LocalizedText.ofEnglish("a"))
                        .totalled(true)
                        .build())
                .withMessageStartingWith("totalled of column 'a' must only be set for whole and decimal numbers");
    }

    @Test
    void aCodeListHasEachWordOnce() {
        ColumnType.Code wedding = new ColumnType.Code("01", LocalizedText.of("婚事", "wedding"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnType.Codes(
                        List.of(wedding, new ColumnType.Code("02", LocalizedText.of("婚事", "other")))))
                .withMessage("code or label of a code list must stand once, was '婚事' again");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnType.Codes(List.of()))
                .withMessage("codes of a column must not be empty");
        ColumnType.Codes codes =
                new ColumnType.Codes(List.of(wedding, new ColumnType.Code("other", LocalizedText.of("其他", "other"))));
        assertThat(codes.find("婚事")).contains(wedding).isEqualTo(codes.find("01"));
        assertThat(codes.find("party")).isEmpty();
    }

    @Test
    void equalsByValue() {
        LedgerTemplate one = template(column("a", "甲").build()).build();
        assertThat(one)
                .isEqualTo(template(column("a", "甲").build()).build())
                .isNotEqualTo(template(column("a", "甲").required(true).build()).build())
                .hasToString("LedgerTemplate[t]");
        assertThat(one.columns().get(0)).hasToString("LedgerColumn[a]").isNotEqualTo(one);
        assertThat(one.numbering().label()).isEqualTo(LocalizedText.of("按年编号", "numbered by year"));
    }
}
