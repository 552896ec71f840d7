// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that are the same problem as another one: the other one is there, and the last of a chain is none. */
final class Duplicates {

    private final Set<InspectionId> inspections;
    private final Set<FindingReference> findings = new HashSet<>();
    private final Map<FindingReference, FindingReference> originals = new LinkedHashMap<>();

    private Duplicates(Collection<Inspection> inspections) {
        this.inspections = inspections.stream().map(Inspection::id).collect(Collectors.toSet());
        inspections.forEach(inspection -> inspection.findings().forEach(finding -> add(inspection.id(), finding)));
    }

    /** Checks what is told within one inspection; of findings of another one nothing is known here. */
    static void checkWithin(Inspection inspection) {
        new Duplicates(Set.of(inspection)).check(false);
    }

    /** Checks all inspections of a campaign, outside of which there are no findings. */
    static void checkAll(Collection<Inspection> inspections) {
        new Duplicates(inspections).check(true);
    }

    private void add(InspectionId inspection, Finding finding) {
        FindingReference own = new FindingReference(Optional.of(inspection), finding.id());
        findings.add(own);
        finding.moves()
                .forEach(move ->
                        move.duplicateOf().ifPresent(original -> originals.put(own, original.seenFrom(inspection))));
    }

    private void check(boolean all) {
        originals.forEach((duplicate, original) -> {
            boolean here = inspections.contains(original.inspection().orElseThrow());
            checkArgument(
                    findings.contains(original) || (!all && !here),
                    "finding that '%s' is a duplicate of must be among the findings, was '%s'",
                    duplicate,
                    original);
            checkNoCircle(duplicate);
        });
    }

    private void checkNoCircle(FindingReference duplicate) {
        Set<FindingReference> passed = new HashSet<>();
        for (FindingReference one = duplicate; one != null; one = originals.get(one)) {
            checkArgument(passed.add(one), "finding '%s' must not be a duplicate of itself by way of others", one);
        }
    }
}
