// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers by which complete sheets are ordered: score first, then the tie-breaks; greater is better. Rule 10.2. */
record TieKeys(List<Optional<Ratio>> keys) implements Comparable<TieKeys> {

    static TieKeys of(ScoreSheet sheet) {
        List<Optional<Ratio>> keys = new ArrayList<>();
        keys.add(sheet.score());
        sheet.scheme().tieBreaks().forEach(one -> keys.add(key(one, sheet)));
        return new TieKeys(keys);
    }

    /** Better ones come first. */
    @Override
    public int compareTo(TieKeys other) {
        for (int i = 0; i < keys.size(); i++) {
            int order = compare(keys.get(i), other.keys.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(Optional<Ratio> one, Optional<Ratio> other) {
        if (one.isPresent() && other.isPresent()) {
            return other.get().compareTo(one.get());
        }
        return Boolean.compare(other.isPresent(), one.isPresent());
    }

    private static Optional<Ratio> key(TieBreak by, ScoreSheet sheet) {
        if (!sheet.components().isEmpty()) {
            return mean(sheet.components().stream()
                    .flatMap(one -> key(by, one).stream())
                    .toList());
        }
        if (by instanceof TieBreak.Item item) {
            return share(sheet.find(item.code()).stream());
        }
        if (by instanceof TieBreak.Group group) {
            return share(sheet.scheme().groups().stream()
                    .filter(one -> one.code().equals(group.code()))
                    .flatMap(one -> one.items().stream())
                    .map(item -> sheet.find(item.code()).orElseThrow()));
        }
        return by instanceof TieBreak.BeforeBonus
                ? sheet.beforeBonus()
                : Optional.of(losing(sheet).negate());
    }

    private static Ratio losing(ScoreSheet sheet) {
        return Ratio.whole(sheet.items().stream()
                .filter(one -> !one.deductions().isEmpty())
                .count());
    }

    private static Optional<Ratio> share(Stream<ItemScore> scores) {
        List<ItemScore> applicable = scores.filter(ItemScore::isApplicable).toList();
        if (applicable.isEmpty()) {
            return Optional.empty();
        }
        Ratio points = applicable.stream().flatMap(one -> one.points().stream()).reduce(Ratio.ZERO, Ratio::plus);
        Ratio max = applicable.stream().map(one -> one.item().max()).reduce(Ratio.ZERO, Ratio::plus);
        return Optional.of(points.dividedBy(max));
    }

    private static Optional<Ratio> mean(List<Ratio> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(Ratio.whole(values.size())));
    }
}
