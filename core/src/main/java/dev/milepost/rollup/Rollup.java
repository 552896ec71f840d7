// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import dev.milepost.campaign.Campaign;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.submission.Release;
import dev.milepost.text.NearestNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The figures of a campaign at every unit, from one reading of the facts: one {@code knownAt}, one tree. Immutable;
 * safe for concurrent use.
 *
 * <pre>{@code
 * Rollup rollup = store.read(ObservationQuery.of(campaign, when), Rollup.of(campaign, tree, when)::collect);
 * Figure figure = rollup.figure(IndicatorId.of("sanitary-toilets"), OrgUnitId.of("town"));
 * }</pre>
 */
public final class Rollup {

    private final Readings readings;
    private final Optional<SeriesTally> sources;
    private final Supplier<SeriesTable> columns;
    private final Optional<Anchor> anchor;

    Rollup(Readings readings, SeriesTally sources, Optional<Anchor> anchor) {
        this.readings = readings;
        this.sources = Optional.of(sources);
        this.columns = Suppliers.memoize(() -> SeriesFilling.of(readings, sources));
        this.anchor = anchor;
    }

    /** Rolls up columns alone. */
    Rollup(Readings readings, SeriesTable columns, Optional<Anchor> anchor) {
        this(readings, () -> columns, anchor);
    }

    /** Rolls up columns that go on changing. */
    Rollup(Readings readings, Supplier<SeriesTable> columns, Optional<Anchor> anchor) {
        this.readings = readings;
        this.sources = Optional.empty();
        this.columns = columns;
        this.anchor = anchor;
    }

    /** The reading. */
    Readings readings() {
        return readings;
    }

    /** The facts in columns. */
    SeriesTable columns() {
        return columns.get();
    }

    /**
     * Starts a roll-up.
     *
     * @param campaign what is measured and asked
     * @param organisation the units over time; the tree at the earlier of the campaign's last day and the as-of date is
     *     used unless {@link RollupFilling#over another} is named (rule 5.6)
     * @param when the two clocks
     */
    public static RollupFilling of(Campaign campaign, OrgTree organisation, AsOf when) {
        LocalDate end = campaign.period().lastDay();
        LocalDate date = end.isBefore(when.date()) ? end : when.date();
        return new RollupFilling(campaign, organisation, new Reach(when, Optional.empty()), date, CountedStates.all());
    }

    /**
     * Starts the roll-up of a release: of the same day, as known then, in the same states and over the same tree, so
     * that the figures are those that were sent up. Rule 13.3.
     *
     * @throws IllegalArgumentException if the release names packs and the edition of the campaign is none of them
     */
    public static RollupFilling of(Campaign campaign, OrgTree organisation, Release release) {
        List<String> packs = release.packs().stream().map(Release.Pack::id).toList();
        checkArgument(
                packs.isEmpty() || packs.contains(campaign.edition()),
                "edition of campaign '%s' must be one of the packs %s of release '%s', was '%s'",
                campaign.id(),
                packs,
                release.id(),
                campaign.edition());
        RollupFilling filling = of(campaign, organisation, release.when()).counting(release.states());
        return release.treeOf().map(filling::over).orElse(filling);
    }

    /** What is measured and asked. */
    public Campaign campaign() {
        return readings.campaign();
    }

    /** The tree the figures are rolled up over. */
    public OrgTree tree() {
        return readings.tree();
    }

    /** The two clocks. */
    public AsOf when() {
        return readings.when();
    }

    /**
     * The anchor up to which a store was read ({@link RollupFilling#upTo}): what a report prints, so that the records
     * behind it can be checked later. Empty if none was given, as of facts that come from no store.
     */
    public Optional<Anchor> anchor() {
        return anchor;
    }

    /** Which states of review count. Rule 13.2. */
    public CountedStates states() {
        return readings.index().states();
    }

    /**
     * The facts that count, in the order of keys: of each key the last revision that is in a counted state or was
     * returned.
     */
    public List<Observation> facts() {
        return readings.index().counted();
    }

    /** What was sent and waits for its review beside what counts, in the order of keys. Rule 13.2. */
    public List<Observation> underReview() {
        return readings.index().underReview();
    }

    /**
     * The figure of an indicator at a unit over the campaign's period.
     *
     * @throws IllegalArgumentException if the campaign lacks the indicator or the tree the unit
     * @throws UnsupportedRollupException if it does not roll up and the unit has no figure of its own
     */
    public Figure figure(IndicatorId indicator, OrgUnitId unit) {
        return figure(indicator, unit, campaign().period());
    }

