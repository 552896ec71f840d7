// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Department;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.organisation.Site;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/** Whether every place that must have a keeper has one, and no place has two, on one day. Rule 8.7. */
public final class ZoneCoverage {

    private final LocalDate date;
    private final List<Site> owned;
    private final List<Site> gaps;
    private final List<Overlap> overlaps;
    private final List<Department> withoutZone;
    private final List<LocalizedText> kindsWithoutSite;

    ZoneCoverage(LocalDate date, ZonesOnDay day) {
        this.date = date;
        this.owned = day.owned();
        this.gaps = day.gaps();
        this.overlaps = day.overlaps();
        this.withoutZone = day.departmentsWithoutZone();
        this.kindsWithoutSite = day.kindsWithoutSite();
    }

    /** The day. */
    public LocalDate date() {
        return date;
    }

    /** The places that must have a keeper and have one or more, in declared order. */
    public List<Site> owned() {
        return owned;
    }

    /** The places that must have a keeper and have none, in declared order. */
    public List<Site> gaps() {
        return gaps;
    }

    /** The places, of whatever kind, that several keepers answer for, in declared order. */
    public List<Overlap> overlaps() {
        return overlaps;
    }

    /** The departments that are asked to answer for a zone and answer for none, in declared order. */
    public List<Department> withoutZone() {
        return withoutZone;
    }

    /** The kinds that must have a keeper and of which no place is known, so that nothing was checked. */
    public List<LocalizedText> kindsWithoutSite() {
        return kindsWithoutSite;
    }

    /** Places with a keeper over places that must have one; missing while there are none of these. */
    public Value value() {
        int all = owned.size() + gaps.size();
        return all == 0 ? Value.missing(MissingReason.NOT_REPORTED) : Value.rate(Ratio.of(owned.size(), all));
    }

    @Override
    public String toString() {
        return "ZoneCoverage[" + date + ", " + value() + "]";
    }

    /**
     * One place with several keepers.
     *
     * @param site the place
     * @param zones the zones that cover it, two or more, in declared order
     */
    public record Overlap(Site site, List<ResponsibilityZone> zones) {

        public Overlap {
            requireNonNull(site, "site");
            zones = List.copyOf(zones);
        }
    }
}
