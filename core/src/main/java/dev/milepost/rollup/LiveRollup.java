// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a roll-up at every unit over one period, kept up as facts come in: after each of them the same digits
 * as a roll-up of all facts so far. Rule 5.7. What is summed or a rate of sums changes in place, at the unit and those
 * above it; whatever cannot is worked out anew, at its own cost.
 *
 * <p>Safe for concurrent use. Updates are made one after the other, whichever threads they come from; any number of
 * threads read, and see whole updates. A listener runs after the update, on the thread that made it, when readers go on
 * already; the next update waits for it. It may read, but neither it nor a reader may add facts: that is refused with
 * an {@link IllegalStateException}. No thread is started here.
 *
 * <pre>{@code
 * LiveRollup live = LiveRollup.of(rollup, Period.parse("2023"));
 * live.addListener(changes -> changes.forEach(screen::show));
 * live.add(fact);
 * Optional<FigureCell> now = live.read((figures, table) ->
 *         FigureCell.at(table.column(coverage), table.units().find(town).orElseThrow()));
 * }</pre>
 */
public final class LiveRollup {

    private final Reach reach;
    private final LiveState state;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    /** Held until the listeners were told, so that they hear of updates in their order. */
    private final ReentrantLock writing = new ReentrantLock();

    private final List<Consumer<List<CellChange>>> listeners = new CopyOnWriteArrayList<>();

    private LiveRollup(Rollup rollup, Period period, Executor executor, int tasks) {
        checkArgument(
                !(rollup.readings().index() instanceof LiveFacts),
                "roll-up to start from must be one that stays as it is, was that of a live one");
        this.reach = new Reach(rollup.when(), Optional.empty());
        this.state = new LiveState(rollup, period, executor, tasks);
    }

    /**
     * Starts from a roll-up, on this thread.
     *
     * @param rollup the facts so far; its {@code knownAt} should lie behind whatever is to come, because what is
     *     recorded after it counts for nothing. The roll-up itself stays as it is
     * @param period over which days
     */
    public static LiveRollup of(Rollup rollup, Period period) {
        return of(rollup, period, Runnable::run, 1);
    }

    /**
     * Starts from a roll-up.
     *
     * @param executor runs the tasks; threads are the caller's, and none is kept
     * @param tasks how many tasks share the work, one or more: as many as threads
     */
    public static LiveRollup of(Rollup rollup, Period period, Executor executor, int tasks) {
        return new LiveRollup(rollup, requireNonNull(period, "period"), executor, tasks);
    }

    /** The units of the tree and their numbers. */
    public UnitOrder units() {
        return state.order();
    }

    /**
     * Takes a recorded fact. A draft and what was recorded after {@code knownAt} counts for nothing; so does a revision
     * that is older than what stands, or the same.
     *
     * @throws IllegalArgumentException if the same revision stands with another content; nothing is changed then
     */
    public void add(RecordedObservation fact) {
        addAll(List.of(fact));
    }

    /**
     * Takes recorded facts as one update: readers see all or none of them, and what must be worked out anew is so once.
     *
     * @throws IllegalArgumentException if the same revision of one stands with another content; the facts before it are
     *     taken, it and those after it are not
     */
    public void addAll(Collection<RecordedObservation> facts) {
        update(watch -> facts.forEach(fact -> take(fact, watch)));
    }

    /**
     * The way for bare numbers of a data element and category.
     *
     * @param category the category; empty text for the total
     * @param decimals how many decimal places the numbers have, 0 to 18
     * @throws IllegalArgumentException if the campaign lacks the element, or it is no amount, or has no periods of one
     *     kind
     */
    public LiveColumn column(DataElementId element, String category, int decimals) {
        DataElement found = Rollup.known(state.readings().campaign(), element);
        checkArgument(
                found.kind() == ValueKind.AMOUNT, "kind of element '%s' must be AMOUNT, was %s", element, found.kind());
        checkArgument(decimals >= 0 && decimals <= 18, "decimals of '%s' must be 0 to 18, were %s", element, decimals);
        Slots slots = Slots.of(found.frequency(), state.readings().campaign().period());
        checkArgument(slots.size() > 0, "frequency of element '%s' must be of one kind of period", element);
        return new LiveColumn(this, found, category, slots, decimals);
    }

