// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Origin;

/** Codecs of what comes from earlier campaigns. */
final class CarriedCodecs {

    private static final Codec<CampaignId> CAMPAIGN_ID = Codec.text(CampaignId::of, CampaignId::value);
    private static final Codec<CarriedKind> KIND = words(CarriedKind.class);

    private static final Codec<Origin> ORIGIN = ObjectCodec.record(
                    in -> new Origin(in.get("campaign", CAMPAIGN_ID), in.get("kind", KIND), in.get("id", TEXT)))
            .given("campaign", CAMPAIGN_ID, Origin::campaign)
            .given("kind", KIND, Origin::kind)
            .given("id", TEXT, Origin::id);

    static final Codec<CarriedOver> CARRIED_OVER = ObjectCodec.record(
                    in -> new CarriedOver(in.get("kind", KIND), in.get("id", TEXT), in.get("origins", ORIGIN.list())))
            .given("kind", KIND, CarriedOver::kind)
            .given("id", TEXT, CarriedOver::id)
            .given("origins", ORIGIN.list(), CarriedOver::origins);

    static final Codec<BlackListEntry> BLACK_LIST_ENTRY = ObjectCodec.record(in -> new BlackListEntry(
                    in.get("id", TEXT), in.get("unit", UNIT_ID), in.get("period", PERIOD), in.get("reason", WORDS)))
            .given("id", TEXT, BlackListEntry::id)
            .given("unit", UNIT_ID, BlackListEntry::unit)
            .given("period", PERIOD, BlackListEntry::period)
            .given("reason", WORDS, BlackListEntry::reason);

    private CarriedCodecs() {}
}
