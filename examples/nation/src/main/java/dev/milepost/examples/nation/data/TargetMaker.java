// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

/** Sets targets near what is to be expected, so that some are met and some are missed by little and by much. */
final class TargetMaker {

    private static final int OWN_IN = 20;
    private static final int OWN_AT_MOST = 5;
    private static final int NOTHING_ASKED_IN = 20;
    private static final int PERCENT = 100;
    private static final int LEAST_RATE = 3000;
    private static final int RATES = 4000;

    private final Divisions divisions;
    private final Portfolios portfolios;
    private final Dice dice;

    TargetMaker(Divisions divisions, Portfolios portfolios, Dice dice) {
        this.divisions = divisions;
        this.portfolios = portfolios;
        this.dice = dice;
    }

    Targets make() {
        Targets targets = new Targets();
        for (int level = 0; level < Divisions.LEVELS; level++) {
            double reporters = Math.max(1, portfolios.reportersOfOne() / divisions.count(level));
            for (int indicator = 0; indicator < Indicators.COUNT; indicator++) {
                targets.set(level, indicator, target(indicator, reporters, 80 + dice.below(40)));
            }
        }
        int townships = divisions.count(Divisions.TOWNSHIP);
        for (int reporter = townships; reporter < divisions.reporters(); reporter++) {
            if (dice.onceIn(OWN_IN)) {
                addOwn(targets, reporter);
            }
        }
        return targets;
    }

    private void addOwn(Targets targets, int reporter) {
        int unit = divisions.first(Divisions.TOWNSHIP) + reporter;
        for (int place = 0; place < Math.min(OWN_AT_MOST, portfolios.size(reporter)); place++) {
            int indicator = portfolios.indicator(reporter, place);
            boolean nothing = !Indicators.isRate(indicator) && dice.onceIn(NOTHING_ASKED_IN);
            targets.addOwn(unit, indicator, nothing ? 0 : target(indicator, 1, 50 + dice.below(100)));
        }
    }

    private long target(int indicator, double reporters, int percent) {
        if (Indicators.isRate(indicator)) {
            return (long) LEAST_RATE + dice.below(RATES);
        }
        double months = Indicators.isLatest(indicator) ? 1 : Indicators.MONTHS * Portfolios.REPORTED / 100.0;
        double expected = reporters * months * Amounts.USUAL / 2;
        return (long) (expected * percent / PERCENT) / 100 * 100;
    }
}
