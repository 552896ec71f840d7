// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that a campaign or target rests on.
 *
 * @param id the identity of the document within the campaign
 * @param title its title
 * @param number its official number, such as 云办发〔2022〕42号; empty if it has none
 * @param issuer who issued it; empty if that is not declared
 * @param issuedOn the day it was issued; empty if that is not declared
 */
public record BasisDocument(
        String id,
        LocalizedText title,
        Optional<String> number,
        Optional<LocalizedText> issuer,
        Optional<LocalDate> issuedOn) {

    public BasisDocument {
        Identifiers.check("basis document id", id);
        requireNonNull(title, "title");
        requireNonNull(number, "number");
        requireNonNull(issuer, "issuer");
        requireNonNull(issuedOn, "issuedOn");
    }

    /** Obtains a document of which neither issuer nor date is declared. */
    public BasisDocument(String id, LocalizedText title, Optional<String> number) {
        this(id, title, number, Optional.empty(), Optional.empty());
    }

    /** Returns this document with who issued it and when. */
    public BasisDocument issued(LocalizedText by, LocalDate on) {
        return new BasisDocument(id, title, number, Optional.of(by), Optional.of(on));
    }
}
