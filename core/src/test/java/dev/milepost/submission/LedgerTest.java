// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.LedgerDomain;
import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.submission.LedgerLine.Succession;
import dev.milepost.submission.LedgerLine.Supersession;
import dev.milepost.submission.LedgerTemplate.Numbering;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A register of banquets, from filing to what came of it. */
class LedgerTest {

    private static final LocalDate MAY_1 = LocalDate.of(2023, 5, 1);
    private static final OrgUnitId V1 = OrgUnitId.of("v1");
    private static final LocalizedText CLERK = LocalizedText.of("村食安协管员", "food safety assistant of the village");
    private static final LocalizedText REASON = LocalizedText.of("人数写错", "wrong head count");
    private static final LedgerTemplate TEMPLATE = LedgerDomain.template(Numbering.BY_YEAR, true);

    /** A wedding of 120 and a funeral of 80, both filed and not yet held. */
    private static final Ledger TWO = Ledger.of(LedgerDomain.ID, TEMPLATE, LedgerDomain.TWO_YEARS)
            .append(filed("01", 120).build())
            .append(filed("02", 80).build());

    private static LedgerLine.Builder filed(String kind, long heads) {
        return LedgerLine.builder(MAY_1, V1, CLERK)
                .phase("before")
                .value("host-kind", LedgerValue.code(kind))
                .value("heads", LedgerValue.amount(heads));
    }

    private static LedgerLine.Builder held(LedgerLine before) {
        return before.toBuilder()
                .phase("after")
                .value("sampled", LedgerValue.flag(true))
                .value("waste", LedgerValue.amount(new BigDecimal("0.35")));
    }

    private static EntryNumber number(int year, int sequence) {
        return LedgerDomain.number(year, sequence);
    }

    @Test
    @Rule("13.5")
    void aCorrectionTakesThePlaceOfTheEntryAndBothStay() {
        Ledger corrected =
                TWO.append(filed("01", 102).corrects(number(2023, 1), REASON).build());

        assertThat(corrected.entries())
                .extracting(LedgerEntry::number)
                .containsExactly(number(2023, 1), number(2023, 2), number(2023, 3));
        assertThat(corrected.find(number(2023, 1)))
                .map(LedgerEntry::line)
                .contains(filed("01", 120).build());
        assertThat(corrected.supersededBy(number(2023, 1))).contains(number(2023, 3));
        assertThat(corrected.total(Period.month(2023, 5)).sum("heads")).contains(new BigDecimal("182"));
        assertThat(corrected.total(Period.month(2023, 5)).entries()).isEqualTo(2);
        assertThat(TWO.entries()).hasSize(2);
    }

    @Test
    @Rule("13.5")
    void aCancelledEntryCountsForNothingAndACorrectionBringsItBack() {
        LedgerLine cancellation = LedgerLine.builder(MAY_1, V1, CLERK)
                .cancels(number(2023, 2), REASON)
                .build();
        Ledger cancelled = TWO.append(cancellation);

        assertThat(cancelled.total(Period.year(2023)).entries()).isEqualTo(1);
        assertThat(cancelled.standing()).extracting(LedgerEntry::number).containsExactly(number(2023, 1));

        Ledger restored = cancelled.append(
                filed("02", 80).corrects(number(2023, 3), REASON).build());
        assertThat(restored.total(Period.year(2023))).isEqualTo(TWO.total(Period.year(2023)));
    }

    @Test
    @Rule({"13.5", "2.1"})
    void aBanquetGoesOnToItsNextPhaseAndWhatNobodySaidIsNotZero() {
        LedgerLine first = TWO.entries().get(0).line();
        Ledger later = TWO.append(held(first).continues(number(2023, 1)).build());

        LedgerTotal total = later.total(Period.year(2023));
        assertThat(total.entries()).isEqualTo(2);
        assertThat(total.sum("waste")).contains(new BigDecimal("0.35"));
        assertThat(total.silent("waste")).isEqualTo(1);
        assertThat(TWO.total(Period.year(2023)).sum("waste")).isEmpty();
        assertThat(total.sum("host-kind")).isEmpty();
    }