    /**
     * The figure of an indicator at a unit over a period.
     *
     * @throws IllegalArgumentException if the campaign lacks the indicator or the tree the unit
     * @throws UnsupportedRollupException if it does not roll up and the unit has no figure of its own
     */
    public Figure figure(IndicatorId indicator, OrgUnitId unit, Period period) {
        tree().get(unit);
        Indicator found = known(indicator);
        return new FigureMaker(readings, readings.window(period, false)).of(found, unit);
    }

    /**
     * The figure of a data element at a unit over the campaign's period, in the element's own unit.
     *
     * @param category the category; empty text for the total
     * @throws IllegalArgumentException if the campaign lacks the element or the tree the unit
     * @throws UnsupportedRollupException if it does not roll up and the unit has no figure of its own
     */
    public Figure element(DataElementId element, OrgUnitId unit, String category) {
        return element(element, unit, category, campaign().period());
    }

    /**
     * The figure of a data element at a unit over a period, in the element's own unit.
     *
     * @param category the category; empty text for the total
     * @throws IllegalArgumentException if the campaign lacks the element or the tree the unit
     * @throws UnsupportedRollupException if it does not roll up and the unit has no figure of its own
     */
    public Figure element(DataElementId element, OrgUnitId unit, String category, Period period) {
        tree().get(unit);
        DataElement found = known(element);
        return new FigureMaker(readings, readings.window(period, false)).of(found, unit, category, found.unit());
    }

    /**
     * The figure of a data element over a selection of units and over the campaign's period, in the element's own unit.
     * Each fact counts once, also where the selection names a unit and one below it. Rule 5.4.
     *
     * @param units the units, each with all below it; one or more
     * @param category the category; empty text for the total
     * @throws IllegalArgumentException if the campaign lacks the element, the tree one of the units, or there is none
     * @throws UnsupportedRollupException if it does not roll up and more than one unit has a figure
     */
    public Figure element(DataElementId element, Set<OrgUnitId> units, String category) {
        checkArgument(!units.isEmpty(), "units of a selection must be one or more, were none");
        List<OrgUnitId> tops = tree().units().stream()
                .map(OrgUnit::id)
                .filter(units::contains)
                .filter(unit -> tree().ancestors(unit).stream().noneMatch(above -> units.contains(above.id())))
                .toList();
        units.forEach(tree()::get);
        if (tops.size() == 1) {
            return element(element, tops.get(0), category);
        }
        DataElement found = known(element);
        return new FigureMaker(readings, readings.window(campaign().period(), false)).over(found, tops, category);
    }

    /**
     * The figure of a data element and of its categories at a unit over the campaign's period, as they may be
     * published: small counts withheld where the element declares so. Rule 14.2. What does not roll up is missing, with
     * an error that says so.
     *
     * @throws IllegalArgumentException if the campaign lacks the element or the tree the unit
     */
    public Breakdown breakdown(DataElementId element, OrgUnitId unit) {
        DataElement found = known(element);
        return new BreakdownMaker(readings, readings.window(campaign().period(), false), found, tree().get(unit))
                .breakdown();
    }

    /**
     * What of the explanation of a total may be published: the same, save that no category is listed of an element that
     * withholds small counts. Rule 14.2. Whatever is exported goes through here; {@link Figure#explain} is complete.
     */
    public Explanation published(Explanation why) {
        return new Publication(campaign()).of(why);
    }

    /**
     * What happened in a period: of a cumulative element what it grew by, the difference of consecutive figures (rule
     * 4.4), of every other element its figure. The halves of a rate answer each for itself.
     *
     * @throws IllegalArgumentException if the campaign lacks the indicator or the tree the unit
     * @throws UnsupportedRollupException if it does not roll up and the unit has no figure of its own
     */
    public Figure inPeriod(IndicatorId indicator, OrgUnitId unit, Period period) {
        tree().get(unit);
        Indicator found = known(indicator);
        return new FigureMaker(readings, readings.window(period, true)).of(found, unit);
    }

    /**
     * The figure of an indicator at a unit from the start of the campaign year that a period ends in to the end of the
     * period. Rule 13.4. Of a cumulative element how far the year has got, of a state the latest one; of a week the sum
     * of the weeks that lie wholly in the campaign year.
     *
     * @throws IllegalArgumentException if the campaign lacks the indicator or the tree the unit
     * @throws UnsupportedRollupException if it does not roll up and the unit has no figure of its own
     */
    public Figure yearToDate(IndicatorId indicator, OrgUnitId unit, Period period) {
        tree().get(unit);
        Indicator found = known(indicator);
        return new FigureMaker(readings, readings.window(period, false).yearToDate()).of(found, unit);
    }

