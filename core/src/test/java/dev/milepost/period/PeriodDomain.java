// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of days and periods, for every test that needs time. */
public final class PeriodDomain extends DomainContextBase {

    private static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2199, 12, 31).toEpochDay();

    /** Creates the generators; jqwik calls this. */
    public PeriodDomain() {}

    @Provide
    public Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(FIRST, LAST).map(LocalDate::ofEpochDay);
    }

    @Provide
    public Arbitrary<Period> periods() {
        Arbitrary<Period> regular = Combinators.combine(
                        Arbitraries.of(PeriodType.class).filter(type -> type != PeriodType.SPAN), days())
                .as(PeriodType::periodOf);
        Arbitrary<Period> spans = Combinators.combine(
                        days(), Arbitraries.integers().between(1, 2000))
                .as((start, length) -> Period.span(start, start.plusDays(length)));
        return Arbitraries.frequencyOf(Tuple.of(5, regular), Tuple.of(1, spans));
    }

    @Provide
    public Arbitrary<AsOf> asOfs() {
        Arbitrary<Instant> instants =
                Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
        return Combinators.combine(days(), instants).as(AsOf::of);
    }
}
