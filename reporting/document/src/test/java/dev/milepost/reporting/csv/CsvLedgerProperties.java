// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Units;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.LedgerSamples;
import dev.milepost.reporting.intake.LedgerIntake;
import dev.milepost.reporting.intake.LedgerIntakeContext;
import dev.milepost.submission.ColumnType;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerEntry;
import dev.milepost.submission.LedgerId;
import dev.milepost.submission.LedgerLine;
import dev.milepost.submission.LedgerTemplate;
import dev.milepost.submission.LedgerValue;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is written as CSV is read back as the same entries. */
class CsvLedgerProperties {

    private static final LocalizedText POST = LocalizedText.of("村爱卫员", "health officer");
    private static final LedgerTemplate TEMPLATE = LedgerTemplate.builder("every-type")
            .name(LocalizedText.of("台账", "register"))
            .columns(List.of(
                    column("words", new ColumnType.Text()).build(),
                    column("heads", new ColumnType.Whole(Units.PERSON))
                            .totalled(true)
                            .build(),
                    column("degrees", new ColumnType.Decimal(Units.ONE)).build(),
                    column("filed-on", new ColumnType.Day()).build(),
                    column("yes", new ColumnType.Flag()).build(),
                    column(
                                    "kind",
                                    new ColumnType.Codes(List.of(
                                            new ColumnType.Code("01", LocalizedText.of("婚事", "wedding")),
                                            new ColumnType.Code("02", LocalizedText.ofChinese("丧事")))))
                            .build(),
                    column("village", new ColumnType.UnitReference()).build(),
                    column("spot", new ColumnType.SiteReference()).build()))
            .build();

    private static LedgerColumn.Builder column(String id, ColumnType type) {
        return LedgerColumn.builder(id, type).name(LocalizedText.of(id + "栏", "column " + id));
    }

    @Property(tries = 200)
    @Rule("13.5")
    void ledgersRoundTripInBothLanguages(@ForAll("ledgers") Ledger ledger, @ForAll boolean chinese) throws IOException {
        Locale locale = chinese ? Locale.CHINA : Locale.ENGLISH;
        LedgerIntake read = read(written(ledger, locale), empty());

        assertThat(read.problems()).isEmpty();
        assertThat(read.ledger()).isEqualTo(ledger);
        assertThat(read.added()).isEqualTo(ledger.entries().size());
        assertThat(written(read.ledger(), locale)).isEqualTo(written(ledger, locale));
    }

    /** A file that holds the whole ledger and what is new may be read as often as one likes. */
    @Property(tries = 100)
    @Rule("13.5")
    void whatIsInTheLedgerAddsNothing(@ForAll("ledgers") Ledger ledger, @ForAll @IntRange(max = 8) int known)
            throws IOException {
        Ledger.Builder before = empty().toBuilder();
        List<LedgerEntry> entries = ledger.entries();
        int there = Math.min(known, entries.size());
        entries.subList(0, there).forEach(entry -> before.append(entry.line()));

        LedgerIntake read = read(written(ledger, Locale.CHINA), before.build());

        assertThat(read.problems()).isEmpty();
        assertThat(read.ledger()).isEqualTo(ledger);
        assertThat(read.added()).isEqualTo(entries.size() - there);
    }

    @Property
    void theGuardIsTakenOffAsItWasPutOn(@ForAll("words") String words) {
        String guarded = FormulaGuard.guarded(words);

        assertThat(FormulaGuard.removed(guarded)).isEqualTo(words);
        assertThat(guarded.matches("[+-]?[0-9]+(\\.[0-9]+)?%?") || "=+-@".indexOf(guarded.charAt(0)) < 0)
                .isTrue();
    }

    private static Ledger empty() {
        return Ledger.of(LedgerId.of("l"), TEMPLATE, Period.year(2023));
    }

    private static byte[] written(Ledger ledger, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvLedgerWriter().write(ledger, locale, out);
        return out.toByteArray();
    }

    private static LedgerIntake read(byte[] bytes, Ledger into) throws IOException {
        LedgerIntakeContext context = LedgerIntakeContext.of(into, LedgerSamples.organisation());
        return new CsvLedgerReader().read(new ByteArrayInputStream(bytes), context);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "=1+1", "'=x", "''", "'90s", "-18", "+86 871", "@home", "a,\"b\"", "是", "2023-5"),
                        Arbitraries.strings()
                                .withChars("=+-@'\",; 1a%")
                                .withCharRange('一', '丿')
                                .ofMinLength(1)
                                .ofMaxLength(6))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Arbitrary<LedgerLine> lines() {
        Arbitrary<LedgerLine.Builder> begun = Combinators.combine(
                        Arbitraries.integers().between(0, 364), Arbitraries.of("v1", "v2"))
                .as((day, unit) ->
                        LedgerLine.builder(LocalDate.of(2023, 1, 1).plusDays(day), OrgUnitId.of(unit), POST));
        Arbitrary<BigDecimal> degrees = Arbitraries.bigDecimals()
                .between(new BigDecimal("-30"), new BigDecimal("30"))
                .ofScale(2);
        return Combinators.combine(
                        begun,
                        words().injectNull(0.2),
                        Arbitraries.integers().between(0, 300),
                        degrees,
                        Arbitraries.of("01", "02"),
                        Arbitraries.of(true, false))
                .as((line, words, heads, cold, kind, yes) -> {
                    if (words != null) {
                        line.value("words", LedgerValue.text(words));
                    }
                    if (yes) {
                        line.value("village", LedgerValue.unit(OrgUnitId.of("v2")))
                                .value("spot", LedgerValue.site("s1"))
                                .value("filed-on", LedgerValue.day(LocalDate.of(2022, 12, 31)));
                    }
                    return line.value("heads", LedgerValue.amount(heads))
                            .value("degrees", LedgerValue.amount(cold))
                            .value("kind", LedgerValue.code(kind))
                            .value("yes", LedgerValue.flag(yes))
                            .build();
                });
    }

    /** Of every three lines, one corrects and one cancels the first entry that nothing has taken the place of. */
    @Provide
    Arbitrary<Ledger> ledgers() {
        return lines().withoutEdgeCases().list().ofMaxSize(9).map(lines -> {
            Ledger ledger = empty();
            for (int i = 0; i < lines.size(); i++) {
                List<LedgerEntry> standing = ledger.standing();
                LedgerLine line = lines.get(i);
                if (i % 3 == 1) {
                    line = line.toBuilder()
                            .corrects(standing.get(0).number(), LocalizedText.ofChinese("笔误"))
                            .build();
                } else if (i % 3 == 2) {
                    line = LedgerLine.builder(line.date(), line.unit(), POST)
                            .cancels(standing.get(0).number(), LocalizedText.of("未开展", "not held"))
                            .build();
                }
                ledger = ledger.append(line);
            }
            return ledger;
        });
    }
}
