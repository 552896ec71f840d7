// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing of a campaign that comes from earlier ones, with its links back. Rule 14.1.
 *
 * @param kind what it is
 * @param id its id in this campaign; of a finding that of the inspection, {@code /} and its own
 * @param origins where it comes from, the earliest campaign first; one or more, all of the same kind, no campaign twice
 */
public record CarriedOver(CarriedKind kind, String id, List<Origin> origins) {

    public CarriedOver {
        requireNonNull(kind, "kind");
        Origin.checkId(kind, id);
        origins = List.copyOf(origins);
        checkArgument(!origins.isEmpty(), "origins of carried %s '%s' must not be empty", kind.word(), id);
        checkArgument(
                origins.stream().allMatch(origin -> origin.kind() == kind),
                "origins of carried %s '%s' must be of its kind, were %s",
                kind.word(),
                id,
                origins);
        checkArgument(
                origins.stream().map(Origin::campaign).distinct().count() == origins.size(),
                "origins of carried %s '%s' must not name a campaign twice, were %s",
                kind.word(),
                id,
                origins);
    }

    /** Where it began. */
    public Origin first() {
        return origins.get(0);
    }

    /** Where it was before. */
    public Origin last() {
        return origins.get(origins.size() - 1);
    }

    /**
     * Returns this thing as the next campaign has it: one link longer.
     *
     * @param from the campaign that has it so far
     * @param nextId its id in the next campaign
     */
    public CarriedOver further(CampaignId from, String nextId) {
        List<Origin> chain = new ArrayList<>(origins);
        chain.add(new Origin(from, kind, id));
        return new CarriedOver(kind, nextId, chain);
    }
}
