// SPDX-License-Identifier: Apache-2.0
package dev.milepost.catalogue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.grading.GradingStandard;
import dev.milepost.indicator.DataElement;
import dev.milepost.quantity.GradeScale;
import java.util.List;

/** The laws of a pack beyond those of a campaign. */
final class PackCheck {

    private PackCheck() {}

    static void check(CataloguePack pack) {
        List<String> scales = pack.scales().stream().map(GradeScale::id).toList();
        checkUnique(pack, "scale id", scales);
        for (DataElement element : pack.elements()) {
            checkArgument(
                    element.scale().map(pack.scales()::contains).orElse(true),
                    "scale of element '%s' must be one of the pack, %s, was '%s'",
                    element.id(),
                    scales,
                    element.scale().map(GradeScale::id).orElse(""));
        }
        checkUnique(
                pack,
                "grading standard",
                pack.gradingStandards().stream().map(GradingStandard::id).toList());
    }

    private static void checkUnique(CataloguePack pack, String what, List<?> ids) {
        checkArgument(
                ids.stream().distinct().count() == ids.size(),
                "%s must be unique within pack '%s', ids were %s",
                what,
                pack.id(),
                ids);
    }
}