    @Test
    @Rule("13.5")
    void eachYearBeginsAtOneWhateverTheOrderOfWriting() {
        Ledger ledger = TWO.append(LedgerLine.builder(LocalDate.of(2024, 1, 2), V1, CLERK)
                        .phase("before")
                        .values(filed("01", 60).build().values())
                        .build())
                .append(filed("01", 70).build());

        assertThat(ledger.entries())
                .extracting(LedgerEntry::number)
                .containsExactly(number(2023, 1), number(2023, 2), number(2024, 1), number(2023, 3));
    }

    static Stream<Arguments> refused() {
        LedgerLine first = TWO.entries().get(0).line();
        return Stream.of(
                refusal(
                        line -> line.value("heads", LedgerValue.text("many")),
                        "column 'heads': must be a whole number of 0 or more, was 'many'"),
                refusal(
                        line -> line.value("heads", LedgerValue.amount(new BigDecimal("12.5"))),
                        "column 'heads': must be a whole number of 0 or more, was '12.5'"),
                refusal(
                        line -> line.value("heads", LedgerValue.amount(-1)),
                        "column 'heads': must be a whole number of 0 or more, was '-1'"),
                refusal(
                        line -> line.value("host-kind", LedgerValue.code("03")),
                        "column 'host-kind': must be one of [01, 02], was '03'"),
                refusal(
                        line -> line.value("place", LedgerValue.flag(true)),
                        "column 'place': must be words in one line, was 'true'"),
                refusal(
                        line -> line.value("filed-on", LedgerValue.text("May")),
                        "column 'filed-on': must be a date, was 'May'"),
                refusal(
                        line -> line.value("village", LedgerValue.text("v1")),
                        "column 'village': must be the id of a unit, was 'v1'"),
                refusal(
                        line -> line.value("site", LedgerValue.unit(V1)),
                        "column 'site': must be the id of a place, was 'v1'"),
                refusal(
                        line -> line.value("fridge", LedgerValue.code("01")),
                        "column 'fridge': must be a number, was '01'"),
                refusal(
                        line -> line.value("head", LedgerValue.amount(1)),
                        "column 'head': must be a column of template 'every-type'; nearest: [heads, place, site]"),
                refusal(
                        line -> line.value("waste", LedgerValue.amount(1)),
                        "column 'waste': must be empty before phase 'after', was '1'"),
                refusal(line -> line.phase("during"), "phase must be one of [before, after], was 'during'"),
                refusal(line -> line.phase("after"), "column 'sampled': must be filled in, was empty"),
                refusal(
                        line -> held(first).value("waste", LedgerValue.amount(-2)),
                        "column 'waste': must be a number of 0 or more, was '-2'"),
                refusal(
                        line -> held(first).value("sampled", LedgerValue.text("yes")),
                        "column 'sampled': must be true or false, was 'yes'"),
                refusal(
                        line -> LedgerLine.builder(MAY_1, V1, CLERK).phase("before"),
                        "column 'host-kind': must be filled in, was empty; ledger 'banquets', column 'heads': must be"
                                + " filled in, was empty"),
                refusal(
                        line -> LedgerLine.builder(LocalDate.of(2025, 1, 1), V1, CLERK)
                                .phase("before")
                                .values(first.values()),
                        "date must be in 20230101-20241231, was 2025-01-01"));
    }

    static Stream<Arguments> refusedInThePlaceOfAnother() {
        LedgerLine first = TWO.entries().get(0).line();
        EntryNumber elsewhere = EntryNumber.parse("weddings/2023#1");
        return Stream.of(
                refusal(
                        line -> line.corrects(elsewhere, REASON),
                        "superseded entry must be of this ledger, was " + elsewhere),
                refusal(
                        line -> line.corrects(number(2023, 9), REASON),
                        "superseded entry must be in the ledger, was 2023#9"),
                refusal(
                        line -> line.cancels(number(2023, 1), REASON),
                        "phase must be empty, was 'before'; ledger 'banquets', column 'host-kind': must be empty in a"
                                + " cancellation, was '01'"),
                refusal(
                        line -> line.continues(number(2023, 1)),
                        "phase of a continuation must be after 'before', was 'before'"),
                refusal(
                        line -> held(first).continues(number(2023, 1)).value("heads", LedgerValue.amount(100)),
                        "column 'heads': must stay '120' in a continuation, was '100'"),
                refusal(
                        line -> LedgerLine.builder(MAY_1.plusDays(1), OrgUnitId.of("v2"), CLERK)
                                .phase("after")
                                .values(held(first).build().values())
                                .continues(number(2023, 1)),
                        "date of a continuation must stay 2023-05-01, was 2023-05-02; ledger 'banquets': unit of a"
                                + " continuation must stay 'v1', was 'v2'"));
    }

