// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.StatementOfChanges;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.DataExporters;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.submission.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What was sent up is the same to the last byte, whatever is reported, corrected, returned or approved afterwards. */
@Rule({"4.6", "13.3"})
class ReleaseProperties {

    private static final Instant BEFORE = Instant.parse("2024-01-04T08:00:00Z");
    private static final Instant SENT = Instant.parse("2024-01-05T08:00:00Z");
    private static final Instant AFTER = Instant.parse("2024-01-06T08:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);

    @Property(tries = 60)
    void whatWasSentUpKeepsItsBytes(
            @ForAll("moves") List<Move> before,
            @ForAll("moves") List<Move> after,
            @ForAll("states") CountedStates states)
            throws IOException {
        Map<FactKey, Integer> revisions = new HashMap<>();
        AtomicReference<Instant> clock = new AtomicReference<>(BEFORE);
        Release release = Release.builder("2023", AsOf.of(DATE, SENT))
                .title(SampleTown.text("上报数", "as sent up"))
                .states(states)
                .build();
        try (CampaignStore store = CampaignStores.inMemory(clock::get)) {
            store.append(facts(before, revisions));
            Anchor printed = store.anchor();
            Progress sent = progress(store, release);
            Map<String, String> first = files(sent);
            clock.set(AFTER);
            store.append(facts(after, revisions));
            Progress again = progress(store, release);
            assertThat(files(again)).isEqualTo(first);
            assertThat(again.anchor()).contains(printed);
            first.forEach((name, file) ->
                    assertThat(file.contains(printed.hash())).as(name).isEqualTo(!name.startsWith("csv")));
            assertThat(store.verify(printed).isClean()).isTrue();
            assertThat(StatementOfChanges.between(sent, again).isEmpty()).isTrue();
            Progress now = progress(store, at(release, AFTER.plusSeconds(3600)));
            assertThat(now.anchor()).contains(store.anchor());
            StatementOfChanges statement = StatementOfChanges.between(again, now);
            Statistics.label("changed").collect(!statement.figures().isEmpty());
            Statistics.label("changed").coverage(checker -> checker.check(true).percentage(share -> share > 10));
            statement.figures().forEach(change -> assertThat(change.facts()).isNotEmpty());
        }
    }

    private static Progress progress(CampaignStore store, Release release) {
        Anchor anchor = store.anchor(release.when().knownAt());
        Rollup rollup = store.read(
                ObservationQuery.of(SampleTown.campaign(), release.when()),
                Rollup.of(SampleTown.campaign(), SampleTown.tree(), release).upTo(anchor)::collect);
        return ProgressAssessor.standard().assess(rollup);
    }

    private static Release at(Release release, Instant knownAt) {
        return Release.builder(release.id(), AsOf.of(DATE, knownAt))
                .title(release.title())
                .states(release.states())
                .build();
    }

    private static Map<String, String> files(Progress progress) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            for (String name : List.of("json", "csv")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                DataExporters.named(name).export(progress, locale, out);
                files.put(name + locale, out.toString(StandardCharsets.UTF_8));
            }
            ReportDocument document = WorkSummary.of(SampleTown.dossier(), progress, List.of())
                    .in(locale)
                    .compose();
            for (String name : List.of("markdown", "html", "text")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ReportExporters.named(name).export(document, out);
                files.put(name + locale, out.toString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Each move makes the next revision of its fact. */
    private static List<Observation> facts(List<Move> moves, Map<FactKey, Integer> revisions) {
        List<Observation> facts = new ArrayList<>();
        for (Move move : moves) {
            FactKey key = FactKey.of(DataElementId.of(move.element()), move.unit(), Period.year(2023));
            facts.add(Observation.builder(key, Value.amount(move.amount()))
                    .revision(revisions.merge(key, 1, Integer::sum) - 1)
                    .state(move.state())
                    .build());
        }
        return facts;
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of("toilets-clean", "toilets-all", "area", "cleaned", "villages"),
                        Arbitraries.of(SampleTown.EAST, SampleTown.WEST),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(ReviewState.class))
                .as(Move::new)
                .list()
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<CountedStates> states() {
        return Arbitraries.of(
                CountedStates.all(),
                CountedStates.approved(),
                CountedStates.approved(Set.of(DataElementId.of("area"))));
    }

    private record Move(String element, OrgUnitId unit, int amount, ReviewState state) {}
}
