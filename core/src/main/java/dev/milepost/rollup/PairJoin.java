// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;

/** Joins numerator and denominator of one unit. Rules 2.4 and 5.2. */
final class PairJoin {

    private PairJoin() {}

    static Resolved of(DataElement numerator, OrgUnit unit, UnitValue above, UnitValue below) {
        if (doesNotConcern(above) || doesNotConcern(below)) {
            return Resolved.of(doesNotConcern(above) ? above : below, UnitTally.empty());
        }
        Reporting reporting = above.reporting().plus(below.reporting());
        if (!above.isKnown() || !below.isKnown()) {
            return silent(unit, above, below, reporting);
        }
        Ratio n = above.number().orElse(Ratio.ZERO);
        Ratio d = below.number().orElse(Ratio.ZERO);
        if (d.signum() <= 0) {
            return withoutDenominator(numerator, unit, above, below);
        }
        Assurance weakest = Assurance.weaker(above.assurance(), below.assurance());
        Explanation why = new Explanation.Computed(
                unit.name(),
                LocalizedText.of(division(n, d), division(n, d)),
                List.of(above.why(), below.why()),
                List.of());
        UnitValue part =
                new UnitValue(unit.id(), Value.rate(Exact.pair(n, d)), weakest, reporting, above.partial(), why);
        part = above.through().map(part::through).orElse(part);
        Resolved resolved =
                Resolved.of(part, UnitTally.pair(unit.id(), n, d, weakest).merge(UnitTally.reporting(reporting)));
        Ratio growth = above.partial() ? Ratio.max(Ratio.ZERO, d.minus(n)) : Ratio.ZERO;
        boolean mayFall = above.partial() && !risesOnly(numerator);
        return resolved.withSilent(Ratio.ZERO, growth, below.partial() || mayFall);
    }

    /** A unit without one of the two: it is missing, and its denominator tells how much may still come. */
    private static Resolved silent(OrgUnit unit, UnitValue above, UnitValue below, Reporting reporting) {
        UnitValue absent = above.isKnown() ? below : above;
        UnitValue part = new UnitValue(unit.id(), absent.value(), Assurance.VERIFIED, reporting, false, absent.why());
        Resolved resolved = Resolved.of(part, UnitTally.reporting(reporting));
        if (!lacks(above) && !lacks(below)) {
            return resolved;
        }
        Ratio d = Ratio.max(Ratio.ZERO, below.number().orElse(Ratio.ZERO));
        return resolved.withSilent(d, d, d.isZero() || below.partial());
    }

    /** What one half does not concern, has no rate and owes none. Rule 2.1. */
    private static boolean doesNotConcern(UnitValue half) {
        return half.value().equals(Value.missing(MissingReason.NOT_APPLICABLE));
    }

    /**
     * Whether a half that is owed, here or where its reports are counted, is not there; who owes nothing is not silent.
     */
    private static boolean lacks(UnitValue half) {
        return !half.isKnown() && half.partial();
    }

    /** Whether what is still to come can only raise a numerator of zero or more. */
    static boolean risesOnly(DataElement numerator) {
        return numerator.timeOperator().accumulates() || numerator.timeOperator() == TimeOperator.MAX;
    }

    /** A part without a denominator is left out; a doubtful one is named. Rule 5.2. */
    private static Resolved withoutDenominator(DataElement numerator, OrgUnit unit, UnitValue above, UnitValue below) {
        Reporting reporting = above.reporting().plus(below.reporting());
        Explanation why = new Explanation.Absent(unit.name(), MissingReason.ZERO_DENOMINATOR, List.of());
        UnitValue part = new UnitValue(
                unit.id(), Value.missing(MissingReason.ZERO_DENOMINATOR), Assurance.VERIFIED, reporting, false, why);
        Resolved resolved =
                Resolved.of(part, UnitTally.reporting(reporting)).withSilent(Ratio.ZERO, Ratio.ZERO, below.partial());
        String n = Wording.number(above.value());
        String d = Wording.number(below.value());
        if (n.equals("0") && d.equals("0")) {
            return resolved;
        }
        return resolved.withIssue(Issue.of(
                Severity.ERROR,
                d.equals("0") ? "zero-denominator" : "negative-denominator",
                "fact/" + numerator.id() + "/" + unit.id(),
                LocalizedText.of(
                        unit.name().in(Locale.CHINESE) + "的分子为 " + n + " 而分母为 " + d + "，未计入合计",
                        "numerator of " + unit.name().in(Locale.ENGLISH) + " is " + n + " while its denominator is " + d
                                + "; left out of the total")));
    }

    private static String division(Ratio n, Ratio d) {
        return Wording.plain(n) + " ÷ " + Wording.plain(d);
    }
}
