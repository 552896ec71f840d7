// SPDX-License-Identifier: Apache-2.0
package dev.milepost.dossier;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Task;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.StandardId;
import dev.milepost.grading.Survey;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.Inspection;
import dev.milepost.observation.Activity;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.Site;
import dev.milepost.responsibility.Honour;
import dev.milepost.text.NearestNames;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the parts of a dossier together: ids are unique, and every reference meets something. */
final class DossierCheck {

    private final Dossier dossier;
    private final Campaign campaign;
    private final OrgTree organisation;

    DossierCheck(Dossier dossier) {
        this.dossier = dossier;
        this.campaign = dossier.campaign();
        this.organisation = dossier.organisation();
    }

    void check() {
        checkUnits();
        checkResponsibleUnits();
        checkUnique("site", dossier.sites(), Site::id);
        checkUnique("inspection", allInspections(), Inspection::id);
        checkUnique("grading standard", dossier.gradingStandards(), GradingStandard::id);
        checkUnique("survey", dossier.surveys(), Survey::id);
        checkUnique("activity", dossier.activities(), Activity::id);
        checkUnique("honour", dossier.honours(), Honour::id);
        checkUnique("black list entry", dossier.blackList(), BlackListEntry::id);
        checkUnique("origin", dossier.carriedOver(), CarriedOver::last);
        checkUnique("carried", dossier.carriedOver(), one -> List.of(one.kind(), one.id()));
        checkTargets();
        checkFindings();
        checkRegister();
        new ReportingCheck(dossier).check();
        dossier.surveys().forEach(this::checkSurvey);
        dossier.carriedOver().forEach(this::checkCarried);
    }

    private List<Inspection> allInspections() {
        return Stream.concat(dossier.inspections().stream(), dossier.carriedInspections().stream())
                .toList();
    }

    private void checkUnits() {
        organisation.get(campaign.unit());
        campaign.projects().forEach(project -> project.unit().ifPresent(organisation::get));
        dossier.sites().forEach(site -> organisation.get(site.unit()));
        allInspections().forEach(inspection -> organisation.get(inspection.unit()));
        dossier.surveys().forEach(survey -> organisation.get(survey.unit()));
        dossier.activities().forEach(activity -> activity.unit().ifPresent(organisation::get));
        dossier.statusOverrides().forEach(one -> organisation.get(one.unit()));
    }

    private void checkResponsibleUnits() {
        for (ResponsibilityZone zone : campaign.zones()) {
            zone.keeperUnit().ifPresent(organisation::get);
            zone.units().forEach(organisation::get);
        }
        campaign.leadingGroup().map(LeadingGroup::departments).orElse(List.of()).stream()
                .map(Department::unit)
                .forEach(unit -> unit.ifPresent(organisation::get));
        dossier.honours().forEach(honour -> organisation.get(honour.unit()));
        dossier.blackList().forEach(entry -> organisation.get(entry.unit()));
    }

    private void checkTargets() {
        Set<String> known = ids(campaign.targets(), target -> target.id().value());
        dossier.statusOverrides()
                .forEach(one -> checkArgument(
                        known.contains(one.target().value()),
                        "target of a status override must be one of the campaign, was '%s'",
                        one.target()));
    }

    /** What was carried over keeps the due dates it had, whatever calendar they were counted by. */
    private void checkFindings() {
        Inspection.checkDuplicates(dossier.inspections());
        for (Inspection inspection : allInspections()) {
            for (Finding finding : inspection.findings()) {
                finding.unit().ifPresent(organisation::get);
                finding.moves().forEach(move -> move.unit().ifPresent(organisation::get));
            }
        }
        dossier.holidayCalendar()
                .ifPresent(calendar -> dossier.inspections()
                        .forEach(inspection ->
                                inspection.findings().forEach(finding -> finding.checkTimeLimit(calendar))));
    }

    private void checkRegister() {
        Set<String> sites = ids(dossier.sites(), Site::id);
        campaign.zones()
                .forEach(zone ->
                        zone.sites().forEach(site -> checkKnown("site of zone '" + zone.id() + "'", site, sites)));
        Set<String> zones = ids(campaign.zones(), ResponsibilityZone::id);
        dossier.register()
                .attendance()
                .forEach(entry -> checkKnown("zone of attendance on " + entry.date(), entry.zone(), zones));
        Set<String> elements = ids(campaign.elements(), element -> element.id().value());
        dossier.register()
                .emissions()
                .forEach(one -> checkKnown(
                        "element of emission " + one.measure(), one.element().value(), elements));
    }

    private void checkSurvey(Survey survey) {
        StandardId wanted = survey.standard();
        Set<String> known = ids(dossier.gradingStandards(), one -> one.id().toString());
        checkKnown("standard of survey '" + survey.id() + "'", wanted.toString(), known);
        dossier.gradingStandards().stream()
                .filter(one -> one.id().equals(wanted))
                .forEach(standard -> standard.check(survey));
    }

    private void checkCarried(CarriedOver carried) {
        checkKnown("carried " + carried.kind().word(), carried.id(), idsOf(carried.kind()));
        checkArgument(
                carried.origins().stream().noneMatch(origin -> origin.campaign().equals(campaign.id())),
                "origins of carried %s '%s' must be other campaigns than '%s', were %s",
                carried.kind().word(),
                carried.id(),
                campaign.id(),
                carried.origins());
    }

    private Set<String> idsOf(CarriedKind kind) {
        return switch (kind) {
            case TASK -> ids(campaign.tasks(), Task::id);
            case PROJECT ->
                ids(campaign.projects(), (Project project) -> project.id().value());
            case TARGET ->
                ids(campaign.targets(), (Target target) -> target.id().value());
            case BLACK_LIST_ENTRY -> ids(dossier.blackList(), BlackListEntry::id);
            case FINDING ->
                dossier.carriedInspections().stream()
                        .flatMap(inspection ->
                                inspection.findings().stream().map(finding -> inspection.id() + "/" + finding.id()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        };
    }

    static <T> Set<String> ids(Collection<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static void checkKnown(String what, String id, Set<String> known) {
        checkArgument(
                known.contains(id),
                "%s must be one of the dossier, was '%s'; nearest: %s",
                what,
                id,
                NearestNames.of(id, known, 3));
    }

    private static <T> void checkUnique(String what, List<T> items, Function<T, ?> id) {
        List<?> ids = items.stream().map(id).toList();
        checkArgument(ids.stream().distinct().count() == ids.size(), "%s id must be unique, ids were %s", what, ids);
    }
}
