// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.Scalars.INSTANT;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.campaign.Judgement;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.StatusRule;

/** Codecs of how statuses are decided. */
final class StatusCodecs {

    private static final Codec<StatusRule.Method> METHOD = words(StatusRule.Method.class);
    private static final Codec<Judgement> JUDGEMENT = words(Judgement.class);

    static final Codec<StatusRule> RULE = ObjectCodec.record(StatusCodecs::rule)
            .given("method", METHOD, StatusRule::method)
            .given("onTrackFrom", RATIO, StatusRule::onTrackFrom)
            .given("atRiskFrom", RATIO, StatusRule::atRiskFrom);

    static final Codec<StatusOverride> OVERRIDE = ObjectCodec.record(in -> new StatusOverride(
                    in.get("target", TargetCodecs.TARGET_ID),
                    in.get("unit", UNIT_ID),
                    in.get("judgement", JUDGEMENT),
                    in.get("reason", WORDS),
                    in.get("by", TEXT),
                    in.get("at", INSTANT)))
            .given("target", TargetCodecs.TARGET_ID, StatusOverride::target)
            .given("unit", UNIT_ID, StatusOverride::unit)
            .given("judgement", JUDGEMENT, StatusOverride::judgement)
            .given("reason", WORDS, StatusOverride::reason)
            .given("by", TEXT, StatusOverride::by)
            .given("at", INSTANT, StatusOverride::at);

    private StatusCodecs() {}

    private static StatusRule rule(ObjectReader in) {
        StatusRule usual = StatusRule.of(in.get("method", METHOD));
        return new StatusRule(
                usual.method(),
                in.find("onTrackFrom", RATIO).orElse(usual.onTrackFrom()),
                in.find("atRiskFrom", RATIO).orElse(usual.atRiskFrom()));
    }
}