    /**
     * Reads the figures as they are: one by one with their reasons, and as a table of the period. Both are good within
     * the call only; to keep something, take {@link FigureCell#at} of it. Must not add facts.
     *
     * @param reader makes something of them
     */
    public <T> T read(BiFunction<Rollup, FigureTable, T> reader) {
        lock.readLock().lock();
        try {
            return reader.apply(state.rollup(), state.table());
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Tells a listener what each update changes, from the next one on. It is called after the update and after the
     * listeners that were added before it, and not at all where nothing changed. What one throws reaches who made the
     * update, after all were called; the figures stay updated.
     *
     * @param listener gets the figures that changed, by indicator, then by unit in their order, each once; called twice
     *     if added twice
     */
    public void addListener(Consumer<List<CellChange>> listener) {
        requireNonNull(listener, "listener");
        read((rollup, table) -> listeners.add(listener));
    }

    /**
     * Tells a listener no more, from the next update on.
     *
     * @param listener the very object that was added; nothing happens if it was not
     */
    public void removeListener(Consumer<List<CellChange>> listener) {
        listeners.remove(requireNonNull(listener, "listener"));
    }

    /**
     * Keeps something in step, from now on.
     *
     * @param begin is called at once, while nothing is written, with the figures as they are
     * @throws IllegalStateException if called by what reads, follows or listens
     */
    public void follow(LiveFollower follower, BiConsumer<Rollup, FigureTable> begin) {
        requireNonNull(follower, "follower");
        write(() -> {
            begin.accept(state.rollup(), state.table());
            state.followers().add(follower);
        });
    }

    /**
     * Keeps something in step no more.
     *
     * @param follower the very object that follows; nothing happens if it does not
     * @throws IllegalStateException if called by what reads, follows or listens
     */
    public void unfollow(LiveFollower follower) {
        write(() -> state.followers().remove(follower));
    }

    /** How many columns changed in place since the start, each as often as it did. */
    public long changedInPlace() {
        return read((rollup, table) -> state.updated());
    }

    /** How many columns were worked out anew since the start, each as often as it was. */
    public long workedOutAnew() {
        return read((rollup, table) -> state.recomputed());
    }

    /** Takes a bare number as one update. */
    void add(LiveColumn column, int unit, LiveFacts.Decimal number, int revision, byte note) {
        update(watch -> {
            LiveFacts facts = state.facts();
            LiveFacts.Change change = facts.add(column.series(facts), unit, number, revision, note);
            if (change != LiveFacts.Change.NONE) {
                state.took(change, column.element(), column.category(), unit, watch);
            }
        });
    }

    private void take(RecordedObservation fact, @Nullable LiveWatch watch) {
        if (!reach.holds(fact)) {
            return;
        }
        LiveFacts.Change change = state.facts().add(fact);
        if (change == LiveFacts.Change.NONE) {
            return;
        }
        FactKey key = fact.observation().key();
        int unit = state.order().find(key.unit()).orElse(-1);
        Optional<DataElement> element = state.readings().campaign().findElement(key.element());
        if (unit < 0) {
            state.settle(key.unit());
        }
        element.ifPresent(one -> state.took(change, one, key.category(), unit, watch));
    }

    private void update(Consumer<@Nullable LiveWatch> change) {
        write(() -> {
            Failures failures = new Failures();
            List<LiveFollower> asking;
            LiveWatch watch;
            lock.writeLock().lock();
            try {
                asking = asking();
                watch = asking.isEmpty() && listeners.isEmpty() ? null : new LiveWatch(state.order());
                change(change, watch, failures);
            } finally {
                lock.writeLock().unlock();
            }
            if (watch != null) {
                tell(watch.changes(), asking, failures);
            }
            failures.rethrow();
        });
    }

    private List<LiveFollower> asking() {
        List<LiveFollower> asking = List.of();
        for (LiveFollower follower : state.followers()) {
            if (follower.asksForChanges()) {
                asking = asking.isEmpty() ? new ArrayList<>() : asking;
                asking.add(follower);
            }
        }
        return asking;
    }

    private void change(Consumer<@Nullable LiveWatch> change, @Nullable LiveWatch watch, Failures failures) {
        state.update().clear();
        failures.run(() -> change.accept(watch));
        failures.run(() -> state.finish(watch));
        for (LiveFollower follower : state.followers()) {
            failures.run(() -> follower.follow(state.update(), state.rollup(), state.table()));
        }
        if (watch != null) {
            failures.run(() -> watch.compare(state.table()));
        }
    }

    private void tell(List<CellChange> changes, List<LiveFollower> asking, Failures failures) {
        if (!changes.isEmpty()) {
            listeners.forEach(listener -> failures.run(() -> listener.accept(changes)));
        }
        asking.forEach(follower -> failures.run(() -> follower.changed(changes).forEach(failures::run)));
    }

    private void write(Runnable work) {
        checkState(
                !writing.isHeldByCurrentThread() && lock.getReadHoldCount() == 0,
                "facts must be added and followers begin outside of what reads, follows or listens");
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }
}
