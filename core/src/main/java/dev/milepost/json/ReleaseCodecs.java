// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.INSTANT;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.AsOf;
import dev.milepost.submission.Release;
import java.util.List;

/** Codecs of what was sent up, and of which states of review count in it. */
final class ReleaseCodecs {

    private static final Codec<List<ReviewState>> STATES =
            words(ReviewState.class).list();

    private static final Codec<OfElement> EXCEPTION = ObjectCodec.record(
                    in -> new OfElement(in.get("element", ELEMENT_ID), in.get("states", STATES)))
            .given("element", ELEMENT_ID, OfElement::element)
            .given("states", STATES, OfElement::states);

    static final Codec<CountedStates> COUNTED_STATES = ObjectCodec.record(ReleaseCodecs::counted)
            .given("states", STATES, counted -> List.copyOf(counted.states()))
            .givenList("exceptions", EXCEPTION, ReleaseCodecs::exceptions);

    private static final Codec<Release.Pack> PACK = ObjectCodec.record(
                    in -> new Release.Pack(in.get("id", TEXT), in.find("sha256", TEXT)))
            .given("id", TEXT, Release.Pack::id)
            .givenIfAny("sha256", TEXT, Release.Pack::sha256);

    static final Codec<Release> RELEASE = ObjectCodec.record(ReleaseCodecs::release)
            .given("id", TEXT, Release::id)
            .given("title", WORDS, Release::title)
            .given("asOf", DATE, release -> release.when().date())
            .given("knownAt", INSTANT, release -> release.when().knownAt())
            .given("counted", COUNTED_STATES, Release::states)
            .givenIfAny("treeOf", DATE, Release::treeOf)
            .givenList("packs", PACK, Release::packs);

    private ReleaseCodecs() {}

    private static Release release(ObjectReader in) {
        Release.Builder release = Release.builder(
                        in.get("id", TEXT), AsOf.of(in.get("asOf", DATE), in.get("knownAt", INSTANT)))
                .title(in.get("title", WORDS))
                .packs(in.list("packs", PACK));
        in.find("counted", COUNTED_STATES).ifPresent(release::states);
        in.find("treeOf", DATE).ifPresent(release::treeOf);
        return release.build();
    }

    private static CountedStates counted(ObjectReader in) {
        CountedStates counted = CountedStates.of(in.get("states", STATES));
        for (OfElement one : in.list("exceptions", EXCEPTION)) {
            counted = counted.with(one.element(), one.states());
        }
        return counted;
    }

    private static List<OfElement> exceptions(CountedStates counted) {
        return counted.exceptions().entrySet().stream()
                .map(entry -> new OfElement(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** An element of which other states count. */
    private record OfElement(DataElementId element, List<ReviewState> states) {}
}
