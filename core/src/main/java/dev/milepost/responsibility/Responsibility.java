// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who answers for what in a campaign, and whether they do. Rules 8.6 to 8.8. Immutable; safe for concurrent use.
 *
 * <pre>{@code
 * Responsibility responsibility = dossier.responsibility();
 * responsibility.zonesOn(date).gaps();                            // streets without a keeper
 * responsibility.attendance(Period.parse("202311"), date).value();  // days held over days due
 * }</pre>
 */
public final class Responsibility {

    private final Campaign campaign;
    private final OrgTree organisation;
    private final List<Site> sites;
    private final ResponsibilityRegister register;
    private final HolidayCalendar calendar;

    private Responsibility(
            Campaign campaign,
            OrgTree organisation,
            Collection<Site> sites,
            ResponsibilityRegister register,
            HolidayCalendar calendar) {
        this.campaign = requireNonNull(campaign, "campaign");
        this.organisation = requireNonNull(organisation, "organisation");
        this.sites = List.copyOf(sites);
        this.register = requireNonNull(register, "register");
        this.calendar = requireNonNull(calendar, "calendar");
    }

    /**
     * Obtains who answers for what.
     *
     * @param campaign the campaign with its leading group and zones
     * @param organisation the units
     * @param sites the places in the units
     * @param register what is written down over the year
     * @param calendar the holidays, on which no cleaning is due
     */
    public static Responsibility of(
            Campaign campaign,
            OrgTree organisation,
            Collection<Site> sites,
            ResponsibilityRegister register,
            HolidayCalendar calendar) {
        return new Responsibility(campaign, organisation, sites, register, calendar);
    }

    /** Whether each department has named its officers; empty if the campaign has no leading group. */
    public Optional<OfficerCoverage> officers() {
        return campaign.leadingGroup().map(OfficerCoverage::of);
    }

    /** Whether each place has its keeper on a day. */
    public ZoneCoverage zonesOn(LocalDate date) {
        return new ZoneCoverage(date, new ZonesOnDay(campaign, organisation, sites, register, date));
    }

    /**
     * How zones kept their cleaning days in a period, as far as it has passed.
     *
     * @param period the period
     * @param asOf the day up to whose end days are due and entries are looked at, inclusive
     */
    public Attendance attendance(Period period, LocalDate asOf) {
        LocalDate end = asOf.plusDays(1);
        if (!end.isAfter(period.startInclusive())) {
            return new Attendance(period, List.of());
        }
        Period passed = end.isBefore(period.endExclusive()) ? Period.span(period.startInclusive(), end) : period;
        return new Attendance(
                period,
                campaign.zones().stream()
                        .filter(zone -> holdsIn(zone, passed))
                        .map(zone -> ZoneAttendance.of(zone, passed, calendar, register.attendance()))
                        .toList());
    }

    /**
     * The facts that the register says are emitted, as things stood at the end of a day.
     *
     * @throws IllegalArgumentException if it emits an element that the campaign lacks
     */
    public List<Observation> facts(LocalDate date) {
        return new ResponsibilityFacts(campaign, this, date).of(register.emissions());
    }

    private static boolean holdsIn(ResponsibilityZone zone, Period period) {
        return zone.from().map(from -> from.isBefore(period.endExclusive())).orElse(true)
                && zone.to().map(to -> to.isAfter(period.startInclusive())).orElse(true);
    }
}
