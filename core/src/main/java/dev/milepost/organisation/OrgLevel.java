// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * A level of the organisation, such as township or village.
 *
 * @param code the code of the level, as in an id
 * @param rank how deep the level lies, zero or greater; a parent's rank is less than its child's
 * @param name what offices call a unit of the level
 */
public record OrgLevel(String code, int rank, LocalizedText name) implements Comparable<OrgLevel> {

    public OrgLevel {
        Identifiers.check("level code", code);
        checkArgument(rank >= 0, "rank of level '%s' must not be negative, was %s", code, rank);
        requireNonNull(name, "name");
    }

    /** Orders by depth, the highest level (least rank) first. */
    @Override
    public int compareTo(OrgLevel other) {
        return rank != other.rank ? Integer.compare(rank, other.rank) : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
