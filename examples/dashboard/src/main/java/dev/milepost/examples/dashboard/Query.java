// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.milepost.indicator.Indicator;
import java.net.URLEncoder;
import java.util.Locale;

/**
 * What a request asks to see.
 *
 * @param indicator the indicator
 * @param locale Chinese or English
 */
record Query(Indicator indicator, Locale locale) {

    private static final String INDICATOR = "indicator";
    private static final String LANGUAGE = "lang";

    /**
     * Reads a query; the first indicator and the usual language where it says nothing else.
     *
     * @throws Refusal if there is no such indicator or language
     */
    static Query of(Fields fields, LiveCampaign campaign, Locale usual) {
        String language = fields.find(LANGUAGE).orElse(usual.getLanguage());
        if (!language.equals("zh") && !language.equals("en")) {
            throw new Refusal(
                    Refusal.BAD_REQUEST,
                    "lang 应为 zh 或 en，所填为“" + language + "”",
                    "lang must be zh or en, was '" + language + "'");
        }
        Indicator indicator = fields.find(INDICATOR)
                .map(id -> indicator(id, campaign))
                .orElseGet(() -> campaign.campaign().indicators().get(0));
        return new Query(indicator, language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    private static Indicator indicator(String id, LiveCampaign campaign) {
        return campaign.campaign().indicators().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.NOT_FOUND,
                        "indicator 应为本活动的指标，所填为“" + id + "”",
                        "indicator must be one of the campaign, was '" + id + "'"));
    }

    /** The query that asks for an indicator in a language. */
    static String of(String indicator, String language) {
        return "?" + INDICATOR + "=" + URLEncoder.encode(indicator, UTF_8) + "&" + LANGUAGE + "=" + language;
    }
}