    private static Arguments refusal(UnaryOperator<LedgerLine.Builder> change, String message) {
        return arguments(change.apply(filed("01", 120)).build(), message);
    }

    @ParameterizedTest
    @MethodSource({"refused", "refusedInThePlaceOfAnother"})
    @Rule("13.5")
    void refusesNamingLedgerColumnRuleAndValue(LedgerLine line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.append(line))
                .withMessageStartingWith("ledger 'banquets'")
                .withMessageContaining(message);
        assertThat(TWO.toBuilder().check(line))
                .allMatch(problem -> problem.message().isBilingual())
                .allMatch(problem ->
                        problem.heading().isPresent() != problem.column().isPresent());
    }

    @Test
    @Rule("13.5")
    void refusesToSupersedeAnEntryTwice() {
        Ledger once =
                TWO.append(filed("01", 102).corrects(number(2023, 1), REASON).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.append(
                        filed("01", 103).corrects(number(2023, 1), REASON).build()))
                .withMessage("ledger 'banquets': entry 2023#1 must be superseded once, was by 2023#3");
    }

    @Test
    @Rule("13.5")
    void aLedgerWithoutPhasesTakesNoPhase() {
        Ledger plain =
                Ledger.of(LedgerDomain.ID, LedgerDomain.template(Numbering.THROUGHOUT, false), LedgerDomain.TWO_YEARS);
        LedgerLine line =
                filed("01", 120).value("sampled", LedgerValue.flag(false)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.append(line))
                .withMessage("ledger 'banquets': phase must be empty, was 'before'");
    }

    @Test
    void numbersOfEntriesReadLikeInAnOffice() {
        assertThat(number(2023, 3).label()).isEqualTo(LocalizedText.of("2023年第3号", "No. 3 of 2023"));
        assertThat(EntryNumber.parse("banquets/#3").label()).isEqualTo(LocalizedText.of("第3号", "No. 3"));
        assertThat(number(2023, 3)).hasToString("banquets/2023#3");
        assertThat(number(2023, 10)).isGreaterThan(number(2023, 9)).isLessThan(number(2024, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryNumber.parse(LedgerDomain.ID, "2023-3"))
                .withMessage("number of an entry must look like 2023#3 or #3, was '2023-3'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryNumber.parse("2023#3"))
                .withMessage("entry number must be ledger/number, was '2023#3'");
        assertThatIllegalArgumentException().isThrownBy(() -> number(0, 1)).withMessageContaining("1 to 9999, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> number(2023, 0))
                .withMessageContaining("1 or more, was 0");
    }

    @Test
    void wordsOfALedgerStandInOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerValue.text("one\ntwo"))
                .withMessageContaining("hold only characters that can be printed on one line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerValue.text(" edge"))
                .withMessageContaining("neither be blank nor begin or end with a blank, was ' edge'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerValue.text("字".repeat(2001)))
                .withMessageContaining("at most 2000 characters, had 2001");
        assertThat(LedgerValue.amount(new BigDecimal("1.50"))).isEqualTo(LedgerValue.amount(new BigDecimal("1.5")));
    }

    @Test
    void aCorrectionAndACancellationSayWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Supersession(number(2023, 1), Succession.CANCELLATION, Optional.empty()))
                .withMessage("reason of the CANCELLATION of entry banquets/2023#1 must be given");
    }

    @Test
    void totalsOfOtherColumnsDoNotAddUp() {
        LedgerTotal total = TWO.total(Period.year(2023));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> total.plus(new LedgerTotal(1, Map.of())))
                .withMessageContaining("must be the same, were [heads, waste] and []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total.silent("place"))
                .withMessage("column of a total must be one of [heads, waste], was 'place'");
        assertThat(List.of(total, TWO)).doesNotHaveDuplicates();
        assertThat(TWO).hasToString("Ledger[banquets, 2 entries]").isNotEqualTo(total);
        assertThat(TWO.entries().get(0).line()).hasToString("LedgerLine[2023-05-01, v1]");
    }
}
