// SPDX-License-Identifier: Apache-2.0
package dev.milepost.catalogue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.grading.GradingStandard;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.quantity.GradeScale;
import dev.milepost.scoring.AssessmentScheme;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The laws of a pack beyond those of a campaign. */
final class PackCheck {

    private PackCheck() {}

    static void check(CataloguePack pack) {
        checkUnique(pack, "scale id", pack.scales(), GradeScale::id);
        pack.elements().forEach(element -> checkScale(pack, element));
        checkUnique(pack, "grading standard", pack.gradingStandards(), GradingStandard::id);
        checkUnique(pack, "scheme id", pack.schemes(), AssessmentScheme::id);
        pack.schemes().forEach(scheme -> checkIndicators(pack, scheme));
    }

    private static void checkScale(CataloguePack pack, DataElement element) {
        checkArgument(
                element.scale().map(pack.scales()::contains).orElse(true),
                "scale of element '%s' must be one of the pack, %s, was '%s'",
                element.id(),
                pack.scales().stream().map(GradeScale::id).toList(),
                element.scale().map(GradeScale::id).orElse(""));
    }

    private static void checkIndicators(CataloguePack pack, AssessmentScheme scheme) {
        Set<IndicatorId> known = pack.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
        List<IndicatorId> unknown =
                scheme.indicators().stream().filter(one -> !known.contains(one)).toList();
        checkArgument(
                unknown.isEmpty(),
                "indicators of scheme '%s' must be of pack '%s', not so were %s",
                scheme.id(),
                pack.id(),
                unknown);
    }

    private static <T> void checkUnique(CataloguePack pack, String what, List<T> items, Function<T, ?> id) {
        List<?> ids = items.stream().map(id).toList();
        checkArgument(
                ids.stream().distinct().count() == ids.size(),
                "%s must be unique within pack '%s', ids were %s",
                what,
                pack.id(),
                ids);
    }
}
