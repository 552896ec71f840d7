// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Target;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnitOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which target of an indicator binds each unit, resolved at once. Rule 6.3, as {@link TargetResolution} has it unit by
 * unit. Targets are numbered; a unit has one of its own or of a unit above it, else that of its level.
 */
final class ResolvedTargets {

    private static final int NONE = -1;

    private final List<Target> targets = new ArrayList<>();
    private final Map<Target, Integer> numbers = new HashMap<>();
    private final int[] byLevel;
    private int[] starts = new int[0];
    private int[] bound = new int[0];

    private ResolvedTargets(int levels) {
        this.byLevel = new int[levels];
        Arrays.fill(byLevel, NONE);
    }

    /**
     * Resolves the targets of an indicator.
     *
     * @param all the indicator's, in the order of the campaign
     * @param rollup gives the figures that a target may be divided by
     */
    static ResolvedTargets of(Indicator indicator, List<Target> all, Rollup rollup, UnitOrder order) {
        ResolvedTargets resolved = new ResolvedTargets(order.levels().size());
        if (all.isEmpty()) {
            return resolved;
        }
        TargetResolution resolution = new TargetResolution(rollup);
        if (isDivided(all)) {
            resolved.eachUnit(resolution, indicator, order);
        } else {
            resolved.bySteps(all, resolution.addsUp(indicator.id()), rollup, order);
        }
        return resolved;
    }

    /** Whether one of some targets is divided among units, which may go by their figures. */
    static boolean isDivided(List<Target> targets) {
        return targets.stream().anyMatch(target -> target.split().isPresent());
    }

    /** The targets by number. */
    List<Target> targets() {
        return targets;
    }

    /** The target that binds a unit; empty if none does. */
    Optional<Target> of(UnitOrder order, int unit) {
        int number = number(order, unit);
        return number < 0 ? Optional.empty() : Optional.of(targets.get(number));
    }

    /** The number of the target that binds a unit; below zero if none does. */
    int number(UnitOrder order, int unit) {
        int step = Arrays.binarySearch(starts, unit);
        int last = step >= 0 ? step : -step - 2;
        int own = last < 0 ? NONE : bound[last];
        return own == NONE ? byLevel[order.levelOf(unit)] : own;
    }

    /** Goes along units. */
    Walk walk() {
        return new Walk();
    }

    private void eachUnit(TargetResolution resolution, Indicator indicator, UnitOrder order) {
        NavigableMap<Integer, Integer> steps = new TreeMap<>();
        for (int unit = 0; unit < order.size(); unit++) {
            steps.put(
                    unit,
                    resolution
                            .find(indicator.id(), order.unit(unit).id())
                            .map(this::number)
                            .orElse(NONE - 1));
        }
        take(steps);
    }

    private void bySteps(List<Target> all, boolean addsUp, Rollup rollup, UnitOrder order) {
        NavigableMap<Integer, Integer> steps = new TreeMap<>();
        Map<Integer, Target> own = new TreeMap<>();
        for (Target target : all) {
            target.unit()
                    .flatMap(id -> order.find(id).isPresent()
                            ? Optional.of(order.find(id).getAsInt())
                            : Optional.empty())
                    .ifPresent(unit -> own.putIfAbsent(unit, target));
        }
        // A unit after those above it, so that the nearest one holds.
        own.forEach((unit, target) -> {
            int end = addsUp ? unit + 1 : order.end(unit);
            int after = at(steps, end);
            steps.subMap(unit, true, end, false).clear();
            steps.put(unit, number(target));
            steps.putIfAbsent(end, after);
        });
        take(steps);
        Optional<Target> forAll = all.stream()
                .filter(target -> target.unit().isEmpty() && target.level().isEmpty())
                .findFirst();
        for (int level = 0; level < byLevel.length; level++) {
            OrgLevel here = order.levels().get(level);
            Optional<Target> set = all.stream()
                    .filter(target -> target.level().equals(Optional.of(here)))
                    .findFirst();
            byLevel[level] = set.or(() -> addsUp ? Optional.empty() : forAll)
                    .map(this::number)
                    .orElse(NONE);
        }
        if (addsUp && forAll.isPresent()) {
            order.find(rollup.campaign().unit()).ifPresent(unit -> addForCampaign(steps, unit, order, forAll.get()));
        }
    }

    /** What is set for all binds, of what adds up, the unit of the campaign alone, where nothing else does. */
    private void addForCampaign(NavigableMap<Integer, Integer> steps, int unit, UnitOrder order, Target target) {
        if (at(steps, unit) == NONE && byLevel[order.levelOf(unit)] == NONE) {
            int after = at(steps, unit + 1);
            steps.put(unit, number(target));
            steps.putIfAbsent(unit + 1, after);
            take(steps);
        }
    }

    private static int at(NavigableMap<Integer, Integer> steps, int unit) {
        Map.Entry<Integer, Integer> last = steps.floorEntry(unit);
        return last == null ? NONE : last.getValue();
    }

    private int number(Target target) {
        return numbers.computeIfAbsent(target, one -> {
            targets.add(one);
            return targets.size() - 1;
        });
    }

    private void take(NavigableMap<Integer, Integer> steps) {
        starts = steps.keySet().stream().mapToInt(Integer::intValue).toArray();
        bound = steps.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** A walk along units; belongs to one thread. */
    final class Walk {

        private int next;

        /**
         * The number of the target that binds a unit; below zero if none does. Fast where units ascend.
         *
         * @param level the place of the unit's level
         */
        int target(int unit, int level) {
            if (next > 0 && starts[next - 1] > unit) {
                next = 0;
            }
            while (next < starts.length && starts[next] <= unit) {
                next++;
            }
            int own = next == 0 ? NONE : bound[next - 1];
            return own == NONE ? byLevel[level] : own;
        }
    }
}
