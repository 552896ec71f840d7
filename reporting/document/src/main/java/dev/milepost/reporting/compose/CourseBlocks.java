// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.progress.TargetCourse;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.CourseChart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the targets of the campaign's unit came along, drawn: a chart for each that something is expected of on the way.
 */
final class CourseBlocks {

    private final Composition composition;

    CourseBlocks(Composition composition) {
        this.composition = composition;
    }

    Optional<Annex> annex() {
        List<Block> charts = composition.progress().current().stream()
                .filter(one -> one.unit().equals(composition.campaign().unit()))
                .flatMap(one -> TargetCourse.of(composition.progress(), one).stream())
                .map(this::chart)
                .toList();
        return charts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Annex(composition.phrase("annex.courses"), false, charts));
    }

    private Block chart(TargetCourse course) {
        String caption =
                composition.phrase("caption.chartCourse", Map.of("indicator", composition.name(course.assessment())));
        return Block.chart(CourseChart.of(course, caption, composition.locale()));
    }
}
