// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.BasisDocument;
import dev.milepost.campaign.StageLexicon;
import dev.milepost.campaign.Target;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.quantity.GradeScale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a pack gives to a campaign, to which the file adds: an object with the id of one of the pack replaces it in
 * place, others come behind.
 */
final class PackBase {

    /** Nothing: the file stands alone. */
    static final PackBase NONE = new PackBase(Optional.empty(), Set.of());

    private final Optional<CataloguePack> taken;
    private final Set<IndicatorId> left;

    private PackBase(Optional<CataloguePack> taken, Set<IndicatorId> left) {
        this.taken = taken;
        this.left = left;
    }

    /**
     * Obtains the base of a file.
     *
     * @param full the pack
     * @param taken the pack with the indicators the file takes
     * @param own the indicators the file declares itself
     */
    static PackBase of(CataloguePack full, CataloguePack taken, Set<IndicatorId> own) {
        Set<IndicatorId> left = ids(full.indicators(), Indicator::id);
        left.removeAll(ids(taken.indicators(), Indicator::id));
        left.removeAll(own);
        return new PackBase(Optional.of(taken), left);
    }

    /** The edition the file names, or else the pack. */
    String edition(ObjectReader in) {
        return taken.map(pack -> in.find("edition", Scalars.TEXT).orElse(pack.id()))
                .orElseGet(() -> in.get("edition", Scalars.TEXT));
    }

    List<GradeScale> scales() {
        return taken.map(CataloguePack::scales).orElse(List.of());
    }

    StageLexicon stageLexicon() {
        return taken.map(CataloguePack::stageLexicon).orElseGet(() -> new StageLexicon(Map.of()));
    }

    List<BasisDocument> documentsWith(List<BasisDocument> own) {
        return merged(taken.map(CataloguePack::basisDocuments), own, BasisDocument::id);
    }

    /** Indicators of the pack that the file does not take are dropped from the actions it declares. */
    List<Action> actionsWith(List<Action> own) {
        List<Action> kept = own.stream().map(this::withoutLeft).toList();
        return merged(taken.map(CataloguePack::actions), kept, Action::id);
    }

    List<DataElement> elementsWith(List<DataElement> own) {
        return merged(taken.map(CataloguePack::elements), own, DataElement::id);
    }

    List<Indicator> indicatorsWith(List<Indicator> own) {
        return merged(taken.map(CataloguePack::indicators), own, Indicator::id);
    }

    List<Target> targetsWith(List<Target> own) {
        return merged(taken.map(CataloguePack::targets), own, Target::id);
    }

    private Action withoutLeft(Action action) {
        Action.Builder builder = Action.builder(action.id()).name(action.name());
        action.aim().ifPresent(builder::aim);
        action.leadDepartment().ifPresent(builder::leadDepartment);
        return builder.indicators(action.indicators().stream()
                        .filter(indicator -> !left.contains(indicator))
                        .toList())
                .build();
    }

    /** An id that the file uses twice comes in twice, so that the campaign refuses it. */
    private static <T, I> List<T> merged(Optional<List<T>> base, List<T> own, Function<T, I> id) {
        List<T> merged = new ArrayList<>(base.orElse(List.of()));
        List<I> order = merged.stream().map(id).toList();
        Set<I> replaceable = new HashSet<>(order);
        for (T item : own) {
            if (replaceable.remove(id.apply(item))) {
                merged.set(order.indexOf(id.apply(item)), item);
            } else {
                merged.add(item);
            }
        }
        return merged;
    }

    private static <T, I> Set<I> ids(List<T> items, Function<T, I> id) {
        Set<I> ids = new HashSet<>();
        items.forEach(item -> ids.add(id.apply(item)));
        return ids;
    }
}
