// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.ReviewState;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which states count, as every table says it. Rules 11.2, 13.2. */
final class StatesWording {

    private static final int MOST_NAMED = 3;

    private final Campaign campaign;
    private final CountedStates states;

    StatesWording(Campaign campaign, CountedStates states) {
        this.campaign = campaign;
        this.states = states;
    }

    /** What counts and what does not, and of which elements others do. */
    LocalizedText text() {
        LocalizedText text = counted(states.states());
        List<Set<ReviewState>> others =
                states.exceptions().values().stream().distinct().toList();
        for (Set<ReviewState> other : others) {
            LocalizedText whose = named(other);
            LocalizedText what = CountedStates.labels(other::contains);
            text = LocalizedText.of(
                    text.zh() + "；其中" + whose.zh() + "只计" + what.zh() + "的",
                    text.en() + "; of " + whose.en() + " only " + what.en() + " ones count");
        }
        return text;
    }

    private static LocalizedText counted(Set<ReviewState> counted) {
        LocalizedText in = CountedStates.labels(counted::contains);
        LocalizedText out = CountedStates.labels(state -> !counted.contains(state));
        return LocalizedText.of(
                "计入" + in.zh() + "的，不计" + out.zh() + "的", in.en() + " figures count, " + out.en() + " ones do not");
    }

    /** The elements by name where they are few, else how many there are. */
    private LocalizedText named(Set<ReviewState> counted) {
        List<LocalizedText> names = new ArrayList<>();
        states.exceptions().forEach((element, one) -> {
            if (one.equals(counted)) {
                names.add(campaign.findElement(element)
                        .map(DataElement::name)
                        .orElse(LocalizedText.of(element.value(), element.value())));
            }
        });
        int count = names.size();
        return count > MOST_NAMED
                ? LocalizedText.of(count + "项数据", count + " elements")
                : LocalizedText.of(joined(names, Locale.CHINESE, "、"), joined(names, Locale.ENGLISH, ", "));
    }

    private static String joined(List<LocalizedText> names, Locale locale, String joint) {
        return names.stream().map(name -> name.in(locale)).collect(Collectors.joining(joint));
    }
}
