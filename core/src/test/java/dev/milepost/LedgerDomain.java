// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.explanation.Evidence;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Units;
import dev.milepost.submission.ColumnType;
import dev.milepost.submission.EntryNumber;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerEntry;
import dev.milepost.submission.LedgerId;
import dev.milepost.submission.LedgerLine;
import dev.milepost.submission.LedgerTemplate;
import dev.milepost.submission.LedgerTemplate.Numbering;
import dev.milepost.submission.LedgerTemplate.Phase;
import dev.milepost.submission.LedgerValue;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of ledgers with and without phases, and of lines that a ledger takes or refuses. */
public final class LedgerDomain extends DomainContextBase {

    /** The ledger of {@link #template}. */
    public static final LedgerId ID = LedgerId.of("banquets");

    /** The time it is kept for: two calendar years. */
    public static final Period TWO_YEARS = Period.span(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1));

    private static final List<OrgUnitId> UNITS = List.of(OrgUnitId.of("v1"), OrgUnitId.of("v2"), OrgUnitId.of("v3"));
    private static final LocalizedText CLERK = LocalizedText.of("镇食安办", "food safety office");
    private static final LocalizedText REASON = LocalizedText.of("笔误", "slip of the pen");
    private static final LedgerTemplate PHASED = template(Numbering.BY_YEAR, true);
    private static final LedgerTemplate PLAIN = template(Numbering.THROUGHOUT, false);

    private final PartsDomain parts = new PartsDomain();

    /** Creates the generators; jqwik calls this. */
    public LedgerDomain() {}

    /** A template with a column of every type. */
    public static LedgerTemplate template(Numbering numbering, boolean phased) {
        LedgerTemplate.Builder builder = LedgerTemplate.builder("every-type")
                .name(LocalizedText.of("聚餐备案台账", "register of banquets"))
                .numbering(numbering)
                .columns(List.of(
                        column("host-kind", new ColumnType.Codes(codes()), "承办类型")
                                .required(true)
                                .build(),
                        column("place", new ColumnType.Text(), "地点").build(),
                        column("heads", new ColumnType.Whole(Units.PERSON), "就餐人数")
                                .required(true)
                                .totalled(true)
                                .build(),
                        column("filed-on", new ColumnType.Day(), "备案日期").build(),
                        column("village", new ColumnType.UnitReference(), "受理村").build(),
                        column("site", new ColumnType.SiteReference(), "场所").build(),
                        column("fridge", new ColumnType.Decimal(Units.ONE), "冷藏温度")
                                .build()));
        LedgerColumn.Builder sample =
                column("sampled", new ColumnType.Flag(), "留样").required(true);
        LedgerColumn.Builder waste =
                column("waste", new ColumnType.Decimal(Units.TONNE), "餐厨垃圾").totalled(true);
        if (phased) {
            builder.phases(List.of(
                    new Phase("before", LocalizedText.of("事前", "before")),
                    new Phase("after", LocalizedText.of("事后", "after"))));
            sample.phase("after");
            waste.phase("after");
        }
        return builder.columns(List.of(sample.build(), waste.build())).build();
    }

    private static LedgerColumn.Builder column(String id, ColumnType type, String name) {
        return LedgerColumn.builder(id, type).name(LocalizedText.of(name, "the " + id));
    }

    private static List<ColumnType.Code> codes() {
        return List.of(
                new ColumnType.Code("01", LocalizedText.of("婚事", "wedding")),
                new ColumnType.Code("02", LocalizedText.of("丧事", "funeral")));
    }

    /** An entry that a ledger takes: of one of three units, of a day of two years. */
    private static Arbitrary<LedgerLine.Builder> lines() {
        Arbitrary<Map<String, LedgerValue>> before = Combinators.combine(
                        Arbitraries.of("01", "02"),
                        texts().injectNull(0.4),
                        Arbitraries.integers().between(0, 300),
                        days().injectNull(0.4),
                        Arbitraries.of(UNITS).injectNull(0.4),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-30"), new BigDecimal("30"))
                                .ofScale(2)
                                .injectNull(0.4))
                .as((kind, place, heads, filed, village, fridge) -> {
                    Map<String, LedgerValue> values = new LinkedHashMap<>();
                    values.put("host-kind", LedgerValue.code(kind));
                    values.put("heads", LedgerValue.amount(heads));
                    Optional.ofNullable(place).ifPresent(one -> values.put("place", LedgerValue.text(one)));
                    Optional.ofNullable(filed).ifPresent(one -> values.put("filed-on", LedgerValue.day(one)));
                    Optional.ofNullable(village).ifPresent(one -> values.put("village", LedgerValue.unit(one)));
                    Optional.ofNullable(fridge).ifPresent(one -> values.put("fridge", LedgerValue.amount(one)));
                    return values;
                });
        Arbitrary<Map<String, LedgerValue>> sites = Arbitraries.of(Map.of(), Map.of("site", LedgerValue.site("s1")));
        return Combinators.combine(days(), Arbitraries.of(UNITS), before, sites)
                .as((date, unit, values, site) ->
                        LedgerLine.builder(date, unit, CLERK).values(values).values(site));
    }

    private static Arbitrary<Map<String, LedgerValue>> after() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("5"))
                                .ofScale(3)
                                .injectNull(0.3))
                .as((sampled, waste) -> waste == null
                        ? Map.of("sampled", LedgerValue.flag(sampled))
                        : Map.of("sampled", LedgerValue.flag(sampled), "waste", LedgerValue.amount(waste)));
    }

    /** Words as an office writes them, and what a table of plain text may stumble over. */
    private static Arbitrary<String> texts() {
        return Arbitraries.of("村活动室", "=1+1", "'旧'房", "a, \"b\"", "''=x", "-18", "@home", "+86", "2023-5", "TRUE");
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 730)
                .map(day -> LocalDate.of(2023, 1, 1).plusDays(day));
    }

    private static Arbitrary<List<Evidence>> attachments() {
        return Arbitraries.of(
                List.of(), List.of(new Evidence("files/承诺书.pdf", Optional.empty(), LocalizedText.ofChinese("承诺书"))));
    }

    /**
     * What somebody tries with a ledger.
     *
     * @param line what would be written
     * @param after the columns of the later phase
     * @param as new, continuation, correction, cancellation, or no valid line at all: 0 to 4
     * @param earlier which of the entries there are it is about
     */
    public record Attempt(LedgerLine line, Map<String, LedgerValue> after, int as, int earlier) {

        /** The line, as it would be written into the ledger. */
        public LedgerLine in(Ledger.Builder ledger, List<LedgerEntry> entries) {
            boolean phased = !ledger.template().phases().isEmpty();
            LedgerLine plain = plain(phased);
            if (as == 4) {
                return plain.toBuilder()
                        .value("heads", LedgerValue.text("many"))
                        .build();
            }
            if (as == 0 || entries.isEmpty()) {
                return plain;
            }
            LedgerEntry about = entries.get(earlier % entries.size());
            return switch (as) {
                case 1 -> continuation(about);
                case 2 -> plain.toBuilder().corrects(about.number(), REASON).build();
                default ->
                    LedgerLine.builder(about.line().date(), about.line().unit(), CLERK)
                            .cancels(about.number(), REASON)
                            .build();
            };
        }

        private LedgerLine plain(boolean phased) {
            LedgerLine.Builder built = line.toBuilder();
            return (phased ? built.phase("before") : built.values(after)).build();
        }

        private LedgerLine continuation(LedgerEntry about) {
            return about.line().toBuilder()
                    .phase("after")
                    .values(after)
                    .continues(about.number())
                    .build();
        }
    }

    @Provide
    public Arbitrary<Attempt> attempts() {
        Arbitrary<LedgerLine> lines = Combinators.combine(lines(), attachments())
                .as((line, shown) -> line.attachments(shown).build());
        return Combinators.combine(
                        lines,
                        after(),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 20))
                .as(Attempt::new)
                .withoutEdgeCases();
    }

    /** Ledgers without entries: with phases and numbered by year, or neither. */
    @Provide
    public Arbitrary<LedgerTemplate> templates() {
        return Combinators.combine(Arbitraries.of(PHASED, PLAIN), parts.words(), parts.sources())
                .as((template, words, source) -> LedgerTemplate.builder(template.id())
                        .name(words)
                        .numbering(template.numbering())
                        .phases(template.phases())
                        .columns(template.columns())
                        .sources(List.of(source))
                        .notes(List.of(words))
                        .build())
                .withoutEdgeCases();
    }

    /** Ledgers of up to a dozen attempts, of which the refused ones leave no trace. */
    @Provide
    public Arbitrary<Ledger> ledgers() {
        return Combinators.combine(
                        Arbitraries.of(PHASED, PLAIN), attempts().list().ofMaxSize(12))
                .as(LedgerDomain::ledger);
    }

    /** The ledger that a series of attempts leads to. */
    public static Ledger ledger(LedgerTemplate template, List<Attempt> attempts) {
        Ledger ledger = Ledger.of(ID, template, TWO_YEARS);
        for (Attempt attempt : attempts) {
            LedgerLine line = attempt.in(ledger.toBuilder(), ledger.entries());
            if (ledger.toBuilder().check(line).isEmpty()) {
                ledger = ledger.append(line);
            }
        }
        return ledger;
    }

    /** A number of the ledger. */
    public static EntryNumber number(int year, int sequence) {
        return new EntryNumber(ID, OptionalInt.of(year), sequence);
    }
}
