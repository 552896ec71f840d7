// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class NearestNamesProperties {

    @Property
    void dependsNotOnTheOrderOfTheKnownNames(
            @ForAll String wanted, @ForAll @Size(max = 8) List<String> known, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, random);

        assertThat(NearestNames.of(wanted, shuffled, 3)).isEqualTo(NearestNames.of(wanted, known, 3));
    }

    @Property
    void ranksAKnownNameAmongTheFirstOfItsSpelling(@ForAll @Size(min = 1, max = 8) List<String> known) {
        String wanted = known.get(0);

        assertThat(NearestNames.of(wanted, known, known.size()).get(0)).isEqualToIgnoringCase(wanted);
    }
}
