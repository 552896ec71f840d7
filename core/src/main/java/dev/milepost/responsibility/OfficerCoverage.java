// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.List;

/**
 * Whether each department has named its liaison officers. Rule 8.6.
 *
 * @param asked how many officers each department has to name, 1 or more
 * @param claimed whether the leading group says that each does
 * @param covered the departments that have named as many, in declared order
 * @param lacking the departments that have not, in declared order
 */
public record OfficerCoverage(int asked, boolean claimed, List<Department> covered, List<Department> lacking) {

    public OfficerCoverage {
        covered = List.copyOf(covered);
        lacking = List.copyOf(lacking);
    }

    /** Obtains the coverage of a leading group; one officer is asked of each department unless it asks for more. */
    public static OfficerCoverage of(LeadingGroup group) {
        int asked = group.officersPerDepartment().orElse(1);
        return new OfficerCoverage(
                asked,
                group.officersPerDepartment().isPresent(),
                group.departments().stream()
                        .filter(department -> department.officerCount() >= asked)
                        .toList(),
                group.departments().stream()
                        .filter(department -> department.officerCount() < asked)
                        .toList());
    }

    /** How many departments are declared. */
    public int departments() {
        return covered.size() + lacking.size();
    }

    /** How many officers are named in all. */
    public int officers() {
        return covered.stream().mapToInt(Department::officerCount).sum()
                + lacking.stream().mapToInt(Department::officerCount).sum();
    }

    /** Departments covered over departments declared; missing while none are declared, never an assumed whole. */
    public Value value() {
        return departments() == 0
                ? Value.missing(MissingReason.NOT_REPORTED)
                : Value.rate(Ratio.of(covered.size(), departments()));
    }

    /** Whether the leading group says that each department has its officers, and some have not. */
    public boolean isContradicted() {
        return claimed && !lacking.isEmpty();
    }
}
