// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who leads a campaign (领导小组), and the departments that take part in it. Posts, never persons (14.2).
 *
 * @param name the name it is printed under
 * @param members the posts with their roles, in the order of tables
 * @param officersPerDepartment how many liaison officers each department is asked to name, 1 or more; empty if not
 *     asked
 * @param departments the departments, in the order of tables; empty if none are declared, and then nothing is known of
 *     their officers
 */
public record LeadingGroup(
        LocalizedText name, List<Member> members, OptionalInt officersPerDepartment, List<Department> departments) {

    public LeadingGroup {
        requireNonNull(name, "name");
        members = List.copyOf(members);
        requireNonNull(officersPerDepartment, "officersPerDepartment");
        checkArgument(
                members.stream().anyMatch(member -> member.role() == Role.LEADER),
                "members of leading group '%s' must include a leader",
                name);
        checkArgument(
                officersPerDepartment.isEmpty() || officersPerDepartment.getAsInt() >= 1,
                "officersPerDepartment of leading group '%s' must be 1 or more, was %s",
                name,
                officersPerDepartment);
        departments = List.copyOf(departments);
        List<String> ids = departments.stream().map(Department::id).toList();
        checkArgument(
                ids.stream().distinct().count() == ids.size(),
                "department ids of leading group '%s' must be unique, were %s",
                name,
                ids);
    }

    /** Obtains a leading group that declares no departments. */
    public LeadingGroup(LocalizedText name, List<Member> members, OptionalInt officersPerDepartment) {
        this(name, members, officersPerDepartment, List.of());
    }

    /** Returns this leading group with the given departments. */
    public LeadingGroup withDepartments(List<Department> others) {
        return new LeadingGroup(name, members, officersPerDepartment, others);
    }

    /**
     * One post.
     *
     * @param role the role in the group
     * @param post the post or unit that holds it
     */
    public record Member(Role role, LocalizedText post) {

        public Member {
            requireNonNull(role, "role");
            requireNonNull(post, "post");
        }
    }

    /** A role in a leading group. */
    public enum Role {
        /** 组长; there may be more than one. */
        LEADER,
        /** 副组长. */
        DEPUTY_LEADER,
        /** 成员. */
        MEMBER,
        /** 办公室主任. */
        OFFICE_DIRECTOR,
        /** 办公室工作人员. */
        OFFICE_STAFF,
        /** 联络员. */
        LIAISON_OFFICER;

        /** What offices write. */
        public LocalizedText label() {
            return Glossary.get("role." + name());
        }
    }
}
