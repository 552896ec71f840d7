// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.text.NearestNames;
import java.util.List;
import java.util.stream.Stream;

/** The laws of a standard, and of the surveys that go by it. */
final class StandardCheck {

    private static final int NEAREST = 3;

    private final GradingStandard standard;
    private final List<String> counts;
    private final List<String> categories;

    StandardCheck(GradingStandard standard) {
        this.standard = standard;
        this.counts = standard.counts().stream().map(Term::id).toList();
        this.categories = standard.categories().stream().map(Term::id).toList();
    }

    void check() {
        List<String> levels = standard.scale().levels();
        checkArgument(
                levels.size() >= 2,
                "scale of standard '%s' must have a level and one below it, had %s",
                standard.id(),
                levels);
        checkArgument(!standard.indices().isEmpty(), "indices of standard '%s' must not be empty", standard.id());
        checkUnique("counts", counts);
        checkUnique("categories", categories);
        checkUnique(
                "indices and preconditions",
                Stream.concat(
                                standard.indices().stream().map(GradingIndex::id),
                                standard.preconditions().stream().map(Precondition::id))
                        .toList());
        standard.indices().forEach(index -> index.parts().forEach(part -> checkPart(index, part)));
        standard.preconditions().forEach(one -> checkCount("precondition '" + one.id() + "'", one.count()));
        standard.placeRules().forEach(this::checkPlaceRule);
        checkSamplePlans();
    }

    void check(Survey survey) {
        checkArgument(
                survey.standard().equals(standard.id()),
                "standard of survey '%s' must be '%s', was '%s'",
                survey.id(),
                standard.id(),
                survey.standard());
        String owner = "survey '" + survey.id() + "'";
        for (SurveyRecord one : survey.records()) {
            one.counts().keySet().forEach(count -> checkCount(owner, count));
            if (!one.category().isEmpty()) {
                checkCategory(owner, one.category());
            }
        }
    }

    private void checkPart(GradingIndex index, IndexPart part) {
        String owner = "index '" + index.id() + "'";
        part.figure().counts().forEach(count -> checkCount(owner, count));
        List<String> levels = standard.scale().levels();
        List<String> given = part.thresholds().stream().map(Threshold::level).toList();
        checkArgument(
                given.equals(levels.subList(0, levels.size() - 1)),
                "levels of the thresholds of %s must be %s, was %s",
                owner,
                levels.subList(0, levels.size() - 1),
                given);
    }

    private void checkPlaceRule(PlaceRule rule) {
        checkCount("the rule for single places", rule.positives());
        checkCount("the rule for single places", rule.whole());
    }

    private void checkSamplePlans() {
        List<SamplePlan> plans = standard.samplePlans();
        for (SamplePlan plan : plans) {
            plan.least().forEach(least -> {
                checkCategory("a sample plan", least.category());
                checkCount("a sample plan", least.count());
            });
            checkArgument(
                    plans.stream().filter(plan::overlaps).count() == 1,
                    "sample plans of standard '%s' must not overlap, did above %s",
                    standard.id(),
                    plan.populationAbove());
        }
    }

    private void checkUnique(String what, List<String> ids) {
        checkArgument(
                ids.stream().distinct().count() == ids.size(),
                "ids of the %s of standard '%s' must be unique, were %s",
                what,
                standard.id(),
                ids);
    }

    private void checkCount(String owner, String count) {
        checkKnown("count", owner, count, counts);
    }

    private void checkCategory(String owner, String category) {
        checkKnown("category", owner, category, categories);
    }

    private void checkKnown(String what, String owner, String name, List<String> known) {
        checkArgument(
                known.contains(name),
                "%s of %s must be one of standard '%s', was '%s'; nearest: %s",
                what,
                owner,
                standard.id(),
                name,
                NearestNames.of(name, known, NEAREST));
    }
}
