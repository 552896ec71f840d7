// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * A grade of a scheme, such as 优秀.
 *
 * @param code its identity within the scheme
 * @param name what is printed
 * @param least the least score that earns it, inclusive, zero or greater; compared exactly (rule 1.3)
 */
public record ScoreGrade(String code, LocalizedText name, Ratio least) {

    public ScoreGrade {
        Identifiers.check("grade code", code);
        requireNonNull(name, "name");
        Checks.notNegative("least score of grade '" + code + "'", least);
    }
}
