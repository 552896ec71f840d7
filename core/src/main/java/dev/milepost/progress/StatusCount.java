// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.quantity.MissingReason;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many assessments stand how. Those met by a percentage without counts are a column of their own (3.4); those not
 * applicable, not started or not due are counted but are no part of {@link #assessed}.
 *
 * @param byStatus how many have each status
 * @param asserted how many are met, but asserted only
 * @param missing how many are undecided for each reason
 */
public record StatusCount(Map<Status, Integer> byStatus, int asserted, Map<MissingReason, Integer> missing) {

    public StatusCount {
        byStatus = Collections.unmodifiableMap(copy(byStatus, Status.class));
        missing = Collections.unmodifiableMap(copy(missing, MissingReason.class));
    }

    /** Counts assessments. */
    public static StatusCount of(Collection<Assessment> assessments) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        Map<MissingReason, Integer> missing = new EnumMap<>(MissingReason.class);
        int asserted = 0;
        for (Assessment assessment : assessments) {
            byStatus.merge(assessment.status(), 1, Integer::sum);
            assessment.missing().ifPresent(reason -> missing.merge(reason, 1, Integer::sum));
            asserted += assessment.asserted() ? 1 : 0;
        }
        return new StatusCount(byStatus, asserted, missing);
    }

    /** How many have the status; 0 if none. */
    public int of(Status status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** How many are to be assessed at all: all but those not applicable, not started or not due. */
    public int assessed() {
        int all = byStatus.values().stream().mapToInt(Integer::intValue).sum();
        return all - of(Status.NOT_APPLICABLE) - of(Status.NOT_STARTED) - of(Status.NOT_DUE);
    }

    private static <K extends Enum<K>> Map<K, Integer> copy(Map<K, Integer> counts, Class<K> type) {
        Map<K, Integer> copy = new EnumMap<>(type);
        copy.putAll(counts);
        return copy;
    }
}
