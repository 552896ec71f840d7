// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The units of a tree, numbered from 0 in pre-order: a parent before its children, and all that is below a unit right
 * behind it. Immutable; safe to share.
 */
public final class UnitOrder {

    private final OrgTree tree;
    private final OrgUnit[] units;
    private final int[] ends;
    private final byte[] levels;
    private final List<OrgLevel> levelNames;
    private final Map<OrgUnitId, Integer> numbers;
    private final int[] innerUnits;
    private final int[] innerParents;
    private final int[] above;
    private final byte[] innerLevels;
    private final int leafLevel;
    private final int[] dated;

    private UnitOrder(OrgTree tree) {
        this.tree = tree;
        List<OrgUnit> order = tree.subtree(tree.root().id());
        int size = order.size();
        this.units = order.toArray(OrgUnit[]::new);
        this.numbers = new HashMap<>(size * 4 / 3 + 1);
        this.ends = new int[size];
        this.levels = new byte[size];
        this.levelNames = new ArrayList<>();
        int[] parents = new int[size];
        for (int unit = 0; unit < size; unit++) {
            numbers.put(units[unit].id(), unit);
            parents[unit] =
                    units[unit].parent().map(id -> numbers.getOrDefault(id, -1)).orElse(-1);
            levels[unit] = (byte) level(units[unit].level());
        }
        for (int unit = size - 1; unit >= 0; unit--) {
            ends[unit] = Math.max(ends[unit], unit + 1);
            if (parents[unit] >= 0) {
                ends[parents[unit]] = Math.max(ends[parents[unit]], ends[unit]);
            }
        }
        this.innerUnits =
                IntStream.range(0, size).filter(unit -> ends[unit] > unit + 1).toArray();
        this.above = new int[size];
        Arrays.setAll(above, unit -> {
            int first = ends[unit] > unit + 1 ? unit : parents[unit];
            return Math.max(-1, Arrays.binarySearch(innerUnits, first));
        });
        this.innerParents = Arrays.stream(innerUnits)
                .map(unit -> parents[unit] < 0 ? -1 : above[parents[unit]])
                .toArray();
        this.innerLevels = innerLevels();
        this.leafLevel = findLeafLevel();
        this.dated = IntStream.range(0, size)
                .filter(unit ->
                        units[unit].opens().isPresent() || units[unit].closes().isPresent())
                .toArray();
    }

    /**
     * Numbers the units of a tree.
     *
     * @throws IllegalArgumentException if they are of more than 127 levels
     */
    public static UnitOrder of(OrgTree tree) {
        return new UnitOrder(tree);
    }

    /** The tree whose units these are. */
    public OrgTree tree() {
        return tree;
    }

    /** How many units there are, one or more. */
    public int size() {
        return units.length;
    }

    /**
     * The unit of a number.
     *
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public OrgUnit unit(int number) {
        return units[checkElementIndex(number, units.length, "unit")];
    }

    /** The number of a unit; empty if the tree lacks it. */
    public OptionalInt find(OrgUnitId unit) {
        Integer number = numbers.get(unit);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The number of the unit above, smaller than that of the unit; -1 for the root. */
    public int parent(int number) {
        int inner = above[number];
        if (inner < 0) {
            return -1;
        }
        if (innerUnits[inner] != number) {
            return innerUnits[inner];
        }
        return innerParents[inner] < 0 ? -1 : innerUnits[innerParents[inner]];
    }

    /** The number behind the last unit of a subtree, exclusive. */
    public int end(int number) {
        return ends[number];
    }

    /** Whether there is no unit below. */
    public boolean isLeaf(int number) {
        return innerOf(number) < 0;
    }

    /** The place of a unit's level among {@link #levels}. */
    public int levelOf(int number) {
        int inner = innerOf(number);
        if (inner >= 0) {
            return innerLevels[inner];
        }
        return leafLevel >= 0 ? leafLevel : levels[number];
    }

    /** The levels of the tree, in the order they are met. */
    public List<OrgLevel> levels() {
        return List.copyOf(levelNames);
    }

    /** How many units have others below them. */
    int innerSize() {
        return innerUnits.length;
    }

    /** The number of an inner unit among all units. */
    int innerUnit(int inner) {
        return innerUnits[inner];
    }

    /**
     * The place of a unit among those with others below them; -1 for a leaf. Told by {@link #above} alone, as the
     * parent and the level are: of a unit among a million one number is fetched from far away and the rest from near
     * by.
     */
    int innerOf(int number) {
        int inner = above[number];
        return inner >= 0 && innerUnits[inner] == number ? inner : -1;
    }

    /** The place of an inner unit's level among {@link #levels}. */
    int innerLevel(int inner) {
        return innerLevels[inner];
    }

    /** By unit the place of its level: for who goes along all of them. Not to be changed. */
    byte[] levelOfEach() {
        return levels;
    }

    /** The place of the level of all units that have none below them; -1 if they are of several. */
    int leafLevel() {
        return leafLevel;
    }

    /** By inner unit the inner unit above it, smaller than itself; -1 for the root. Not to be changed. */
    int[] innerParents() {
        return innerParents;
    }

    /** By unit the inner unit whose total it enters first: itself, or of a leaf the one above; -1 for a lone root. */
    int[] above() {
        return above;
    }

    /** Adds an inner unit and all above it to a set that has all above whatever it has. */
    void mark(BitSet set, int first) {
        for (int inner = first; inner >= 0 && !set.get(inner); inner = innerParents[inner]) {
            set.set(inner);
        }
    }

    /** The units that do not exist throughout a period. */
    int[] notThroughout(Period period) {
        return Arrays.stream(dated)
                .filter(unit -> units[unit]
                                .opens()
                                .filter(day -> day.isAfter(period.startInclusive()))
                                .isPresent()
                        || units[unit]
                                .closes()
                                .filter(day -> !day.isAfter(period.lastDay()))
                                .isPresent())
                .toArray();
    }

    private int level(OrgLevel level) {
        int known = levelNames.indexOf(level);
        if (known >= 0) {
            return known;
        }
        checkArgument(levelNames.size() < Byte.MAX_VALUE, "levels of a tree must be %s or fewer", Byte.MAX_VALUE);
        levelNames.add(level);
        return levelNames.size() - 1;
    }

    private byte[] innerLevels() {
        byte[] found = new byte[innerUnits.length];
        for (int inner = 0; inner < found.length; inner++) {
            found[inner] = levels[innerUnits[inner]];
        }
        return found;
    }

    private int findLeafLevel() {
        int[] found = IntStream.range(0, units.length)
                .filter(this::isLeaf)
                .map(unit -> levels[unit])
                .distinct()
                .toArray();
        return found.length == 1 ? found[0] : -1;
    }
}
