// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.util.List;
import java.util.Optional;

/**
 * The levels of Chinese administration down to the villagers' group. A natural village and a group have no national
 * code; they are levels all the same, because coverage is counted in them.
 */
public final class OrgLevels {

    /** The nation. */
    public static final OrgLevel NATION = level("nation", 0, "国家", "nation");

    /** Province, autonomous region or municipality. */
    public static final OrgLevel PROVINCE = level("province", 1, "省", "province");

    /** Prefecture or city at that level. */
    public static final OrgLevel PREFECTURE = level("prefecture", 2, "州（市）", "prefecture");

    /** County or district. */
    public static final OrgLevel COUNTY = level("county", 3, "县（市、区）", "county");

    /** Town, township or street. */
    public static final OrgLevel TOWNSHIP = level("township", 4, "乡镇（街道）", "township");

    /** Administrative village or community. */
    public static final OrgLevel VILLAGE = level("village", 5, "村（社区）", "village");

    /** Natural village: a settlement within an administrative village. */
    public static final OrgLevel NATURAL_VILLAGE = level("natural-village", 6, "自然村", "natural village");

    /** Villagers' group. */
    public static final OrgLevel GROUP = level("group", 7, "村民小组", "villagers' group");

    private static final List<OrgLevel> ALL =
            List.of(NATION, PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, VILLAGE, NATURAL_VILLAGE, GROUP);

    private OrgLevels() {}

    /** Lists the levels, the highest first. */
    public static List<OrgLevel> all() {
        return ALL;
    }

    /** Finds the level of the given code; empty if there is none. */
    public static Optional<OrgLevel> find(String code) {
        return ALL.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /**
     * Gets the level of the given code.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest codes
     */
    public static OrgLevel get(String code) {
        Optional<OrgLevel> found = find(code);
        checkArgument(
                found.isPresent(),
                "level must be one of the known codes, was '%s'; nearest: %s",
                code,
                NearestNames.of(code, ALL.stream().map(OrgLevel::code).toList(), 3));
        return found.orElseThrow();
    }

    private static OrgLevel level(String code, int rank, String zh, String en) {
        return new OrgLevel(code, rank, LocalizedText.of(zh, en));
    }
}
