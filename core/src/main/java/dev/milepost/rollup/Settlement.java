// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Succession;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Inheritance.Doubt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the figures of units that the tree of a day lacks belong: whole to whom they merged into, by declared shares to
 * whom they were split among, else to the nearest unit above all of these. Rule 5.6.
 */
final class Settlement {

    private final OrgTree everyone;
    private final OrgTree tree;
    private final LocalDate date;
    private final Map<OrgUnitId, Estate> estates = new LinkedHashMap<>();

    /**
     * Settles units.
     *
     * @param origins the units with figures or reports owed that the tree lacks
     * @param date the day of the tree
     */
    Settlement(OrgTree everyone, OrgTree tree, LocalDate date, Collection<OrgUnitId> origins) {
        this.everyone = everyone;
        this.tree = tree;
        this.date = date;
        origins.forEach(origin -> estates.put(origin, estate(origin, Set.of())));
    }

    /** The day of the tree. */
    LocalDate date() {
        return date;
    }

    /** Whether a unit is settled. */
    boolean holds(OrgUnitId unit) {
        return estates.containsKey(unit);
    }

    /** Whether no unit had to be settled. */
    boolean isEmpty() {
        return estates.isEmpty();
    }

    /**
     * What counts within some units.
     *
     * @param within the units, each with all below it
     * @param divisible whether the figure can be split by shares
     * @param apart whether each heir takes its share to itself, instead of all of them together to the unit above them
     */
    List<Inheritance> within(Set<OrgUnitId> within, boolean divisible, boolean apart) {
        List<Inheritance> found = new ArrayList<>();
        estates.forEach((origin, estate) -> {
            boolean whole = estate.known() && estate.shares().size() == 1;
            if (!whole && !(estate.known() && divisible)) {
                Inheritance fallen = fallen(origin, estate);
                if (fallen.place().filter(within::contains).isPresent()) {
                    found.add(fallen);
                }
                return;
            }
            SortedMap<OrgUnitId, Ratio> shares = new TreeMap<>(estate.shares());
            shares.keySet().retainAll(within);
            if (apart || shares.size() == 1) {
                shares.forEach((heir, share) -> found.add(taken(origin, heir, share, heir.equals(shares.firstKey()))));
            } else if (!shares.isEmpty()) {
                Optional<OrgUnitId> place = Optional.of(above(shares.keySet())).filter(within::contains);
                found.add(new Inheritance(origin, place, shares, shares.keySet(), false, true, Optional.empty()));
            }
        });
        return found;
    }

    private Inheritance taken(OrgUnitId origin, OrgUnitId heir, Ratio share, boolean first) {
        boolean joins = !everyone.isWithin(origin, heir);
        SortedMap<OrgUnitId, Ratio> one = new TreeMap<>(Map.of(heir, share));
        return new Inheritance(origin, Optional.of(heir), one, one.keySet(), joins, first, Optional.empty());
    }

    private Inheritance fallen(OrgUnitId origin, Estate estate) {
        OrgUnitId common = above(estate.ends());
        boolean partly = estate.heirs().contains(common);
        OrgUnitId higher = partly ? tree.get(common).parent().orElse(common) : common;
        Doubt known = estate.known() ? Doubt.INDIVISIBLE : Doubt.UNKNOWN_SHARE;
        Doubt doubt = estate.heirs().isEmpty() ? Doubt.NO_SUCCESSOR : known;
        SortedMap<OrgUnitId, Ratio> whole = new TreeMap<>(Map.of(higher, Ratio.ONE));
        return new Inheritance(origin, Optional.of(higher), whole, estate.heirs(), false, true, Optional.of(doubt));
    }

    /** The nearest unit that is each of the given ones or above it. */
    private OrgUnitId above(Set<OrgUnitId> units) {
        List<OrgUnitId> common = new ArrayList<>();
        for (OrgUnitId unit : units) {
            List<OrgUnitId> line = new ArrayList<>(List.of(unit));
            tree.ancestors(unit).forEach(one -> line.add(one.id()));
            if (common.isEmpty()) {
                common.addAll(line);
            } else {
                common.retainAll(line);
            }
        }
        return common.get(0);
    }

