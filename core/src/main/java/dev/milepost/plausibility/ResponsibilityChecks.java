// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.responsibility.AttendanceEntry;
import dev.milepost.responsibility.OfficerCoverage;
import dev.milepost.responsibility.ZoneCoverage;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether those who shall answer for something do. Rules 8.6 to 8.8. */
final class ResponsibilityChecks {

    private ResponsibilityChecks() {}

    static List<Issue> officers(ConsistencySubject subject) {
        return subject
                .dossier()
                .responsibility()
                .officers()
                .filter(OfficerCoverage::isContradicted)
                .map(coverage -> officerIssue(subject.campaign(), coverage))
                .stream()
                .toList();
    }

    static List<Issue> gaps(ConsistencySubject subject) {
        ZoneCoverage coverage = zones(subject);
        List<Issue> issues = new ArrayList<>();
        for (Site site : coverage.gaps()) {
            issues.add(warning(
                            "zone-gap",
                            "site/" + site.id(),
                            Wording.of(
                                    "“{0}”（{1}）在{2}无包保单位",
                                    "\"{0}\" ({1}) has no keeper on {2}",
                                    site.name(),
                                    Wording.unitName(subject, site.unit()),
                                    coverage.date()))
                    .withSuggestion(LocalizedText.of("划入一个包保责任区", "add it to a zone")));
        }
        for (LocalizedText kind : coverage.kindsWithoutSite()) {
            issues.add(Issue.of(
                    Severity.INFO,
                    "zone-gap",
                    "register/ownedKinds",
                    Wording.of(
                            "“{0}”应有包保单位，但未登记任何此类地点，未作核查",
                            "places of the kind \"{0}\" must have a keeper, but none is registered: nothing was checked",
                            kind)));
        }
        return issues;
    }

    static List<Issue> overlaps(ConsistencySubject subject) {
        ZoneCoverage coverage = zones(subject);
        return coverage.overlaps().stream()
                .map(overlap -> warning(
                                "zone-overlap",
                                "site/" + overlap.site().id(),
                                Wording.of(
                                        "“{0}”在{1}有多个包保单位：{2}",
                                        "\"{0}\" has several keepers on {1}: {2}",
                                        overlap.site().name(),
                                        coverage.date(),
                                        overlap.zones().stream()
                                                .map(ResponsibilityZone::keeper)
                                                .distinct()
                                                .toList()))
                        .withSuggestion(LocalizedText.of("明确一个责任单位", "let one of them answer for it")))
                .toList();
    }

    static List<Issue> keepersWithoutZone(ConsistencySubject subject) {
        ZoneCoverage coverage = zones(subject);
        return coverage.withoutZone().stream()
                .map(department -> warning(
                        "keeper-without-zone",
                        "department/" + department.id(),
                        Wording.of(
                                "“{0}”应包保责任区，{1}未包保任何责任区",
                                "{0} is to answer for a zone and answers for none on {1}",
                                department.name(),
                                coverage.date())))
                .toList();
    }

    static List<Issue> attendance(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (AttendanceEntry entry : subject.dossier().register().attendance()) {
            subject.campaign().zones().stream()
                    .filter(zone -> zone.id().equals(entry.zone()))
                    .findFirst()
                    .flatMap(zone -> doubt(subject, zone, entry))
                    .map(why -> warning("attendance", "attendance/" + entry.zone() + "/" + entry.date(), why))
                    .ifPresent(issues::add);
        }
        return issues;
    }

    private static Optional<LocalizedText> doubt(
            ConsistencySubject subject, ResponsibilityZone zone, AttendanceEntry entry) {
        LocalDate date = entry.date();
        if (date.isAfter(subject.asOf())) {
            return Optional.of(Wording.of(
                    "保洁记录日期{0}（{1}）晚于{2}",
                    "the log of cleaning days has an entry of {0} ({1}), which is after {2}",
                    date,
                    zone.area(),
                    subject.asOf()));
        }
        if (!zone.holdsOn(date)) {
            return Optional.of(Wording.of(
                    "保洁记录日期{0}不在责任区“{1}”有效期内，未计入",
                    "the log of cleaning days has an entry of {0}, on which the zone \"{1}\" does not hold: not counted",
                    date,
                    zone.area()));
        }
        HolidayCalendar calendar = subject.dossier().holidayCalendar().orElse(HolidayCalendar.none());
        boolean due = zone.cleaningDays().contains(date.getDayOfWeek())
                && !calendar.holidays().contains(date);
        return due || entry.attended()
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "责任区“{1}”{0}不是保洁日，却记为缺勤，未计入",
                        "the zone \"{1}\" is said to have missed {0}, which is no cleaning day: not counted",
                        date,
                        zone.area()));
    }

    private static Issue officerIssue(Campaign campaign, OfficerCoverage coverage) {
        return warning(
                        "officer-coverage",
                        "leadingGroup/departments",
                        Wording.of(
                                "“{0}”要求每个部门明确{1}名专职联络员，{2}个部门中有{3}个未落实：{4}",
                                "campaign \"{0}\" says that each department has named {1};"
                                        + " of {2} departments {3} have not: {4}",
                                campaign.name(),
                                coverage.asked(),
                                coverage.departments(),
                                coverage.lacking().size(),
                                coverage.lacking().stream()
                                        .map(Department::name)
                                        .toList()))
                .withSuggestion(LocalizedText.of("请未落实的部门报送联络员岗位", "ask them which post it is"));
    }

    private static ZoneCoverage zones(ConsistencySubject subject) {
        return subject.dossier().responsibility().zonesOn(subject.asOf());
    }

    private static Issue warning(String code, String path, LocalizedText message) {
        return Issue.of(Severity.WARNING, code, path, message);
    }
}
