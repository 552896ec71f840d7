// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.RollupFilling;
import dev.milepost.rollup.SeriesFilling;
import dev.milepost.rollup.SeriesPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Facts that were split anyhow, sent as parts and merged in any order have the figures of all facts at once. */
class SeriesPartFigureProperties {

    private static final int TRIES = 250;

    @Property(tries = TRIES)
    @Rule({"1.1", "4.5", "5.7"})
    void mergedPartsHaveTheFiguresOfAllFacts(@ForAll("cases") List<Case> cases, @ForAll Random random) {
        for (Case one : cases) {
            Rollup sources = ReferenceProperties.rollup(one);
            Rollup merged = merged(one, random);
            for (Indicator indicator : one.campaign().indicators()) {
                for (OrgUnit unit : sources.tree().units()) {
                    assertThat(FigureTableProperties.figure(merged, indicator, unit, one)
                                    .map(Seen::of))
                            .as("%s at %s of %s", indicator.id(), unit.id(), one)
                            .isEqualTo(FigureTableProperties.figure(sources, indicator, unit, one)
                                    .map(Seen::of));
                }
            }
            FigureTableProperties.compare(one, merged, merged.table(one.view().window()));
        }
    }

    /** Parts that overlap and repeat, some merged to others before they are sent on. */
    private static Rollup merged(Case one, Random random) {
        RollupFilling reading = reading(one);
        List<SeriesPart> parts = new ArrayList<>();
        for (List<RecordedObservation> some : split(one.facts(), random)) {
            SeriesFilling filling = reading.columns();
            some.forEach(filling::add);
            if (!parts.isEmpty() && random.nextBoolean()) {
                filling.add(parts.get(random.nextInt(parts.size())));
            }
            parts.add(sent(filling.part()));
        }
        Collections.shuffle(parts, random);
        SeriesFilling filling = reading.columns();
        parts.forEach(filling::add);
        return filling.rollup();
    }

    private static List<List<RecordedObservation>> split(List<RecordedObservation> facts, Random random) {
        List<List<RecordedObservation>> parts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            parts.add(new ArrayList<>());
        }
        for (RecordedObservation fact : facts) {
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                parts.get(random.nextInt(count)).add(fact);
            }
        }
        parts.forEach(part -> Collections.shuffle(part, random));
        return parts;
    }

    private static SeriesPart sent(SeriesPart part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part.writeTo(out);
        SeriesPart read = SeriesPart.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read).isEqualTo(part);
        return read;
    }

    private static RollupFilling reading(Case one) {
        RollupFilling filling = Rollup.of(one.campaign(), one.organisation(), one.when())
                .counting(one.view().states());
        return one.view().tree().map(filling::over).orElse(filling);
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        int asked = Integer.getInteger("reference.tries", TRIES);
        return CaseArbitraries.cases().list().ofSize(Math.max(1, asked / TRIES));
    }
}
