// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.progress.LiveProgress;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.StandingChange;
import dev.milepost.progress.StatusMethods;
import dev.milepost.rollup.LiveRollup;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.ObservationQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A campaign whose figures and statuses are kept up while facts are entered, seen from one unit. Figures are of all
 * that the store holds, so that a status that refers to other units is right; shown and entered are the unit and those
 * below it alone.
 *
 * <p>Safe for concurrent use: what is entered goes into the store and into the figures one after the other, any number
 * of threads read.
 */
final class LiveCampaign {

    /** Later than anything will be recorded, so that all that comes in counts. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final CampaignStore open;
    private final Dossier dossier;
    private final OrgUnit scope;
    private final AsOf when;
    private final ProgressAssessor assessor;
    private final LiveRollup live;
    private final LiveProgress progress;
    private final ReentrantLock entering = new ReentrantLock();

    private LiveCampaign(CampaignStore store, Dossier dossier, OrgUnit scope, AsOf when) {
        this.open = store.scopedTo(scope.id());
        this.dossier = dossier;
        this.scope = scope;
        this.when = when;
        this.assessor = ProgressAssessor.standard().with(StatusMethods.of(dossier.statusRule()));
        Campaign campaign = dossier.campaign();
        Rollup rollup = store.read(
                ObservationQuery.of(campaign, when), Rollup.of(campaign, dossier.organisation(), when)::collect);
        this.live = LiveRollup.of(rollup, campaign.period());
        this.progress = LiveProgress.of(assessor, live);
    }

    /**
     * Starts from what the store holds.
     *
     * @param scope the unit that may be seen and entered with all below it
     * @param day the day spoken of
     * @throws IllegalArgumentException if the campaign's organisation lacks the unit on that day
     */
    static LiveCampaign of(CampaignStore store, Dossier dossier, OrgUnitId scope, LocalDate day) {
        OrgUnit unit = dossier.organisation().on(day).get(scope);
        return new LiveCampaign(store, dossier, unit, AsOf.of(day, EVER));
    }

    Campaign campaign() {
        return dossier.campaign();
    }

    Dossier dossier() {
        return dossier;
    }

    LocalDate day() {
        return when.date();
    }

    /** The unit that may be seen and entered with all below it. */
    OrgUnit scope() {
        return scope;
    }

    /** The units that may be seen and entered, each behind the one it belongs to. */
    List<OrgUnit> units() {
        return live.units().tree().subtree(scope.id());
    }

    /**
     * Refuses a unit that is outside the scope, or is none.
     *
     * @throws dev.milepost.storage.ScopeException if it is
     */
    void requireOpen(OrgUnitId unit) {
        open.scopedTo(unit);
    }

    /**
     * Records a fact as the next revision of its key, and brings the figures up to it.
     *
     * @throws dev.milepost.storage.ScopeException if its unit is outside the scope; nothing is recorded then
     */
    void enter(Observation fact) {
        entering.lock();
        try {
            int revision = last(fact.key())
                    .map(last -> last.observation().revision() + 1)
                    .orElse(0);
            open.append(List.of(fact.withRevision(revision)));
            live.add(last(fact.key()).orElseThrow());
        } finally {
            entering.unlock();
        }
    }

    private Optional<RecordedObservation> last(FactKey key) {
        ObservationQuery query = ObservationQuery.of(Set.of(key.element()), when)
                .ofUnits(Set.of(key.unit()))
                .within(key.period());
        return open.read(
                query,
                facts -> facts.filter(one -> one.observation().key().equals(key))
                        .max(Comparator.comparing(one -> one.observation().revision())));
    }

    /** Tells a listener what each fact changed, on the thread that entered it. */
    void addListener(Consumer<List<StandingChange>> listener) {
        progress.addListener(listener);
    }

    /** Looks at an indicator, and at all of them at the top, at one moment. */
    View view(Indicator indicator) {
        return progress.read(table -> live.read((rollup, figures) -> {
            Progress now = assessor.assess(rollup);
            return new ViewMaker(rollup, table, now).view(scope, units(), indicator);
        }));
    }
}
