// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A department that takes part in a campaign (成员单位), with the liaison officers it has named. Posts and counts, never
 * persons (14.2).
 *
 * @param id the identity of the department within the leading group
 * @param name the name it is printed under
 * @param unit the unit of the organisation it is; empty if it is none
 * @param officers the posts of its liaison officers; empty if it has named none
 * @param keepsZone whether it is asked to answer for a zone (包保)
 */
public record Department(
        String id, LocalizedText name, Optional<OrgUnitId> unit, List<Officer> officers, boolean keepsZone) {

    public Department {
        Identifiers.check("department id", id);
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        officers = List.copyOf(officers);
    }

    /** Obtains a department that is no unit, has named nobody and is asked for no zone. */
    public static Department of(String id, LocalizedText name) {
        return new Department(id, name, Optional.empty(), List.of(), false);
    }

    /** Returns this department as a unit of the organisation. */
    public Department withUnit(OrgUnitId other) {
        return new Department(id, name, Optional.of(other), officers, keepsZone);
    }

    /** Returns this department with the officers it has named. */
    public Department withOfficers(List<Officer> others) {
        return new Department(id, name, unit, others, keepsZone);
    }

    /** Returns this department as one that is asked to answer for a zone. */
    public Department keepingZone() {
        return new Department(id, name, unit, officers, true);
    }

    /** How many officers it has named, zero or more. */
    public int officerCount() {
        return officers.stream().mapToInt(Officer::count).sum();
    }

    /**
     * Liaison officers of one post.
     *
     * @param post the post
     * @param count how many hold it, 1 or more
     */
    public record Officer(LocalizedText post, int count) {

        public Officer {
            requireNonNull(post, "post");
            checkArgument(count >= 1, "count of officers '%s' must be 1 or more, was %s", post, count);
        }
    }
}
