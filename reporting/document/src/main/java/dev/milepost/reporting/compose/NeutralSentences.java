// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.Schedule;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Task;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Activity;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Quantity;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.PrintedWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the data alone say, in the phrases of the pack: no praise, no cause, no slogan. */
final class NeutralSentences {

    private final Composition composition;

    NeutralSentences(Composition composition) {
        this.composition = composition;
    }

    List<List<Inline>> organisation() {
        Optional<LeadingGroup> group = composition.campaign().leadingGroup();
        if (group.isEmpty()) {
            return List.of();
        }
        List<String> text = new ArrayList<>();
        LeadingGroup lead = group.get();
        text.add(composition.phrase(
                "phrase.group",
                Map.of(
                        "name",
                        lead.name().in(composition.locale()),
                        "leaders",
                        posts(lead, LeadingGroup.Role.LEADER))));
        role(text, lead, LeadingGroup.Role.DEPUTY_LEADER, "phrase.group.deputies", "deputies");
        role(text, lead, LeadingGroup.Role.MEMBER, "phrase.group.members", "members");
        role(text, lead, LeadingGroup.Role.OFFICE_DIRECTOR, "phrase.group.office", "directors");
        role(text, lead, LeadingGroup.Role.OFFICE_STAFF, "phrase.group.staff", "staff");
        lead.officersPerDepartment()
                .ifPresent(count -> text.add(
                        composition.phrase("phrase.group.officers", Map.of("count", Integer.toString(count)))));
        List<List<Inline>> sentences = new ArrayList<>();
        sentences.add(words(String.join(composition.phrase("joint.part"), text) + composition.phrase("phrase.end")));
        composition.campaign().zones().stream()
                .map(zone -> composition.phrase(
                        "phrase.zone",
                        Map.of(
                                "area", zone.area().in(composition.locale()),
                                "keeper", zone.keeper().in(composition.locale()),
                                "days", days(zone.cleaningDays()))))
                .forEach(sentence -> sentences.add(words(sentence)));
        return sentences;
    }

    List<List<Inline>> action(ActionId action) {
        List<List<Inline>> sentences = new ArrayList<>();
        composition.campaign().projects().stream()
                .filter(project -> project.actions().contains(action))
                .forEach(project -> sentences.add(words(project(project))));
        composition.dossier().inspections().stream()
                .filter(inspection -> inspection.action().equals(Optional.of(action)))
                .forEach(inspection -> sentences.add(words(new InspectionSentence(composition).of(inspection))));
        composition.dossier().activities().stream()
                .filter(activity -> activity.action().equals(Optional.of(action)))
                .filter(activity -> !activity.startInclusive()
                        .isAfter(composition.progress().when().date()))
                .forEach(activity -> sentences.add(words(activity(activity))));
        composition.campaign().schedules().stream()
                .filter(schedule -> schedule.action().equals(Optional.of(action)))
                .forEach(schedule -> sentences.add(words(schedule(schedule))));
        return sentences;
    }

    List<List<Inline>> problems() {
        return composition.campaign().problems().stream()
                .map(problem -> words(problem.text().in(composition.locale())))
                .toList();
    }

    List<List<Inline>> nextYear() {
        List<List<Inline>> sentences = new ArrayList<>();
        LocalDate end = composition.campaign().period().endExclusive();
        for (Task task : composition.campaign().tasks()) {
            if (!task.period().startInclusive().isBefore(end)) {
                sentences.add(words(task.text().in(composition.locale())));
            }
        }
        composition.progress().upcoming().forEach(target -> sentences.add(words(target(target))));
        return sentences;
    }

    private String target(Target target) {
        Indicator indicator =
                composition.campaign().findIndicator(target.indicator()).orElseThrow();
        return composition.phrase(
                "phrase.target",
                Map.of(
                        "due", date(target.due()),
                        "indicator", indicator.name().in(composition.locale()),
                        "target", FigureText.words(target.comparator(), indicator.unit(), composition.locale())));
    }

    private String project(Project project) {
        String name = project.name().in(composition.locale());
        String stage = composition.isChinese()
                ? project.stageWord()
                : project.stage().label().in(composition.locale());
        if (project.actual().isPresent()) {
            return quantity(
                    "phrase.project.actual", name, stage, project.actual().get());
        }
        if (project.forecast().isPresent()) {
            return quantity(
                    "phrase.project.forecast", name, stage, project.forecast().get());
        }
        if (project.planned().isPresent()) {
            return quantity(
                    "phrase.project.planned", name, stage, project.planned().get());
        }
        return composition.phrase("phrase.project", Map.of("project", name, "stage", stage));
    }

    private String quantity(String key, String name, String stage, Quantity quantity) {
        String text = quantity.text(composition.locale());
        return composition.phrase(key, Map.of("project", name, "stage", stage, "quantity", text));
    }

    private String activity(Activity activity) {
        String name = activity.name().in(composition.locale());
        String date = date(activity.startInclusive());
        if (activity.inputs().isEmpty()) {
            return composition.phraseOf("phrase.activity", activity.id(), Map.of("date", date, "name", name));
        }
        List<String> inputs = activity.inputs().stream()
                .map(input -> input.text(composition.locale()))
                .toList();
        return composition.phraseOf(
                "phrase.activity.inputs",
                activity.id(),
                Map.of("date", date, "name", name, "inputs", composition.list(inputs)));
    }

    private String schedule(Schedule schedule) {
        String name = schedule.name().in(composition.locale());
        if (schedule.lastingDays().isPresent()) {
            String days = Integer.toString(schedule.lastingDays().getAsInt());
            return composition.phrase("phrase.schedule.lasting", Map.of("name", name, "days", days));
        }
        return composition.phrase("phrase.schedule.weekly", Map.of("name", name, "days", days(schedule.weekdays())));
    }

    private void role(List<String> text, LeadingGroup group, LeadingGroup.Role role, String key, String name) {
        String posts = posts(group, role);
        if (!posts.isEmpty()) {
            text.add(composition.phrase(key, Map.of(name, posts)));
        }
    }

    private String posts(LeadingGroup group, LeadingGroup.Role role) {
        return composition.list(group.members().stream()
                .filter(member -> member.role() == role)
                .map(member -> member.post().in(composition.locale()))
                .toList());
    }

    private String days(Collection<DayOfWeek> days) {
        return composition.list(days.stream()
                .sorted()
                .map(day -> composition.isChinese()
                        ? "周" + "一二三四五六日".charAt(day.getValue() - 1)
                        : day.getDisplayName(TextStyle.FULL, composition.locale()))
                .toList());
    }

    private String date(LocalDate date) {
        return PrintedWords.in(composition.locale()).date(date);
    }

    private static List<Inline> words(String text) {
        return List.of(Inline.text(text));
    }
}