    /**
     * Which reports of an element a unit owes for the periods that lie in a period, and which of them are there. Unlike
     * the completeness of a figure it asks of a state too whether each period was reported, not whether any was.
     *
     * @throws IllegalArgumentException if the campaign lacks the element or the tree the unit
     */
    public Reporting reports(DataElementId element, OrgUnitId unit, Period period) {
        DataElement found = known(element);
        return new UnitFigures(readings, readings.window(period, false))
                .reports(found, tree().get(unit).id());
    }

    /**
     * The campaign year that holds a day: twelve months from the campaign's first day, or from its anniversary. Rule
     * 4.4.
     */
    public Period yearOf(LocalDate day) {
        return readings.window(campaign().period(), false).yearOf(day);
    }

    /**
     * Returns what of this roll-up was known at an earlier instant: without the facts recorded after it, and with the
     * targets of that time. Of a fact that was revised since, its older revisions are not kept and nothing is left; the
     * anchor of that instant is not known.
     *
     * @param earlier the instant up to which, included, what was recorded counts; not after {@code when().knownAt()}
     * @throws IllegalStateException if this roll-up was filled with {@link RollupFilling#columns columns} alone
     */
    public Rollup knownAt(Instant earlier) {
        checkArgument(
                !earlier.isAfter(when().knownAt()),
                "instant of an earlier roll-up must not be after knownAt %s, was %s",
                when().knownAt(),
                earlier);
        SeriesTally all = sources.orElseThrow(() ->
                new IllegalStateException("a roll-up of columns alone does not know when its facts were recorded"));
        SeriesTally then = SeriesTally.of(all.facts().stream()
                .filter(fact -> !fact.recordedAt().isAfter(earlier))
                .toList());
        return new Rollup(readings.knownAt(then, earlier), then, Optional.empty());
    }

    /**
     * What the figures of an element below and at a unit come to over the campaign's period: a part that can be merged
     * with those of other units, wherever they are added up. Rule 5.7.
     *
     * @throws IllegalArgumentException if the campaign lacks the element or the tree the unit
     */
    public UnitTally tally(DataElementId element, OrgUnitId unit) {
        tree().get(unit);
        DataElement found = known(element);
        Window window = readings.window(campaign().period(), false);
        return new Resolver(readings, window).resolve(found, List.of(unit), "").tally();
    }

    /**
     * The figures of all indicators at all units over a period, worked out at once on this thread: the same digits as
     * {@link #figure} gives one by one, without their reasons.
     */
    public FigureTable table(Period period) {
        return table(period, Runnable::run, 1);
    }

    /**
     * The figures of all indicators at all units over a period, worked out at once.
     *
     * @param executor runs the tasks; threads are the caller's
     * @param tasks how many tasks share the work, one or more: as many as threads
     */
    public FigureTable table(Period period, Executor executor, int tasks) {
        return table(period, column -> {}, executor, tasks);
    }

    /**
     * The figures of all indicators at all units over a period, each column handed on as soon as it is worked out: what
     * is made of it then need not be fetched from memory again.
     *
     * @param each takes a column; called by several tasks at once, by the one that worked it out
     * @param executor runs the tasks; threads are the caller's
     * @param tasks how many tasks share the work, one or more: as many as threads
     */
    public FigureTable table(Period period, Consumer<FigureColumn> each, Executor executor, int tasks) {
        return new Tabulation(readings, columns.get(), readings.window(period, false))
                .of(campaign().indicators(), each, executor, tasks);
    }

    private Indicator known(IndicatorId indicator) {
        return campaign()
                .findIndicator(indicator)
                .orElseThrow(() -> unknown(
                        "indicator",
                        indicator,
                        campaign().indicators().stream().map(one -> one.id().value())));
    }

    private DataElement known(DataElementId element) {
        return known(campaign(), element);
    }

    static DataElement known(Campaign campaign, DataElementId element) {
        return campaign.findElement(element)
                .orElseThrow(() -> unknown(
                        "element",
                        element,
                        campaign.elements().stream().map(one -> one.id().value())));
    }

    private static IllegalArgumentException unknown(String what, Object id, Stream<String> known) {
        return new IllegalArgumentException(what + " must be one of the campaign, was '" + id + "'; nearest: "
                + NearestNames.of(id.toString(), known.toList(), 3));
    }
}
