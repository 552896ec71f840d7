// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * A class of units that a scheme treats alike, such as 一类乡镇.
 *
 * @param code its identity within the scheme
 * @param name what is printed
 */
public record UnitClass(String code, LocalizedText name) {

    public UnitClass {
        Identifiers.check("class code", code);
        requireNonNull(name, "name");
    }
}
