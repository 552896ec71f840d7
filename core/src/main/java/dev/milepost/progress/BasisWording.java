// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.DenominatorBasis;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what rates are divided by, and of counts whether things or occurrences are counted. Rules 1.6 and 1.7. */
final class BasisWording {

    private final Campaign campaign;

    BasisWording(Campaign campaign) {
        this.campaign = campaign;
    }

    /** One sentence on the rates, one on the counts, each only if there are some. */
    List<LocalizedText> of(List<Indicator> indicators) {
        Grouping denominators = new Grouping();
        Grouping counts = new Grouping();
        for (Indicator indicator : indicators) {
            denominator(indicator).ifPresent(words -> denominators.add(words, indicator));
            indicator.measure().elements().stream()
                    .findFirst()
                    .flatMap(counted -> element(counted).basis())
                    .map(CountBasis::label)
                    .ifPresent(words -> counts.add(words, indicator));
        }
        List<LocalizedText> notes = new ArrayList<>();
        if (!denominators.isEmpty()) {
            LocalizedText all = denominators.all();
            notes.add(LocalizedText.of("口径，分母为" + all.zh(), "denominators, " + all.en()));
        }
        if (!counts.isEmpty()) {
            LocalizedText all = counts.all();
            notes.add(LocalizedText.of("计数口径，" + all.zh(), "what is counted, " + all.en()));
        }
        return notes;
    }

    private Optional<LocalizedText> denominator(Indicator indicator) {
        if (!(indicator.measure() instanceof Measure.Pair pair)) {
            return Optional.empty();
        }
        LocalizedText name = element(pair.denominator()).name();
        Optional<LocalizedText> basis = indicator.sheet().denominatorBasis().map(DenominatorBasis::label);
        return Optional.of(LocalizedText.of(
                name.in(Locale.CHINESE)
                        + basis.map(words -> "（" + words.zh() + "）").orElse(""),
                name.in(Locale.ENGLISH)
                        + basis.map(words -> " (" + words.en() + ")").orElse("")));
    }

    private DataElement element(DataElementId id) {
        return campaign.findElement(id).orElseThrow();
    }
}
