// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.grading.GradeResult.SampleLine;
import dev.milepost.grading.GradeResult.SampleResult;
import dev.milepost.text.Glossary;
import java.util.List;
import java.util.Optional;

/** Compares what was looked at with the least that the standard asks for in a place of that population. */
final class SampleCheck {

    private final GradingStandard standard;
    private final Survey survey;

    SampleCheck(GradingStandard standard, Survey survey) {
        this.standard = standard;
        this.survey = survey;
    }

    SampleResult check() {
        if (standard.samplePlans().isEmpty()) {
            return notCheckable("grading.no-plan");
        }
        if (survey.population().isEmpty()) {
            return notCheckable("grading.no-population");
        }
        if (survey.records().stream().allMatch(one -> one.category().isEmpty())) {
            return notCheckable("grading.no-category");
        }
        int population = survey.population().get();
        return standard.samplePlans().stream()
                .filter(plan -> plan.isFor(population))
                .findFirst()
                .map(this::check)
                .orElseGet(() -> notCheckable("grading.no-plan-for-population"));
    }

    private SampleResult check(SamplePlan plan) {
        List<SampleLine> lines = plan.least().stream().map(this::line).toList();
        boolean enough = lines.stream().allMatch(line -> line.shortBy() == 0);
        return new SampleResult(enough ? CheckOutcome.MET : CheckOutcome.NOT_MET, Optional.empty(), lines);
    }

    private SampleLine line(SamplePlan.Least least) {
        long found = survey.records().stream()
                .filter(one -> one.category().equals(least.category()))
                .flatMap(one -> one.findCount(least.count()).stream())
                .mapToLong(Integer::longValue)
                .sum();
        return new SampleLine(
                term(standard.categories(), least.category()),
                term(standard.counts(), least.count()),
                least.least(),
                found);
    }

    private static Term term(List<Term> terms, String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst().orElseThrow();
    }

    private static SampleResult notCheckable(String reason) {
        return new SampleResult(CheckOutcome.NOT_CHECKABLE, Optional.of(Glossary.get(reason)), List.of());
    }
}
