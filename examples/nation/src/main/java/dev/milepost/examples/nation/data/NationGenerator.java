// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

/**
 * Makes a nation from a seed; the same seed and sizes give the same nation on every machine.
 *
 * <p>Months come in one after the other, the units of a month in any order; one report in twenty is missing. Among the
 * figures are corrections below zero, zeros, rates of 0 of 0 and of something of 0, and rates that lack a half. One
 * series in twenty is asserted without counts.
 */
public final class NationGenerator {

    private static final int ASSERTED_IN = 20;
    private static final int HALF_MISSING_IN = 200;
    private static final int NOTHING_IN = 100;
    private static final int REVISED_IN = 100;
    private static final int REVISED_AGAIN_IN = 10;
    private static final long ASSERTED_SALT = 0x5a17;
    private static final long RATE_SALT = 0x0ddba11;
    private static final long AMOUNT_SALT = 0xca5;

    private final Divisions divisions;
    private final int firstReporter;
    private final long seed;
    private final boolean revisions;
    private final Dice dice;
    private final Amounts amounts;
    private final Portfolios portfolios;
    private final Reports reports;
    private final Reports late = new Reports(64);

    private NationGenerator(Divisions divisions, long rows, long seed, boolean revisions) {
        this.divisions = divisions;
        firstReporter = divisions.first(Divisions.TOWNSHIP);
        this.seed = seed;
        this.revisions = revisions;
        dice = new Dice(seed);
        amounts = new Amounts(dice);
        portfolios = new Portfolios(divisions, rows, dice);
        reports = new Reports(Math.toIntExact(rows + rows / 32));
    }

    /**
     * Makes a nation.
     *
     * @param divisions how many units it has
     * @param rows about how many reports
     * @param seed any number
     * @param revisions whether one report in a hundred is revised, once or several times, half of the revisions coming
     *     in before what they replace
     * @param steps told how far it is
     * @throws IllegalArgumentException if rows are fewer than one or more than the units can report
     */
    public static Nation generate(Divisions divisions, long rows, long seed, boolean revisions, Steps steps) {
        return new NationGenerator(divisions, rows, seed, revisions).make(steps);
    }

    private Nation make(Steps steps) {
        int[] parents = UnitTree.parents(divisions, dice);
        Targets targets = new TargetMaker(divisions, portfolios, dice).make();
        int[] order = new int[divisions.reporters()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int month = 0; month < Indicators.MONTHS; month++) {
            shuffle(order);
            for (int reporter : order) {
                report(reporter, month);
            }
            steps.done(month + 1L, Indicators.MONTHS);
        }
        reports.addAll(late);
        return new Nation(divisions, parents, reports, targets);
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = dice.below(i + 1);
            int moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
    }

    private void report(int reporter, int month) {
        int unit = firstReporter + reporter;
        for (int place = 0; place < portfolios.size(reporter); place++) {
            int indicator = portfolios.indicator(reporter, place);
            if (dice.below(100) < Portfolios.REPORTED) {
                if (Indicators.isRate(indicator)) {
                    reportRate(unit, indicator, month);
                } else {
                    boolean mayFall = !Indicators.isLatest(indicator);
                    long series = series(unit, indicator, AMOUNT_SALT);
                    arrive(unit, indicator, month, amounts.amount(Amounts.USUAL, mayFall, series));
                }
            }
        }
    }

    private void reportRate(int unit, int rate, int month) {
        RateKind kind = RateKind.of(rate, series(unit, rate, RATE_SALT));
        boolean nothing = kind == RateKind.NOTHING || (kind == RateKind.USUAL && dice.onceIn(NOTHING_IN));
        long denominator = nothing || kind == RateKind.DOUBTFUL ? 0 : amounts.denominator();
        int most = denominator == 0 ? Amounts.USUAL : (int) denominator;
        long numerator = nothing ? 0 : amounts.amount(most, true, series(unit, rate, AMOUNT_SALT));
        boolean usual = kind == RateKind.USUAL;
        if (kind.hasNumerator() && !(usual && dice.onceIn(HALF_MISSING_IN))) {
            arrive(unit, rate, month, numerator);
        }
        if (kind.hasDenominator() && !(usual && dice.onceIn(HALF_MISSING_IN))) {
            arrive(unit, Indicators.denominator(rate), month, denominator);
        }
    }

    private void arrive(int unit, int measure, int month, long cents) {
        boolean asserted = Dice.below(ASSERTED_IN, series(unit, measure, ASSERTED_SALT)) == 0;
        if (revisions && dice.onceIn(REVISED_IN)) {
            arriveRevised(unit, measure, month, asserted, cents);
        } else {
            reports.add(unit, measure, month, Reports.mark(0, asserted), cents);
        }
    }

    /** The first or, half of the time, the last of the chain comes in now, the others at the end of the year. */
    private void arriveRevised(int unit, int measure, int month, boolean asserted, long cents) {
        int last = dice.onceIn(REVISED_AGAIN_IN) ? 2 + dice.below(2) : 1;
        long[] chain = new long[last + 1];
        chain[0] = cents;
        for (int revision = 1; revision <= last; revision++) {
            chain[revision] = amounts.revised(measure, chain[revision - 1]);
        }
        boolean lastFirst = dice.onceIn(2);
        for (int step = 0; step <= last; step++) {
            int revision = lastFirst ? last - step : step;
            Reports where = step == 0 ? reports : late;
            where.add(unit, measure, month, Reports.mark(revision, asserted), chain[revision]);
        }
    }

    private long series(int unit, int measure, long salt) {
        return Dice.mix(seed ^ Dice.mix(salt)) + (long) unit * Indicators.MEASURES + measure;
    }
}
