// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.crash;

import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** A program that appends batch after batch until it is killed, and says after each that the store has it. */
public final class CrashWriter {

    static final DataElementId ELEMENT = DataElementId.of("trees");

    private static final int SIZES = 40;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-10T04:00:00Z"));

    private CrashWriter() {}

    /** Takes the address of the store and the number of the first batch. */
    public static void main(String[] arguments) {
        try (CampaignStore store = CampaignStores.open(arguments[0], CLOCK)) {
            for (int batch = Integer.parseInt(arguments[1]); ; batch++) {
                store.append(batch(batch));
                System.out.println(batch);
                System.out.flush();
            }
        }
    }

    /** The facts of a batch, of which there are from one to forty; each says of which batch it is. */
    static List<Observation> batch(int number) {
        return IntStream.range(0, 1 + number * 7 % SIZES)
                .mapToObj(i -> Observation.builder(
                                FactKey.of(ELEMENT, OrgUnitId.of("town"), Period.year(2023))
                                        .withSource(number + "-" + i),
                                Value.amount(number))
                        .build())
                .toList();
    }
}
