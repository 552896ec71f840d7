// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import com.google.common.base.Splitter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds in the text of a pack the place where an id stands twice, or names something the pack lacks. The pack itself
 * would refuse both, but knows no places.
 */
final class PackReferences {

    private static final Splitter WAY = Splitter.on('/');

    private static final List<String> LISTS =
            List.of("basisDocuments", "scales", "actions", "elements", "indicators", "targets", "schemes");

    private static final List<String> TO_ELEMENTS = List.of(
            "elements/*/weightedBy",
            "elements/*/occurrences",
            "indicators/*/measure/element",
            "indicators/*/measure/pair/numerator",
            "indicators/*/measure/pair/denominator",
            "indicators/*/measure/pair/claim",
            "targets/*/split/byElement/element");

    private static final List<String> TO_INDICATORS = List.of(
            "actions/*/indicators/*",
            "targets/*/indicator",
            "targets/*/comparator/atLeastReference",
            "targets/*/comparator/maintain/comparator/atLeastReference",
            "schemes/*/groups/*/items/*/rule/*/of",
            "schemes/*/groups/*/items/*/byClass/*/*/of",
            "schemes/*/vetoes/*/test/threshold/indicator");

    private static final List<String> TO_DOCUMENTS = List.of("targets/*/basis");

    private PackReferences() {}

    /**
     * Checks the ids of a pack whose parts could be read.
     *
     * @throws JsonException that names the place, and the other one or the nearest ids
     */
    static void check(JsonValue pack) {
        LISTS.forEach(list -> ids(pack, list));
        refer(pack, TO_ELEMENTS, "数据项", "element", ids(pack, "elements"));
        refer(pack, TO_INDICATORS, "指标", "indicator", ids(pack, "indicators"));
        refer(pack, TO_DOCUMENTS, "依据文件", "basis document", ids(pack, "basisDocuments"));
    }

    private static Set<String> ids(JsonValue pack, String list) {
        Map<String, JsonValue> seen = new LinkedHashMap<>();
        at(pack, list + "/*/id").forEach(id -> {
            JsonValue earlier = seen.putIfAbsent(id.text(), id);
            if (earlier != null) {
                throw id.problem(
                        "编号“" + id.text() + "”重复，" + earlier.path() + " 已有",
                        "id must stand once, '" + id.text() + "' stands at " + earlier.path() + " already");
            }
        });
        return seen.keySet();
    }

    private static void refer(JsonValue pack, List<String> ways, String zh, String en, Set<String> known) {
        for (String way : ways) {
            at(pack, way).forEach(reference -> {
                if (!known.contains(reference.text())) {
                    throw reference.unknownName(zh, en, reference.text(), known);
                }
            });
        }
    }

    private static Stream<JsonValue> at(JsonValue pack, String way) {
        return pack.at(WAY.splitToList(way));
    }
}
