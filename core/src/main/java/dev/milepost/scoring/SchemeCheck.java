// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The laws of a scheme as a whole. Rule 10.1. */
final class SchemeCheck {

    private final AssessmentScheme scheme;
    private final String owner;

    SchemeCheck(AssessmentScheme scheme) {
        this.scheme = scheme;
        this.owner = "scheme '" + scheme.id() + "'";
    }

    void run() {
        Checks.notEmpty("groups of " + owner, scheme.groups());
        checkCodes();
        checkClasses();
        checkGrades();
        checkEffects();
        checkTieBreaks();
        checkWeights();
        scheme.declaredBonusCap().ifPresent(cap -> Checks.notNegative("bonusCap of " + owner, cap));
    }

    /** An entry names an item, a bonus item or a veto by its code alone, so all share one set. */
    private void checkCodes() {
        Stream<String> items = scheme.items().stream().map(SchemeItem::code);
        Stream<String> bonus = scheme.bonusItems().stream().map(BonusItem::code);
        Stream<String> vetoes = scheme.vetoes().stream().map(VetoRule::code);
        unique("code of item, bonus or veto", Stream.concat(Stream.concat(items, bonus), vetoes));
        unique("group code", scheme.groups().stream().map(SchemeGroup::code));
        unique("class code", scheme.classes().stream().map(UnitClass::code));
        unique("grade code", grades().stream());
    }

    private void checkClasses() {
        List<String> known = scheme.classes().stream().map(UnitClass::code).toList();
        for (SchemeItem item : scheme.items()) {
            item.byClass().keySet().forEach(code -> oneOf("class of item '" + item.code() + "'", code, known));
        }
    }

    private void checkGrades() {
        for (int i = 1; i < scheme.grades().size(); i++) {
            ScoreGrade better = scheme.grades().get(i - 1);
            ScoreGrade worse = scheme.grades().get(i);
            checkArgument(
                    worse.least().compareTo(better.least()) < 0,
                    "least score of grade '%s' must be below that of '%s', %s, was %s",
                    worse.code(),
                    better.code(),
                    better.least(),
                    worse.least());
        }
    }

    private void checkEffects() {
        for (VetoRule veto : scheme.vetoes()) {
            if (veto.effect() instanceof VetoRule.CapGrade cap) {
                oneOf("grade of veto '" + veto.code() + "'", cap.grade(), grades());
            }
        }
    }

    private void checkTieBreaks() {
        List<String> items = scheme.items().stream().map(SchemeItem::code).toList();
        List<String> groups = scheme.groups().stream().map(SchemeGroup::code).toList();
        for (TieBreak key : scheme.tieBreaks()) {
            if (key instanceof TieBreak.Item item) {
                oneOf("item of a tie-break", item.code(), items);
            } else if (key instanceof TieBreak.Group group) {
                oneOf("group of a tie-break", group.code(), groups);
            }
        }
    }

    private void checkWeights() {
        if (scheme.weights().isEmpty()) {
            return;
        }
        scheme.weights().forEach((type, weight) -> {
            checkArgument(type != PeriodType.SPAN, "period of a weight of %s must not be SPAN, was SPAN", owner);
            Checks.above0("weight of " + type + " of " + owner, weight);
        });
        Ratio sum = scheme.weights().values().stream().reduce(Ratio.ZERO, Ratio::plus);
        checkArgument(sum.sameValueAs(Ratio.ONE), "weights of %s must sum to 1, summed to %s", owner, sum);
    }

    private List<String> grades() {
        return scheme.grades().stream().map(ScoreGrade::code).toList();
    }

    private void unique(String property, Stream<String> codes) {
        Checks.unique(property, owner, codes.toList());
    }

    private void oneOf(String property, String code, Collection<String> known) {
        Checks.oneOf(property, owner, code, known);
    }
}