    private Estate estate(OrgUnitId unit, Set<OrgUnitId> passed) {
        if (tree.find(unit).isPresent()) {
            return Estate.of(unit);
        }
        List<Succession> passing = passing(unit);
        if (passing.isEmpty() || passed.contains(unit)) {
            return Estate.unknown(nearest(unit));
        }
        Set<OrgUnitId> beyond = new HashSet<>(passed);
        beyond.add(unit);
        return isYetToOpen(unit) ? backwards(passing, beyond) : forwards(passing, beyond);
    }

    private Estate forwards(List<Succession> passing, Set<OrgUnitId> passed) {
        Estate all = Estate.NONE;
        Ratio sum = Ratio.ZERO;
        for (Succession one : passing) {
            all = all.plus(estate(one.to(), passed), one.share());
            sum = sum.plus(one.share());
        }
        return sum.sameValueAs(Ratio.ONE) ? all : all.withoutShares();
    }

    /** On a tree of before, a unit is part of the one it came from; of several, nobody knows how much of which. */
    private Estate backwards(List<Succession> passing, Set<OrgUnitId> passed) {
        Estate all = Estate.NONE;
        for (Succession one : passing) {
            all = all.plus(estate(one.from(), passed), Ratio.of(1, passing.size()));
        }
        return all.shares().size() == 1 ? all : all.withoutShares();
    }

    /** The successions that count: the last by the day of the tree, or those that made a unit later than that. */
    private List<Succession> passing(OrgUnitId unit) {
        if (isYetToOpen(unit)) {
            return everyone.successions().stream()
                    .filter(one -> one.to().equals(unit) && one.date().isAfter(date))
                    .toList();
        }
        List<Succession> past = everyone.successions().stream()
                .filter(one -> one.from().equals(unit) && !one.date().isAfter(date))
                .toList();
        Optional<LocalDate> last = past.stream().map(Succession::date).max(LocalDate::compareTo);
        return past.stream()
                .filter(one -> one.date().equals(last.orElseThrow()))
                .toList();
    }

    private boolean isYetToOpen(OrgUnitId unit) {
        return everyone.get(unit).opens().filter(day -> day.isAfter(date)).isPresent();
    }

    private OrgUnitId nearest(OrgUnitId unit) {
        return everyone.ancestors(unit).stream()
                .map(OrgUnit::id)
                .filter(above -> tree.find(above).isPresent())
                .findFirst()
                .orElse(tree.root().id());
    }

    /**
     * What became of a unit.
     *
     * @param known whether the shares are
     * @param heirs who has a share
     * @param ends those, and the units above where nobody took over
     */
    private record Estate(
            boolean known, SortedMap<OrgUnitId, Ratio> shares, Set<OrgUnitId> heirs, Set<OrgUnitId> ends) {

        static final Estate NONE = new Estate(true, new TreeMap<>(), Set.of(), Set.of());

        static Estate of(OrgUnitId unit) {
            return new Estate(true, new TreeMap<>(Map.of(unit, Ratio.ONE)), Set.of(unit), Set.of(unit));
        }

        static Estate unknown(OrgUnitId above) {
            return new Estate(false, new TreeMap<>(), Set.of(), Set.of(above));
        }

        Estate plus(Estate other, Ratio share) {
            SortedMap<OrgUnitId, Ratio> sums = new TreeMap<>(shares);
            other.shares.forEach((heir, part) -> sums.merge(heir, Exact.reduced(part.times(share)), Exact::sum));
            return new Estate(known && other.known, sums, union(heirs, other.heirs), union(ends, other.ends));
        }

        Estate withoutShares() {
            return new Estate(false, new TreeMap<>(), heirs, ends);
        }

        private static Set<OrgUnitId> union(Set<OrgUnitId> one, Set<OrgUnitId> other) {
            Set<OrgUnitId> all = new TreeSet<>(one);
            all.addAll(other);
            return all;
        }
    }
}
