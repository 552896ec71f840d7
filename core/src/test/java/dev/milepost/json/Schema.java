// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published schema, as a tool of somebody else understands it. */
final class Schema {

    static final Schema PACK = new Schema(CataloguePackJson.schema());
    static final Schema LEDGER_TEMPLATE = new Schema(LedgerTemplateJson.schema());

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String text;
    private final com.networknt.schema.Schema schema;

    private Schema(String text) {
        this.text = text;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** What is wrong in a document: place and message of each fault; empty if it is valid. */
    List<String> faults(String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** What is wrong in the schema itself. */
    List<String> ownFaults() {
        return REGISTRY
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(text, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    JsonNode definitions() {
        return root().get("$defs");
    }

    JsonNode root() {
        return tree(text);
    }

    static JsonNode tree(String document) {
        return MAPPER.readTree(document);
    }
}
