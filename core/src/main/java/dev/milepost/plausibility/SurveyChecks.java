// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.StandardId;
import java.util.List;

/** Surveys against themselves. Rule 9.1. */
final class SurveyChecks {

    private SurveyChecks() {}

    static List<Issue> contradictions(ConsistencySubject subject) {
        Dossier dossier = subject.dossier();
        return dossier.surveys().stream()
                .flatMap(survey -> standard(dossier, survey.standard()).grade(survey).issues().stream())
                .toList();
    }

    /** A dossier has the standard of each of its surveys. */
    private static GradingStandard standard(Dossier dossier, StandardId id) {
        return dossier.gradingStandards().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
