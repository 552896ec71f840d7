// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Campaign;
import java.util.LinkedHashMap;
import java.util.Map;

/** The slots of a work summary and of a bulletin: keys that always work, and the headings people write. */
public final class Slots {

    /** What opens the report. */
    public static final String LEAD = "lead";

    /** Who led and how the work was organised. */
    public static final String ORGANISATION = "organisation";

    /** What stands in the way. */
    public static final String PROBLEMS = "problems";

    /** What comes next year. */
    public static final String NEXT_YEAR = "next-year";

    /** What closes the report. */
    public static final String CLOSING = "closing";

    /** What others may learn from: a slot of bulletins. */
    public static final String GOOD_PRACTICE = "good-practice";

    /** What is asked of those who read it: a slot of bulletins. */
    public static final String REQUIREMENTS = "requirements";

    private Slots() {}

    /** The slot of an action. */
    public static String action(ActionId action) {
        return "action:" + action;
    }

    /** Every heading that names a slot of a campaign's summary, and the slot it names. */
    static Map<String, String> headings(Campaign campaign) {
        Map<String, String> headings = new LinkedHashMap<>();
        name(headings, LEAD, "导语", "Lead");
        name(headings, ORGANISATION, "组织领导", "Organisation");
        for (Action action : campaign.actions()) {
            name(
                    headings,
                    action(action.id()),
                    action.name().zh(),
                    action.name().en());
        }
        name(headings, PROBLEMS, "存在问题", "Problems");
        name(headings, NEXT_YEAR, "下一年重点", "Next year");
        name(headings, CLOSING, "结束语", "Closing");
        return headings;
    }

    /** Every heading that names a slot of a bulletin, and the slot it names. */
    static Map<String, String> bulletinHeadings() {
        Map<String, String> headings = new LinkedHashMap<>();
        name(headings, LEAD, "导语", "Lead");
        name(headings, GOOD_PRACTICE, "好的做法", "Good practice");
        name(headings, PROBLEMS, "存在问题", "Problems");
        name(headings, REQUIREMENTS, "工作要求", "Requirements");
        name(headings, CLOSING, "结束语", "Closing");
        return headings;
    }

    private static void name(Map<String, String> headings, String key, String zh, String en) {
        headings.put(key, key);
        headings.putIfAbsent(zh, key);
        headings.putIfAbsent(en, key);
    }
}
