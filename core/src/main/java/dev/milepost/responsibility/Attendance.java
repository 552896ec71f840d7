// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static java.util.Objects.requireNonNull;

import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.List;
import java.util.Optional;

/**
 * How zones kept their cleaning days, each and together. Rule 8.8.
 *
 * @param period the time looked at
 * @param zones the zones that held in it, in declared order
 */
public record Attendance(Period period, List<ZoneAttendance> zones) {

    public Attendance {
        requireNonNull(period, "period");
        zones = List.copyOf(zones);
    }

    /** The zones that had days due and kept no log, so that nothing is known of them. */
    public List<ZoneAttendance> silent() {
        return zones.stream()
                .filter(zone -> !zone.due().isEmpty() && !zone.isLogged())
                .toList();
    }

    /** How many days were due in the zones that kept a log. */
    public int due() {
        return logged().stream().mapToInt(zone -> zone.due().size()).sum();
    }

    /** How many of them were held. */
    public int held() {
        return logged().stream().mapToInt(zone -> zone.held().size()).sum();
    }

    /** How many of them were missed. */
    public int missed() {
        return logged().stream().mapToInt(zone -> zone.missed().size()).sum();
    }

    /** On how many days a zone was cleaned though nothing was due. */
    public int extra() {
        return logged().stream().mapToInt(zone -> zone.extra().size()).sum();
    }

    /**
     * Days held over days due in the zones that kept a log; missing where nothing was due there or none kept one. Zones
     * without a log are left out, and {@link #bounds} says how far they may move the whole.
     */
    public Value value() {
        if (due() > 0) {
            return Value.rate(Ratio.of(held(), due()));
        }
        return Value.missing(silent().isEmpty() ? MissingReason.ZERO_DENOMINATOR : MissingReason.NOT_REPORTED);
    }

    /** Where the rate of all zones certainly lies, whatever the silent ones did; empty where nothing was due. */
    public Optional<Bounds> bounds() {
        int unknown = silent().stream().mapToInt(zone -> zone.due().size()).sum();
        int all = due() + unknown;
        return all == 0
                ? Optional.empty()
                : Optional.of(Bounds.between(Ratio.of(held(), all), Ratio.of(held() + unknown, all)));
    }

    private List<ZoneAttendance> logged() {
        return zones.stream().filter(ZoneAttendance::isLogged).toList();
    }
}
