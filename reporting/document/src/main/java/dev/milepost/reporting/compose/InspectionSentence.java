// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.inspection.Finding;
import dev.milepost.inspection.Inspection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an inspection comes to, in one sentence. */
final class InspectionSentence {

    private final Composition composition;

    InspectionSentence(Composition composition) {
        this.composition = composition;
    }

    String of(Inspection inspection) {
        StringBuilder sentence = new StringBuilder(composition.phrase(
                "phrase.inspection",
                Map.of(
                        "theme", inspection.theme().in(composition.locale()),
                        "rounds", Integer.toString(inspection.rounds()))));
        scope(inspection, sentence);
        problems(inspection, sentence);
        notices(inspection, sentence);
        return sentence.append(composition.phrase("phrase.end")).toString();
    }

    private void scope(Inspection inspection, StringBuilder sentence) {
        int parts = inspection.scope().stream().mapToInt(one -> one.count()).sum();
        int scope = inspection.scopeTotal().orElse(parts);
        if (scope > 0) {
            sentence.append(composition.phrase("phrase.inspection.scope", Map.of("scope", Integer.toString(scope))));
        }
        if (inspection.scope().size() > 1) {
            List<String> each = inspection.scope().stream()
                    .map(one ->
                            one.name().in(composition.locale()) + (composition.isChinese() ? "" : " ") + one.count())
                    .toList();
            sentence.append(composition.phrase("phrase.inspection.parts", Map.of("parts", composition.list(each))));
        }
    }

    private void problems(Inspection inspection, StringBuilder sentence) {
        LocalDate date = composition.progress().when().date();
        int raised = inspection.raisedBy(date);
        if (raised == 0) {
            return;
        }
        long types = inspection.tally().isPresent() && inspection.findings().isEmpty()
                ? inspection.tally().get().types()
                : inspection.findings().stream().map(Finding::type).distinct().count();
        sentence.append(composition.phrase(
                "phrase.inspection.types",
                Map.of(
                        "types", Long.toString(types),
                        "raised", Integer.toString(raised),
                        "closed", Integer.toString(inspection.closedBy(date)))));
    }

    private void notices(Inspection inspection, StringBuilder sentence) {
        if (!inspection.notices().isEmpty()) {
            List<String> each = inspection.notices().stream()
                    .map(one -> one.name().in(composition.locale())
                            + (composition.isChinese() ? one.count() + "份" : " (" + one.count() + ")"))
                    .toList();
            sentence.append(composition.phrase("phrase.inspection.notices", Map.of("notices", composition.list(each))));
        }
    }
}
