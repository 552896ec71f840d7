// SPDX-License-Identifier: Apache-2.0
package dev.milepost.catalogue;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.scoring.AssessmentScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the schemes of a pack go with its indicators. */
final class PackSchemes {

    private PackSchemes() {}

    static void check(String pack, List<AssessmentScheme> schemes, List<Indicator> indicators) {
        List<String> ids = schemes.stream().map(AssessmentScheme::id).toList();
        checkArgument(
                ids.stream().distinct().count() == ids.size(),
                "scheme id must be unique within pack '%s', ids were %s",
                pack,
                ids);
        Set<IndicatorId> known = indicators.stream().map(Indicator::id).collect(Collectors.toSet());
        for (AssessmentScheme scheme : schemes) {
            List<IndicatorId> unknown = scheme.indicators().stream()
                    .filter(one -> !known.contains(one))
                    .toList();
            checkArgument(
                    unknown.isEmpty(),
                    "indicators of scheme '%s' must be of pack '%s', not so were %s",
                    scheme.id(),
                    pack,
                    unknown);
        }
    }

    /** The schemes that ask no other indicator. */
    static List<AssessmentScheme> only(List<AssessmentScheme> schemes, Set<IndicatorId> kept) {
        return schemes.stream()
                .filter(scheme -> kept.containsAll(scheme.indicators()))
                .toList();
    }
}
