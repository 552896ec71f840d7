// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import dev.milepost.ReleaseDomain;
import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.AsOf;
import dev.milepost.submission.Release;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Rule("13.3")
class ReleaseJsonTest {

    private static final String DOSSIER = """
            { "format": "milepost-dossier", "version": 1,
              "campaign": { "id": "town-2023", "name": { "zh": "某镇行动" }, "edition": "e", "period": "2023", "unit": "town" },
              "organisation": { "units": [ { "id": "town", "level": "township", "name": { "zh": "某镇" } } ] },
              "releases": [
                { "id": "2023S1", "title": { "zh": "上半年上报数" }, "asOf": "2023-06-30", "knownAt": "2023-07-05T10:00:00Z",
                  "counted": { "states": ["approved", "locked"], "exceptions": [ { "element": "x", "states": ["locked"] } ] },
                  "treeOf": "2023-01-01", "packs": [ { "id": "e", "sha256": "%s" } ] },
                { "id": "2023", "title": { "zh": "全年上报数" }, "asOf": "2023-12-31", "knownAt": "2024-01-05T10:00:00Z" } ] }
            """.formatted("0a".repeat(32));

    @Example
    void theReleasesOfADossierAreReadAsTheyAreWritten() {
        Dossier read = DossierJson.read(DOSSIER);
        Release half = Release.builder("2023S1", AsOf.parse("2023-06-30@2023-07-05T10:00:00Z"))
                .title(LocalizedText.ofChinese("上半年上报数"))
                .states(CountedStates.approved().with(SmallTown.X, Set.of(ReviewState.LOCKED)))
                .treeOf(LocalDate.of(2023, 1, 1))
                .packs(List.of(new Release.Pack("e", Optional.of("0a".repeat(32)))))
                .build();
        Release year = Release.builder("2023", AsOf.parse("2023-12-31@2024-01-05T10:00:00Z"))
                .title(LocalizedText.ofChinese("全年上报数"))
                .build();
        assertThat(read.reporting().releases()).containsExactly(half, year);
        assertThat(DossierJson.read(DossierJson.write(read))).isEqualTo(read);
        assertThat(read.toBuilder().build()).isEqualTo(read);
    }

    @Property
    @Domain(ReleaseDomain.class)
    void whatIsWrittenReadsAsEqual(@ForAll Release release, @ForAll CountedStates counted) {
        assertThat(again(ReleaseCodecs.RELEASE, release)).isEqualTo(release);
        assertThat(again(ReleaseCodecs.COUNTED_STATES, counted)).isEqualTo(counted);
    }

    private static <T> T again(Codec<T> codec, T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonOutput.document(codec.write(value), out);
        return codec.read(JsonInput.document(out.toString(StandardCharsets.UTF_8)));
    }

    @Example
    void whatIsWrongIsNamedWithItsPlace() {
        refused("\"approved\", \"locked\"", "\"approved\"", "releases/0/counted", "must include every later one");
        refused("\"approved\", \"locked\"", "\"draft\"", "releases/0/counted", "must be past DRAFT and not RETURNED");
        refused("\"approved\", \"locked\"", "\"approvd\"", "releases/0/counted/states/0", "nearest: approved");
        refused("\"element\": \"x\", ", "", "releases/0/counted/exceptions/0", "must have the property 'element'");
        refused("\"sha256\": \"0a", "\"sha256\": \"0A", "releases/0/packs/0", "64 lower-case hexadecimal digits");
        refused("\"2023-07-05T10:00:00Z\"", "\"July\"", "releases/0/knownAt", "must be an instant");
        refused("{ \"id\": \"2023\",", "{ \"id\": \"2023S1\",", "", "release id must be unique");
    }

    private static void refused(String right, String wrong, String path, String message) {
        String text = DOSSIER.replace(right, wrong);
        assertThat(text).isNotEqualTo(DOSSIER);
        assertThatThrownBy(() -> DossierJson.read(text))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(message);
    }

    /** What the hash stands for is what {@link CataloguePackJson#write} writes, so anybody can check it. */
    @Example
    void aPackHasOneHashWhereverItIsRead() {
        CataloguePack pack = Catalogues.get("yn-seven-actions-2022");
        String hash = CataloguePackJson.sha256(pack);
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(CataloguePackJson.sha256(CataloguePackJson.read(CataloguePackJson.write(pack))))
                .isEqualTo(hash);
        assertThat(CataloguePackJson.sha256(Catalogues.get("vector-density-2011")))
                .isNotEqualTo(hash);
        assertThat(hash)
                .isEqualTo(Hashing.sha256()
                        .hashString(CataloguePackJson.write(pack), StandardCharsets.UTF_8)
                        .toString());
    }
}
