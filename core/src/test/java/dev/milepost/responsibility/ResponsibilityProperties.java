// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static dev.milepost.responsibility.ResponsibilityTest.campaign;
import static dev.milepost.responsibility.ResponsibilityTest.group;
import static dev.milepost.responsibility.ResponsibilityTest.zone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.ResponsibilityDomain;
import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

class ResponsibilityProperties {

    private static final LocalizedText STREET = LocalizedText.of("街道", "street");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Property
    @Rule("8.6")
    @Domain(ResponsibilityDomain.class)
    @Domain(DomainContext.Global.class)
    void coveredAndLackingAreAllDepartments(
            @ForAll @Size(max = 6) List<Department> drawn, @ForAll @IntRange(min = 1, max = 3) int asked) {
        List<Department> departments = IntStream.range(0, drawn.size())
                .mapToObj(i -> new Department(
                        "d" + i,
                        drawn.get(i).name(),
                        drawn.get(i).unit(),
                        drawn.get(i).officers(),
                        drawn.get(i).keepsZone()))
                .toList();
        OfficerCoverage coverage =
                OfficerCoverage.of(group(OptionalInt.of(asked), departments.toArray(Department[]::new)));

        assertThat(coverage.covered()).allMatch(one -> one.officerCount() >= asked);
        assertThat(coverage.lacking()).allMatch(one -> one.officerCount() < asked);
        assertThat(coverage.departments()).isEqualTo(departments.size());
        assertThat(coverage.value() instanceof Value.Rate).isEqualTo(!departments.isEmpty());
    }

    /** Each place gets none, one or two keepers: exactly those with none are gaps, those with two overlaps. */
    @Property
    @Rule("8.7")
    void findsExactlyThePlantedGapsAndOverlaps(@ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> keepers) {
        List<ResponsibilityZone.Builder> zones = new ArrayList<>();
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < keepers.size(); i++) {
            sites.add(new Site("s" + i, STREET, STREET, SmallTown.TOWN));
            for (int k = 0; k < keepers.get(i); k++) {
                String name = i + "-" + k;
                zones.add(zone(name, LocalizedText.of(name, name)).sites(List.of("s" + i)));
            }
        }
        ZoneCoverage coverage = Responsibility.of(
                        campaign(zones.toArray(ResponsibilityZone.Builder[]::new))
                                .build(),
                        SmallTown.tree(1),
                        sites,
                        ResponsibilityRegister.builder()
                                .ownedKinds(List.of(STREET))
                                .build(),
                        HolidayCalendar.none())
                .zonesOn(DAY);

        assertThat(coverage.gaps()).isEqualTo(with(0, keepers, sites));
        assertThat(coverage.overlaps().stream().map(ZoneCoverage.Overlap::site)).isEqualTo(with(2, keepers, sites));
        assertThat(coverage.owned()).hasSize(sites.size() - coverage.gaps().size());
    }

    @Property
    @Rule("8.8")
    @Domain(ResponsibilityDomain.class)
    @Domain(DomainContext.Global.class)
    void heldAndMissedMakeUpTheDaysDue(
            @ForAll ResponsibilityZone zone,
            @ForAll ResponsibilityRegister register,
            @ForAll HolidayCalendar calendar,
            @ForAll @IntRange(max = 120) int days) {
        LocalDate start = LocalDate.of(2023, 4, 20);
        Period period = Period.span(start, start.plusDays(days + 1L));
        ZoneAttendance attendance = ZoneAttendance.of(zone, period, calendar, register.attendance());

        List<LocalDate> both = new ArrayList<>(attendance.held());
        both.addAll(attendance.missed());
        assertThat(both).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(attendance.due());
        assertThat(attendance.extra()).noneMatch(attendance.due()::contains);
        assertThat(attendance.missed()).containsAll(attendance.unlogged());
        if (!attendance.isLogged()) {
            assertThat(attendance.value()).isNotInstanceOf(Value.Rate.class);
        }
    }

    @Property
    @Rule("8.8")
    @Domain(ResponsibilityDomain.class)
    @Domain(DomainContext.Global.class)
    void aHolidayNeverAddsADayDue(@ForAll ResponsibilityZone zone, @ForAll @IntRange(max = 60) int day) {
        Period period = Period.span(LocalDate.of(2023, 4, 20), LocalDate.of(2023, 7, 20));
        LocalDate holiday = period.startInclusive().plusDays(day);
        List<LocalDate> due = new ArrayList<>(zone.cleaningDaysIn(period, HolidayCalendar.none()));

        due.remove(holiday);
        assertThat(zone.cleaningDaysIn(period, HolidayCalendar.of(Set.of(holiday), Set.of())))
                .isEqualTo(due);
    }

    private static List<Site> with(int count, List<Integer> keepers, List<Site> sites) {
        return IntStream.range(0, sites.size())
                .filter(i -> keepers.get(i) == count)
                .mapToObj(sites::get)
                .toList();
    }
}
