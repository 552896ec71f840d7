// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.Arrays;
import java.util.List;

/**
 * A link back: where something that was carried over comes from. Rule 14.1.
 *
 * @param campaign the campaign it was in
 * @param kind what it is
 * @param id its id there; of a finding that of the inspection, {@code /} and its own
 */
public record Origin(CampaignId campaign, CarriedKind kind, String id) {

    public Origin {
        requireNonNull(campaign, "campaign");
        requireNonNull(kind, "kind");
        checkId(kind, id);
    }

    /**
     * Reads the text form.
     *
     * @param text such as {@code "town-2023/target/park-area"} or {@code "town-2023/finding/campus/f1"}
     * @throws IllegalArgumentException if it is none
     */
    public static Origin parse(String text) {
        List<String> parts = Arrays.asList(text.split("/", 3));
        checkArgument(parts.size() == 3, "origin must be campaign/kind/id, was '%s'", text);
        CarriedKind kind = Arrays.stream(CarriedKind.values())
                .filter(one -> one.word().equals(parts.get(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind of origin must be one of "
                        + Arrays.stream(CarriedKind.values())
                                .map(CarriedKind::word)
                                .toList() + ", was '"
                        + parts.get(1) + "'"));
        return new Origin(CampaignId.of(parts.get(0)), kind, parts.get(2));
    }

    /** What a table prints: campaign, kind and id. */
    public LocalizedText text() {
        return LocalizedText.of(
                campaign + "：" + kind.label().zh() + "“" + id + "”",
                campaign + ": " + kind.label().en() + " \"" + id + "\"");
    }

    /** The text form, which {@link #parse} reads. */
    @Override
    public String toString() {
        return campaign + "/" + kind.word() + "/" + id;
    }

    static void checkId(CarriedKind kind, String id) {
        List<String> parts = kind == CarriedKind.FINDING ? Arrays.asList(id.split("/", -1)) : List.of(id);
        checkArgument(
                kind != CarriedKind.FINDING || parts.size() == 2,
                "id of a carried finding must be inspection/finding, was '%s'",
                id);
        parts.forEach(part -> Identifiers.check("id of a carried " + kind.word(), part));
    }
}
