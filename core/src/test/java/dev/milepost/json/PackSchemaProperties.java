// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.CampaignDomain;
import dev.milepost.catalogue.CataloguePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of packs and their codec tell the same of a text, as far as a schema can. */
@Domain(CampaignDomain.class)
@Domain(DomainContext.Global.class)
class PackSchemaProperties {

    /** Objects whose property names are the user's own. */
    private static final Set<String> FREE = Set.of("stageLexicon", "weights", "given", "byClass");

    @Property(tries = 100)
    void whatIsWrittenIsValid(@ForAll CataloguePack pack) {
        assertThat(Schema.PACK.faults(CataloguePackJson.write(pack))).isEmpty();
    }

    @Property(tries = 60)
    void anUnknownPropertyIsRefusedWhereverItStands(
            @ForAll CataloguePack pack, @ForAll @IntRange(max = 9999) int place) {
        JsonNode root = Schema.tree(CataloguePackJson.write(pack));
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, "", objects);
        objects.get(place % objects.size()).put("surplus", 1);
        assertThat(Schema.PACK.faults(root.toString())).isNotEmpty();
        assertThat(isRead(root)).isFalse();
    }

    /** What the reader can do without, the schema does not ask for, and the other way round. */
    @Property(tries = 100)
    void aMissingPropertyIsRefusedByBothOrNone(@ForAll CataloguePack pack, @ForAll @IntRange(max = 9999) int place) {
        JsonNode root = Schema.tree(CataloguePackJson.write(pack));
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, "", objects);
        ObjectNode object = objects.get(place % objects.size());
        List<String> names = List.copyOf(object.propertyNames());
        Assumptions.assumeThat(names).isNotEmpty();
        bothOrNoneRefuseWithout(names.get(place / objects.size() % names.size()), object, root);
    }

    /** The same of every property of schemes and standards, one after the other. */
    @Example
    void aMissingPropertyOfSchemesAndStandardsIsRefusedByBothOrNone() {
        JsonNode root = Schema.tree(Resources.judgingPack());
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, "", objects);
        for (ObjectNode object : objects) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                bothOrNoneRefuseWithout(name, object, root);
                object.set(name, value);
            }
        }
        assertThat(root).isEqualTo(Schema.tree(Resources.judgingPack()));
    }

    private static void bothOrNoneRefuseWithout(String name, ObjectNode object, JsonNode root) {
        object.remove(name);
        String problem = problem(root);
        boolean structural = problem.contains("must have the property")
                || problem.contains("must have one property of")
                || problem.contains("must not be empty")
                || problem.contains("must be one or more");
        assertThat(Schema.PACK.faults(root.toString()).isEmpty())
                .as("without '%s': %s", name, problem)
                .isEqualTo(!structural);
    }

    private static boolean isRead(JsonNode root) {
        return problem(root).isEmpty();
    }

    private static String problem(JsonNode root) {
        try {
            CataloguePackJson.read(root.toString());
            return "";
        } catch (JsonException e) {
            return e.message(Locale.ENGLISH);
        }
    }

    private static void collect(JsonNode node, String name, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            if (!FREE.contains(name)) {
                objects.add(object);
            }
            object.forEachEntry((key, value) -> collect(value, key, objects));
        } else {
            node.forEach(item -> collect(item, "", objects));
        }
    }
}
