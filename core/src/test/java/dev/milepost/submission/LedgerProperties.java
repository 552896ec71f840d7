// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.LedgerDomain;
import dev.milepost.LedgerDomain.Attempt;
import dev.milepost.Rule;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** What holds of every ledger, whatever is written into it. */
@Domain(LedgerDomain.class)
class LedgerProperties {

    @Property(tries = 300)
    @Rule("13.5")
    void numbersRunFromOneWithoutGapAndWithoutDouble(@ForAll Ledger ledger) {
        Map<OptionalInt, List<Integer>> byYear = new LinkedHashMap<>();
        ledger.entries()
                .forEach(entry -> byYear.computeIfAbsent(entry.number().year(), year -> new ArrayList<>())
                        .add(entry.number().sequence()));

        byYear.forEach((year, sequences) -> assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, sequences.size()).boxed().toList()));
        boolean byCalendar = ledger.template().numbering() == LedgerTemplate.Numbering.BY_YEAR;
        assertThat(ledger.entries())
                .allMatch(entry -> entry.number()
                        .year()
                        .equals(byCalendar ? OptionalInt.of(entry.line().date().getYear()) : OptionalInt.empty()));
    }

    @Property(tries = 300)
    @Rule("13.5")
    void whatStandsIsNeverChangedAndWhatIsRefusedLeavesNoTrace(
            @ForAll LedgerTemplate template, @ForAll @Size(max = 12) List<Attempt> attempts) {
        Ledger ledger = Ledger.of(LedgerDomain.ID, template, LedgerDomain.TWO_YEARS);
        Ledger.Builder builder = ledger.toBuilder();
        for (Attempt attempt : attempts) {
            Ledger before = ledger;
            List<LedgerEntry> written = before.entries();
            LedgerLine line = attempt.in(builder, written);
            if (builder.check(line).isEmpty()) {
                ledger = before.append(line);
                builder.append(line);
                assertThat(ledger.entries()).hasSize(written.size() + 1);
                assertThat(ledger.entries().subList(0, written.size())).isEqualTo(written);
                assertThat(ledger.entries().get(written.size()).line()).isEqualTo(line);
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> before.append(line));
                assertThatIllegalArgumentException().isThrownBy(() -> builder.append(line));
            }
            assertThat(before.entries()).isEqualTo(written);
            assertThat(builder.build()).isEqualTo(ledger);
        }
    }

    @Property(tries = 300)
    @Rule("13.5")
    void noEntryIsSupersededTwiceAndWhatCountsIsTheEndOfItsChain(@ForAll Ledger ledger) {
        Set<EntryNumber> superseded = new HashSet<>();
        for (LedgerEntry entry : ledger.entries()) {
            entry.line().supersedes().ifPresent(by -> {
                assertThat(superseded.add(by.earlier())).isTrue();
                assertThat(ledger.supersededBy(by.earlier())).contains(entry.number());
            });
        }
        assertThat(ledger.standing())
                .noneMatch(entry -> superseded.contains(entry.number()))
                .noneMatch(entry -> entry.line().isCancellation());
        assertThat(ledger.entries())
                .filteredOn(entry -> !ledger.standing().contains(entry))
                .allMatch(entry ->
                        superseded.contains(entry.number()) || entry.line().isCancellation());
    }

    @Property(tries = 300)
    @Rule({"13.5", "1.1", "2.1"})
    void totalsAreTheNaiveSums(@ForAll Ledger ledger) {
        for (Period month : LedgerDomain.TWO_YEARS.split(PeriodType.MONTH)) {
            List<LedgerLine> lines = naive(ledger, month);
            LedgerTotal total = ledger.total(month);
            assertThat(total.entries()).isEqualTo(lines.size());
            for (String column : List.of("heads", "waste")) {
                List<BigDecimal> given = lines.stream()
                        .flatMap(line -> line.value(column).stream())
                        .map(value -> new BigDecimal(value.toString()))
                        .toList();
                Optional<BigDecimal> sum = given.stream().reduce(BigDecimal::add);
                assertThat(total.sum(column).map(BigDecimal::stripTrailingZeros))
                        .isEqualTo(sum.map(BigDecimal::stripTrailingZeros));
                assertThat(total.silent(column)).isEqualTo(lines.size() - (long) given.size());
            }
        }
    }

    @Property(tries = 300)
    @Rule({"13.5", "1.1"})
    void totalsAddUpOverUnitsAndOverTime(@ForAll Ledger ledger) {
        LedgerTotal whole = ledger.total(LedgerDomain.TWO_YEARS);
        LedgerTotal none = LedgerTotal.of(ledger.template(), List.of());

        assertThat(ledger.totalsByUnit(LedgerDomain.TWO_YEARS).values().stream().reduce(none, LedgerTotal::plus))
                .isEqualTo(whole);
        assertThat(LedgerDomain.TWO_YEARS.split(PeriodType.QUARTER).stream()
                        .map(ledger::total)
                        .reduce(none, LedgerTotal::plus))
                .isEqualTo(whole);
    }

    @Property(tries = 300)
    @Rule("13.5")
    void aNumberReadsBackFromItsText(@ForAll Ledger ledger) {
        for (LedgerEntry entry : ledger.entries()) {
            EntryNumber number = entry.number();
            assertThat(EntryNumber.parse(number.toString())).isEqualTo(number).isEqualByComparingTo(number);
            assertThat(EntryNumber.parse(ledger.id(), number.code())).isEqualTo(number);
        }
    }

    private static List<LedgerLine> naive(Ledger ledger, Period in) {
        Set<EntryNumber> gone = new HashSet<>();
        ledger.entries().forEach(entry -> entry.line().supersedes().ifPresent(by -> gone.add(by.earlier())));
        return ledger.entries().stream()
                .filter(entry -> !gone.contains(entry.number()) && !entry.line().isCancellation())
                .map(LedgerEntry::line)
                .filter(line -> in.contains(line.date()))
                .toList();
    }
}
