// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;
import dev.milepost.text.NearestNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The units and how they hang together, over time. Immutable; safe to share.
 *
 * <p>Units keep the order they are declared in: it is the order of every table. {@link #on} gives the tree of one day.
 */
public final class OrgTree {

    private final Map<OrgUnitId, OrgUnit> units;
    private final Map<OrgUnitId, List<OrgUnit>> children;
    private final List<Succession> successions;
    private final OrgUnit root;
    private final boolean isTimeless;

    private OrgTree(Map<OrgUnitId, OrgUnit> units, List<Succession> successions) {
        this.units = Collections.unmodifiableMap(units);
        this.successions = successions;
        this.children = new LinkedHashMap<>();
        this.isTimeless = units.values().stream()
                .allMatch(unit -> unit.opens().isEmpty() && unit.closes().isEmpty());
        OrgUnit top = null;
        for (OrgUnit unit : units.values()) {
            Optional<OrgUnitId> parent = unit.parent();
            if (parent.isPresent()) {
                children.computeIfAbsent(parent.get(), id -> new ArrayList<>()).add(unit);
            } else {
                checkArgument(top == null, "a tree must have one root, had '%s' and '%s'", name(top), unit.id());
                top = unit;
            }
        }
        checkArgument(top != null, "a tree must have a root: one unit without a parent");
        this.root = requireNonNull(top);
        int reached = subtree(root.id()).size();
        checkArgument(reached == units.size(), "units must hang below the root without a cycle, %s do not", cut());
    }

    /** Obtains a tree without successions. */
    public static OrgTree of(Collection<OrgUnit> units) {
        return of(units, List.of());
    }

    /**
     * Obtains a tree.
     *
     * @param units the units in the order of tables
     * @param successions which unit takes over from which
     * @throws IllegalArgumentException if two units share an id, a parent or successor is unknown, there is not exactly
     *     one root, a parent lies not above its child, units form a cycle, a unit is taken over while it still exists,
     *     or more than the whole of it is
     */
    public static OrgTree of(Collection<OrgUnit> units, Collection<Succession> successions) {
        Map<OrgUnitId, OrgUnit> byId = new LinkedHashMap<>();
        for (OrgUnit unit : units) {
            OrgUnit other = byId.put(unit.id(), unit);
            checkArgument(
                    other == null,
                    "unit id must be unique, was '%s' twice: valid %s, and %s",
                    unit.id(),
                    other == null ? "" : validity(other),
                    validity(unit));
        }
        byId.values().forEach(unit -> checkParent(unit, byId));
        for (Succession succession : successions) {
            checkKnown(succession.from(), byId);
            checkKnown(succession.to(), byId);
            checkClosed(succession, requireNonNull(byId.get(succession.from())));
        }
        checkShares(successions);
        return new OrgTree(byId, List.copyOf(successions));
    }

    /** The unit above all others. */
    public OrgUnit root() {
        return root;
    }

    /** The units in declared order. */
    public Collection<OrgUnit> units() {
        return units.values();
    }

    /** Which unit takes over from which. */
    public List<Succession> successions() {
        return successions;
    }

    /** Finds a unit; empty if the tree has none of that id. */
    public Optional<OrgUnit> find(OrgUnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /**
     * Gets a unit.
     *
     * @throws IllegalArgumentException if the tree has none of that id; the message names the nearest ids
     */
    public OrgUnit get(OrgUnitId id) {
        checkKnown(id, units);
        return requireNonNull(units.get(id));
    }

    /** The units directly below, in declared order; empty for a leaf. */
    public List<OrgUnit> children(OrgUnitId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /** The unit and all below it in pre-order: a parent before its children. */
    public List<OrgUnit> subtree(OrgUnitId id) {
        List<OrgUnit> found = new ArrayList<>();
        List<OrgUnit> open = new ArrayList<>(List.of(get(id)));
        while (!open.isEmpty()) {
            OrgUnit unit = open.remove(open.size() - 1);
            found.add(unit);
            List<OrgUnit> below = children(unit.id());
            for (int i = below.size() - 1; i >= 0; i--) {
                open.add(below.get(i));
            }
        }
        return found;
    }

    /** The units above the given one, the nearest first; empty for the root. */
    public List<OrgUnit> ancestors(OrgUnitId id) {
        List<OrgUnit> found = new ArrayList<>();
        Optional<OrgUnitId> next = get(id).parent();
        while (next.isPresent()) {
            OrgUnit unit = get(next.get());
            found.add(unit);
            next = unit.parent();
        }
        return found;
    }

    /** Tells whether a unit is the other or lies below it. */
    public boolean isWithin(OrgUnitId unit, OrgUnitId top) {
        return unit.equals(top)
                || ancestors(unit).stream().anyMatch(above -> above.id().equals(top));
    }

    /**
     * The tree of one day: the units that exist on it. A unit whose parent does not exist that day is left out with it.
     *
     * @throws IllegalArgumentException if the root does not exist on that day
     */
    public OrgTree on(LocalDate date) {
        return isTimeless ? this : kept(unit -> unit.existsOn(date));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof OrgTree that && isSame(that));
    }

    private boolean isSame(OrgTree that) {
        return List.copyOf(units.values()).equals(List.copyOf(that.units.values()))
                && successions.equals(that.successions);
    }

    @Override
    public int hashCode() {
        return units.hashCode();
    }

    @Override
    public String toString() {
        return "OrgTree[" + root.id() + ", " + units.size() + " units]";
    }

    private OrgTree kept(Predicate<OrgUnit> wanted) {
        Map<OrgUnitId, OrgUnit> left = new LinkedHashMap<>();
        for (OrgUnit unit : subtree(root.id())) {
            boolean hangs = unit.parent().map(left::containsKey).orElse(true);
            if (hangs && wanted.test(unit)) {
                left.put(unit.id(), unit);
            }
        }
        return left.size() == units.size() ? this : new OrgTree(left, successions);
    }

    private Set<OrgUnitId> cut() {
        Set<OrgUnitId> all = new HashSet<>(units.keySet());
        subtree(root.id()).forEach(unit -> all.remove(unit.id()));
        return all;
    }

    private static void checkParent(OrgUnit unit, Map<OrgUnitId, OrgUnit> byId) {
        Optional<OrgUnitId> parent = unit.parent();
        if (parent.isPresent()) {
            checkKnown(parent.get(), byId);
            OrgLevel above = requireNonNull(byId.get(parent.get())).level();
            checkArgument(
                    above.rank() < unit.level().rank(),
                    "parent of unit '%s' (%s) must lie on a higher level, was '%s' (%s)",
                    unit.id(),
                    unit.level(),
                    parent.get(),
                    above);
        }
    }

    /** Two units that answer for one thing at one time would count it twice. */
    private static void checkClosed(Succession succession, OrgUnit from) {
        boolean closed =
                from.closes().filter(day -> !day.isAfter(succession.date())).isPresent();
        checkArgument(
                closed,
                "validity of unit '%s' must not overlap that of its successor '%s', was %s and from %s",
                from.id(),
                succession.to(),
                validity(from),
                succession.date());
    }

    private static void checkShares(Collection<Succession> successions) {
        Map<OrgUnitId, Map<LocalDate, Ratio>> sums = new LinkedHashMap<>();
        for (Succession one : successions) {
            Ratio sum = requireNonNull(sums.computeIfAbsent(one.from(), id -> new LinkedHashMap<>())
                    .merge(one.date(), one.share(), Ratio::plus));
            checkArgument(
                    sum.compareTo(Ratio.ONE) <= 0,
                    "shares of unit '%s' taken over on %s must not exceed 1 together, were %s",
                    one.from(),
                    one.date(),
                    sum);
        }
    }

    private static String validity(OrgUnit unit) {
        return "from " + unit.opens().map(LocalDate::toString).orElse("ever") + " to before "
                + unit.closes().map(LocalDate::toString).orElse("ever");
    }

    private static void checkKnown(OrgUnitId id, Map<OrgUnitId, OrgUnit> byId) {
        if (!byId.containsKey(id)) {
            List<String> known = byId.keySet().stream().map(OrgUnitId::value).toList();
            throw new IllegalArgumentException("unit must be one of the tree, was '" + id + "'; nearest: "
                    + NearestNames.of(id.value(), known, 3));
        }
    }

    private static Object name(@Nullable OrgUnit unit) {
        return unit == null ? "" : unit.id();
    }
}
