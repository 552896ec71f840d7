// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * A document that a campaign or target rests on.
 *
 * @param id the identity of the document within the campaign
 * @param title its title
 * @param number its official number, such as 云办发〔2022〕42号; empty if it has none
 */
public record BasisDocument(String id, LocalizedText title, Optional<String> number) {

    public BasisDocument {
        Identifiers.check("basis document id", id);
        requireNonNull(title, "title");
        requireNonNull(number, "number");
    }
}
