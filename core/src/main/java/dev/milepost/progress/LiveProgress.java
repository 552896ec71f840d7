// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.rollup.CellChange;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.FigureTable;
import dev.milepost.rollup.LiveFollower;
import dev.milepost.rollup.LiveRollup;
import dev.milepost.rollup.LiveUpdate;
import dev.milepost.rollup.Rollup;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How every unit stands, kept up as facts come into a {@link LiveRollup}: after each of them the same as an assessment
 * of all facts so far. Rules 5.7 and 6.3. A target that is judged by the figure of its own unit is assessed again for
 * the unit of the fact and those above it; where targets refer to other figures, all units of the indicator are.
 *
 * <p>Facts are added to the live roll-up. Readers see figures and statuses of the same update.
 *
 * <pre>{@code
 * LiveRollup live = LiveRollup.of(rollup, campaign.period());
 * LiveProgress progress = LiveProgress.of(ProgressAssessor.standard(), live);
 * progress.addListener(changes -> changes.forEach(screen::show));
 * live.add(fact);
 * }</pre>
 */
public final class LiveProgress {

    private final ProgressAssessor assessor;
    private final LiveRollup live;
    private final Map<IndicatorId, LiveAssessments> columns = new LinkedHashMap<>();
    private final List<Consumer<List<StandingChange>>> listeners = new CopyOnWriteArrayList<>();
    private final Set<IndicatorId> stale = new HashSet<>();
    private final StandingWatch watch;
    private final LiveFollower follower = new Follower();
    private @Nullable AssessmentPlan plan;
    private volatile @Nullable AssessmentTable table;
    private boolean isVoid;

    private LiveProgress(ProgressAssessor assessor, LiveRollup live) {
        this.assessor = assessor;
        this.live = live;
        this.watch = new StandingWatch(live.units());
    }

    /**
     * Assesses a live roll-up and keeps in step with it from now on.
     *
     * @param live the figures over the period of their campaign
     * @throws IllegalArgumentException if the assessor holds statuses set by hand, which take effect by what was known
     *     earlier (rule 6.9), or the figures are of another period
     */
    public static LiveProgress of(ProgressAssessor assessor, LiveRollup live) {
        checkArgument(!assessor.hasOverrides(), "overrides of a live assessor must be none, were some");
        LiveProgress progress = new LiveProgress(requireNonNull(assessor, "assessor"), live);
        live.follow(progress.follower, progress::begin);
        return progress;
    }

    /**
     * Reads how units stand; the table of their figures is that of {@link AssessmentTable#figures}. It is good within
     * the call only; to keep something, take {@link AssessedCell#at} of it. Must not add facts.
     *
     * @param reader makes something of it
     */
    public <T> T read(Function<AssessmentTable, T> reader) {
        return live.read((rollup, figures) -> reader.apply(table(figures)));
    }

    /**
     * Tells a listener what each update changes, from the next one on. It is called after the update, after those of
     * the live roll-up and those that were added before it, and not at all where nothing changed. What one throws
     * reaches who made the update, after all were called; the assessments stay updated.
     *
     * @param listener gets the figures and statuses that changed, by indicator and unit, each once; called twice if
     *     added twice
     */
    public void addListener(Consumer<List<StandingChange>> listener) {
        requireNonNull(listener, "listener");
        live.read((rollup, figures) -> listeners.add(listener)); // not while an update is under way
    }

    /**
     * Tells a listener no more, from the next update on.
     *
     * @param listener the very object that was added; nothing happens if it was not
     */
    public void removeListener(Consumer<List<StandingChange>> listener) {
        listeners.remove(requireNonNull(listener, "listener"));
    }

    /** Keeps in step no more; from now on nothing can be read and no listener is told. */
    public void stop() {
        live.unfollow(follower);
        listeners.clear();
        table = null;
    }

    private AssessmentTable table(FigureTable figures) {
        AssessmentTable now = table;
        checkState(
                now != null && now.figures() == figures,
                "assessments must be in step with the figures, were stopped or failed");
        return now;
    }

    private void begin(Rollup rollup, FigureTable figures) {
        checkArgument(
                figures.period().equals(rollup.campaign().period()),
                "period of a live roll-up must be that of its campaign, %s, was %s",
                rollup.campaign().period(),
                figures.period());
        AssessmentPlan fresh = assessor.plan(rollup, figures.units(), figures.period());
        plan = fresh;
        for (FigureColumn column : figures.columns()) {
            columns.put(column.indicator().id(), fresh.live(rollup, column));
        }
        renew(figures);
    }

    private void follow(LiveUpdate update, Rollup rollup, FigureTable figures) {
        boolean anew = update.isWhole() || isVoid;
        isVoid = true; // stays so if something is thrown
        if (anew) {
            columns.values().forEach(this::willBeReplaced);
            begin(rollup, figures);
        } else {
            followOn(update, rollup, figures);
        }
        isVoid = false;
    }

    private void followOn(LiveUpdate update, Rollup rollup, FigureTable figures) {
        for (int place = 0; place < update.size(); place++) {
            LiveAssessments one = of(update.column(place));
            if (one.isLocal() && one.column().figures() == update.column(place)) {
                one.touch(figures.units(), update.unit(place));
            }
        }
        update.replaced().forEach(column -> stale.add(column.indicator().id()));
        for (LiveAssessments one : columns.values()) {
            if (!one.isLocal() && update.elements().stream().anyMatch(one::watches)) {
                stale.add(one.column().figures().indicator().id());
            }
        }
        if (!stale.isEmpty()) {
            assess(rollup, figures);
        }
    }

    private void assess(Rollup rollup, FigureTable figures) {
        for (IndicatorId indicator : stale) {
            willBeReplaced(requireNonNull(columns.get(indicator)));
            columns.put(indicator, requireNonNull(plan).live(rollup, figures.column(indicator)));
        }
        stale.clear();
        renew(figures);
    }

    private void willBeReplaced(LiveAssessments assessments) {
        if (!listeners.isEmpty()) {
            watch.replaced(assessments);
        }
    }

    private void renew(FigureTable figures) {
        Map<IndicatorId, AssessmentColumn> now = new LinkedHashMap<>();
        columns.forEach((indicator, one) -> now.put(indicator, one.column()));
        table = new AssessmentTable(figures, now);
    }

    private LiveAssessments of(FigureColumn column) {
        return requireNonNull(columns.get(column.indicator().id()));
    }

    /** Keeps in step within each update. */
    private final class Follower implements LiveFollower {

        @Override
        public void willChange(FigureColumn column, int unit) {
            if (asksForChanges()) {
                watch.willChange(of(column), unit);
            }
        }

        @Override
        public void follow(LiveUpdate update, Rollup rollup, FigureTable figures) {
            LiveProgress.this.follow(update, rollup, figures);
            watch.followed(requireNonNull(table));
        }

        @Override
        public boolean asksForChanges() {
            return !listeners.isEmpty();
        }

        @Override
        public List<Runnable> changed(List<CellChange> changes) {
            List<StandingChange> all = watch.changes(changes);
            return all.isEmpty()
                    ? List.of()
                    : listeners.stream()
                            .map(listener -> (Runnable) () -> listener.accept(all))
                            .toList();
        }
    }
}
