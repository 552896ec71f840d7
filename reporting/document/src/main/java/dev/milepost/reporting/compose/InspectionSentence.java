// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.Notice;
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
        sentence.append(composition.phrase(
                "phrase.inspection.types",
                Map.of(
                        "types", Integer.toString(inspection.typesBy(date)),
                        "raised", Integer.toString(raised),
                        "closed", Integer.toString(inspection.closedBy(date)))));
        long longTerm = inspection.rectificationOn(date).longTerm();
        if (longTerm > 0) {
            sentence.append(composition.phrase("phrase.inspection.longTerm", Map.of("count", Long.toString(longTerm))));
        }
    }

    private void notices(Inspection inspection, StringBuilder sentence) {
        if (!inspection.notices().isEmpty()) {
            List<String> each = inspection.notices().stream().map(this::notice).toList();
            sentence.append(composition.phrase("phrase.inspection.notices", Map.of("notices", composition.list(each))));
        }
    }

    private String notice(Notice notice) {
        String number = notice.number().map(text -> "（" + text + "）").orElse("");
        return composition.isChinese()
                ? notice.name().in(composition.locale()) + number + notice.count() + "份"
                : notice.name().in(composition.locale()) + " ("
                        + notice.number().map(text -> "no. " + text).orElse(Integer.toString(notice.count())) + ")";
    }
}
