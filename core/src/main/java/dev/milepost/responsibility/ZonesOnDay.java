// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which zones hold on a day, and which places they cover. */
final class ZonesOnDay {

    private final List<ResponsibilityZone> zones;
    private final List<Department> departments;
    private final List<Site> sites;
    private final ResponsibilityRegister register;
    private final Map<Site, List<ResponsibilityZone>> owners = new HashMap<>();

    ZonesOnDay(
            Campaign campaign, OrgTree organisation, List<Site> sites, ResponsibilityRegister register, LocalDate day) {
        this.zones = campaign.zones().stream().filter(zone -> zone.holdsOn(day)).toList();
        this.departments =
                campaign.leadingGroup().map(LeadingGroup::departments).orElse(List.of());
        this.sites = sites;
        this.register = register;
        for (Site site : sites) {
            Set<OrgUnitId> above = new HashSet<>(Set.of(site.unit()));
            organisation.ancestors(site.unit()).forEach(unit -> above.add(unit.id()));
            owners.put(
                    site,
                    zones.stream().filter(zone -> covers(zone, site, above)).toList());
        }
    }

    List<Site> owned() {
        return sites.stream()
                .filter(register::mustBeOwned)
                .filter(site -> !ownersOf(site).isEmpty())
                .toList();
    }

    List<Site> gaps() {
        return sites.stream()
                .filter(register::mustBeOwned)
                .filter(site -> ownersOf(site).isEmpty())
                .toList();
    }

    List<ZoneCoverage.Overlap> overlaps() {
        return sites.stream()
                .filter(site -> haveSeveralKeepers(ownersOf(site)))
                .map(site -> new ZoneCoverage.Overlap(site, ownersOf(site)))
                .toList();
    }

    List<Department> departmentsWithoutZone() {
        return departments.stream()
                .filter(Department::keepsZone)
                .filter(department -> zones.stream().noneMatch(zone -> isKept(zone, department)))
                .toList();
    }

    List<LocalizedText> kindsWithoutSite() {
        return register.ownedKinds().stream()
                .filter(kind -> sites.stream().noneMatch(site -> ResponsibilityRegister.sameWord(kind, site.kind())))
                .toList();
    }

    private List<ResponsibilityZone> ownersOf(Site site) {
        return owners.getOrDefault(site, List.of());
    }

    private static boolean covers(ResponsibilityZone zone, Site site, Set<OrgUnitId> above) {
        return zone.sites().contains(site.id()) || zone.units().stream().anyMatch(above::contains);
    }

    /** Two zones of one keeper leave no doubt who answers. */
    private static boolean haveSeveralKeepers(List<ResponsibilityZone> zones) {
        return zones.stream().anyMatch(zone -> !zone.hasKeeperOf(zones.get(0)));
    }

    private static boolean isKept(ResponsibilityZone zone, Department department) {
        if (zone.keeperUnit().isEmpty() || department.unit().isEmpty()) {
            return ResponsibilityRegister.sameWord(zone.keeper(), department.name());
        }
        return zone.keeperUnit().equals(department.unit());
    }
}
