// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What contradicts itself within a record of a survey. The figures stay as they were counted. */
final class SurveyDoubts {

    private final GradingStandard standard;
    private final Survey survey;

    private SurveyDoubts(GradingStandard standard, Survey survey) {
        this.standard = standard;
        this.survey = survey;
    }

    static List<Issue> of(GradingStandard standard, Survey survey) {
        SurveyDoubts doubts = new SurveyDoubts(standard, survey);
        return standard.indices().stream()
                .flatMap(index -> index.parts().stream())
                .flatMap(part -> survey.records().stream().flatMap(one -> doubts.of(part.figure(), one)))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Issue> of(SurveyFigure figure, SurveyRecord one) {
        if (figure instanceof SurveyFigure.Share share) {
            return partAboveWhole(share.part(), share.whole(), one);
        }
        if (figure instanceof SurveyFigure.Complement rest) {
            return partAboveWhole(rest.bad(), rest.whole(), one);
        }
        return figure instanceof SurveyFigure.PerPositive each ? foundNowhere(each, one) : Stream.empty();
    }

    private Stream<Issue> partAboveWhole(String part, String whole, SurveyRecord one) {
        Optional<Integer> all = one.findCount(whole);
        boolean above = one.findCount(part)
                .filter(some -> all.isPresent() && some > all.get())
                .isPresent();
        return above ? Stream.of(issue(part, whole, one)) : Stream.empty();
    }

    private Stream<Issue> foundNowhere(SurveyFigure.PerPositive each, SurveyRecord one) {
        boolean nowhere = one.findCount(each.positives()).equals(Optional.of(0))
                && one.findCount(each.found()).orElse(0) > 0;
        return nowhere ? Stream.of(issue(each.found(), each.positives(), one)) : Stream.empty();
    }

    private Issue issue(String more, String less, SurveyRecord one) {
        String where = one.category() + (one.place().isEmpty() ? "" : " " + one.place());
        String at = where.isBlank() ? "" : " (" + where.strip() + ")";
        Term first = term(more);
        Term second = term(less);
        LocalizedText message = LocalizedText.of(
                first.name().zh() + " " + one.counts().get(more) + " 多于"
                        + second.name().zh() + " " + one.counts().get(less) + at,
                first.name().en() + " " + one.counts().get(more) + " is more than "
                        + second.name().en() + " " + one.counts().get(less) + at);
        return Issue.of(Severity.ERROR, "survey", "survey/" + survey.id(), message);
    }

    private Term term(String id) {
        return standard.counts().stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
