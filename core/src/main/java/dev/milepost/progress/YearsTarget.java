// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Target;
import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of an indicator's targets is the year's (年度目标). Rule 13.4.
 *
 * @param year the campaign year
 */
record YearsTarget(Period year) {

    /**
     * The targets whose time touches the year: those due within it, the last one first, because stages come before the
     * year's; then those that run on, the nearest first.
     */
    List<Target> preferred(List<Target> all) {
        LocalDate end = year.lastDay();
        List<Target> touching = all.stream()
                .filter(target -> !target.start().isAfter(end) && !target.due().isBefore(year.startInclusive()))
                .toList();
        List<Target> order = new ArrayList<>(touching.stream()
                .filter(target -> !target.due().isAfter(end))
                .sorted(Comparator.comparing(Target::due).reversed())
                .toList());
        touching.stream()
                .filter(target -> target.due().isAfter(end))
                .sorted(Comparator.comparing(Target::due))
                .forEach(order::add);
        return order;
    }
}
