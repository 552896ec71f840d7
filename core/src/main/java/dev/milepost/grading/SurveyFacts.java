// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.text.Glossary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The levels of surveys as facts, like those of any other source. Rule 9.1. */
public final class SurveyFacts {

    private SurveyFacts() {}

    /**
     * The facts that the surveys of a campaign emit: of each the level or, where it has none, that it is incomplete.
     * The element is that of the survey or else the one that its standard names; a survey whose element only the
     * standard names emits nothing in a campaign that lacks it. Where too little was looked at, or that cannot be
     * checked, the fact says so.
     *
     * @param campaign the campaign whose elements the facts are of
     * @param standards the standards the surveys go by
     * @param surveys the surveys
     * @throws IllegalArgumentException if a survey goes by none of the standards, names an element that the campaign
     *     lacks, or its element has another scale than its standard
     */
    public static List<Observation> of(
            Campaign campaign, Collection<GradingStandard> standards, Collection<Survey> surveys) {
        List<Observation> facts = new ArrayList<>();
        for (Survey survey : surveys) {
            GradingStandard standard = standards.stream()
                    .filter(one -> one.id().equals(survey.standard()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("standard of survey '" + survey.id()
                            + "' must be one of those given, was '" + survey.standard() + "'"));
            element(campaign, standard, survey)
                    .ifPresent(element -> facts.add(observation(element, standard.grade(survey))));
        }
        return facts;
    }

    private static Optional<DataElement> element(Campaign campaign, GradingStandard standard, Survey survey) {
        Optional<DataElementId> own = survey.element();
        Optional<DataElement> element = own.or(standard::element).flatMap(campaign::findElement);
        checkArgument(
                own.isEmpty() || element.isPresent(),
                "element that survey '%s' emits must be one of the campaign, was '%s'",
                survey.id(),
                own.map(DataElementId::value).orElse(""));
        element.ifPresent(found -> checkArgument(
                found.scale().equals(Optional.of(standard.scale())),
                "scale of element '%s' that survey '%s' emits must be that of its standard, %s, was %s",
                found.id(),
                survey.id(),
                standard.scale(),
                found.scale().map(Object::toString).orElse("none")));
        return element;
    }

    private static Observation observation(DataElement element, GradeResult result) {
        Survey survey = result.survey();
        FactKey key = FactKey.of(element.id(), survey.unit(), periodOf(survey, element))
                .withSource("survey/" + survey.id());
        Observation.Builder fact = Observation.builder(key, result.level());
        switch (result.sample().outcome()) {
            case MET -> {}
            case NOT_MET -> fact.reason(Glossary.get("note.sample-short"));
            case NOT_CHECKABLE -> fact.reason(Glossary.get("note.sample-not-checkable"));
        }
        return fact.build();
    }

    private static Period periodOf(Survey survey, DataElement element) {
        return element.frequency() == PeriodType.SPAN
                ? survey.period()
                : element.frequency().periodOf(survey.period().lastDay());
    }
}
