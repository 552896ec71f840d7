// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Rule("4.1")
@Domain(PeriodDomain.class)
class PeriodProperties {

    @Property
    void readsWhatItPrints(@ForAll Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void containsExactlyItsDays(@ForAll Period period, @ForAll LocalDate day) {
        assertThat(period.contains(day))
                .isEqualTo(!day.isBefore(period.startInclusive()) && !day.isAfter(period.lastDay()));
        assertThat(period.contains(Period.day(day))).isEqualTo(period.contains(day));
    }

    @Property
    void isThePeriodOfEachOfItsDays(@ForAll Period period) {
        if (period.type() != PeriodType.SPAN) {
            assertThat(period.type().periodOf(period.startInclusive())).isEqualTo(period);
            assertThat(period.type().periodOf(period.lastDay())).isEqualTo(period);
        }
    }

    @Property
    void isFoundByItsDays(@ForAll Period period) {
        Period found = Period.between(period.startInclusive(), period.endExclusive());

        assertThat(found.startInclusive()).isEqualTo(period.startInclusive());
        assertThat(found.endExclusive()).isEqualTo(period.endExclusive());
        if (period.type() != PeriodType.SPAN) {
            assertThat(found).isEqualTo(period);
        }
    }

    @Property
    void adjoinsItsNeighbours(@ForAll Period period) {
        assertThat(period.next().startInclusive()).isEqualTo(period.endExclusive());
        assertThat(period.previous().endExclusive()).isEqualTo(period.startInclusive());
        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(period.next()).isGreaterThan(period);
        assertThat(period.overlaps(period.next())).isFalse();
    }

    @Property
    void overlapsWhatItContains(@ForAll Period a, @ForAll Period b) {
        assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
        if (a.contains(b)) {
            assertThat(a.overlaps(b)).isTrue();
            assertThat(b.days()).isLessThanOrEqualTo(a.days());
        }
    }

    @Property
    void splitsIntoDaysAndBack(@ForAll Period period) {
        List<Period> days = period.split(PeriodType.DAY);

        assertThat(days).hasSize((int) period.days()).allMatch(period::contains);
        assertThat(days.get(0).startInclusive()).isEqualTo(period.startInclusive());
        assertThat(days.get(days.size() - 1).endExclusive()).isEqualTo(period.endExclusive());
    }

    @Property
    @Rule("4.2")
    void isFilledByWhatItSplitsIntoAndByNothingElse(@ForAll Period period, @ForAll PeriodType type) {
        boolean splits = true;
        try {
            period.split(type);
        } catch (IllegalArgumentException notFilled) {
            splits = false;
        }
        assertThat(period.isFilledBy(type)).isEqualTo(splits);
    }

    @Property
    void keepsItsTypeLastYear(@ForAll Period period) {
        assertThat(period.sameLastYear().type()).isEqualTo(period.type());
        assertThat(period.sameLastYear()).isLessThan(period);
    }

    @Property
    void ordersConsistentlyWithEquality(@ForAll Period a, @ForAll Period b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property
    @Rule("4.6")
    void readsTheTwoClocksItPrints(@ForAll AsOf asOf) {
        assertThat(AsOf.parse(asOf.toString())).isEqualTo(asOf);
    }
}
