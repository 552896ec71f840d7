// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.campaign.Campaign;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of an explanation may leave the program: totals, and no fact of a category whose small counts are withheld. Rule
 * 14.2. Whether the count of one unit is small says nothing of those of others, so all facts of such a set go, and
 * every number made of them that is not a total.
 */
final class Publication {

    private final List<DataElement> guarded;

    Publication(Campaign campaign) {
        this.guarded = campaign.elements().stream()
                .filter(one -> least(one).isPresent())
                .toList();
    }

    /** The least count of a category that is shown; empty if all are. */
    static Optional<Integer> least(DataElement element) {
        return element.disaggregation().map(Disaggregation::leastShown).stream()
                .flatMap(least -> least.stream().boxed())
                .findFirst();
    }

    /** The same explanation, or what may be published of it. */
    Explanation of(Explanation why) {
        Optional<DataElement> told = told(why).findFirst();
        if (told.isEmpty()) {
            return why;
        }
        if (why instanceof Explanation.Computed computed && isClosed(why)) {
            return Wording.addsCategories(computed) ? total(computed, told.get()) : each(computed);
        }
        return withheld(why.what(), told.get());
    }

    private Explanation each(Explanation.Computed computed) {
        List<Explanation> from = computed.from().stream().map(this::of).toList();
        return new Explanation.Computed(computed.what(), computed.operation(), from, computed.notes());
    }

    /** Whether nothing is told of a category but below a total. */
    private boolean isClosed(Explanation why) {
        if (told(why).findAny().isEmpty()) {
            return true;
        }
        return why instanceof Explanation.Computed computed
                && (Wording.addsCategories(computed) || computed.from().stream().allMatch(this::isClosed));
    }

    /** The elements of the facts below whose small counts are withheld. */
    private Stream<DataElement> told(Explanation why) {
        if (why instanceof Explanation.Observed seen) {
            return guarded.stream()
                    .filter(element -> isOfCategory(element, seen.fact().key()));
        }
        return why instanceof Explanation.Computed computed
                ? computed.from().stream().flatMap(this::told)
                : Stream.empty();
    }

    /** By the text of a fact's key, which is all that an explanation keeps of it. */
    private static boolean isOfCategory(DataElement element, String key) {
        return key.startsWith(element.id() + " · ") && key.contains(" [");
    }

    private static Explanation total(Explanation.Computed computed, DataElement element) {
        LocalizedText operation = LocalizedText.of(
                "各类合计" + result(computed, Locale.CHINESE), "all categories" + result(computed, Locale.ENGLISH));
        Explanation total = new Explanation.Computed(computed.what(), operation, List.of(), computed.notes());
        return Wording.noting(total, List.of(note(element)));
    }

    private static String result(Explanation.Computed computed, Locale locale) {
        String operation = computed.operation().in(locale);
        return operation.substring(operation.lastIndexOf(" = "));
    }

    private static Explanation withheld(LocalizedText what, DataElement element) {
        return told(what, Breakdown.Reason.COMPLEMENT.label(), element);
    }

    /** What is published of a category instead of its facts. */
    static Explanation told(LocalizedText what, LocalizedText shown, DataElement element) {
        return new Explanation.Computed(what, shown, List.of(), List.of(note(element)));
    }

    private static LocalizedText note(DataElement element) {
        int least = least(element).orElseThrow();
        return LocalizedText.of(
                "不足" + least + "的分类数（0除外）不公布，可据以推算的数也不公布，故不列各类明细",
                "counts of categories below " + least
                        + " other than 0 are withheld, with those that would give them away; no category is listed");
    }
}
