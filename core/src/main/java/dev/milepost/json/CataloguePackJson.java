// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.SCALE;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import dev.milepost.campaign.StageLexicon;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.quantity.GradeScale;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A catalogue pack as one JSON document of the format {@code milepost-pack}. Property names are those of the builders;
 * an element and a grading standard name their scale by the id of one of {@code scales}. A document has at most 64 Mi
 * characters and nests at most 64 levels deep. {@link #schema} is the schema of the format.
 */
public final class CataloguePackJson {

    private static final String FORMAT = "milepost-pack";
    private static final int VERSION = 1;
    private static final StageLexicon NO_WORDS = new StageLexicon(Map.of());

    private CataloguePackJson() {}

    /**
     * Reads a pack.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static CataloguePack read(InputStream in) {
        return read(JsonInput.document(requireNonNull(in, "in")));
    }

    /**
     * Reads a pack that has a name, such as a resource of a provider.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @param file what messages shall call it
     * @throws JsonException if it cannot be read or breaks a rule; names the file
     */
    public static CataloguePack read(InputStream in, String file) {
        requireNonNull(in, "in");
        return JsonFile.read(requireNonNull(file, "file"), in, CataloguePackJson::read);
    }

    /**
     * Reads a pack from a file.
     *
     * @param file a document in UTF-8, with or without byte order mark
     * @throws JsonException if it is not there, cannot be read or breaks a rule; names the file
     */
    public static CataloguePack read(Path file) {
        return JsonFile.read(requireNonNull(file, "file"), CataloguePackJson::read);
    }

    /**
     * Reads a pack.
     *
     * @param text the document
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static CataloguePack read(String text) {
        return read(JsonInput.document(requireNonNull(text, "text")));
    }

    /**
     * Writes a pack in UTF-8, indented by two blanks.
     *
     * @param pack the pack
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(CataloguePack pack, OutputStream out) {
        JsonOutput.document(codec(pack.scales(), () -> {}).write(pack), requireNonNull(out, "out"));
    }

    /** Writes a pack, indented by two blanks. */
    public static String write(CataloguePack pack) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(pack, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * The SHA-256 of what {@link #write(CataloguePack)} writes, in UTF-8, as 64 lower-case hexadecimal digits: by which
     * a release tells whether a pack is the one its figures went by. Rule 13.3.
     */
    public static String sha256(CataloguePack pack) {
        return Hashing.sha256().hashString(write(pack), StandardCharsets.UTF_8).toString();
    }

    /**
     * The schema of the format, as the text of a JSON Schema of draft 2020-12 that refers to nothing outside. What it
     * accepts may still break a rule that a schema cannot say; what it refuses, {@link #write} never writes.
     */
    public static String schema() {
        return JsonSchemas.of(FORMAT);
    }

    private static CataloguePack read(JsonValue root) {
        JsonValue scales = root.properties().get("scales");
        List<GradeScale> declared = scales == null ? List.of() : SCALE.list().read(scales);
        return codec(declared, () -> PackReferences.check(root)).read(root);
    }

    /** The codec; what is checked last, before the pack is built, knows the places in the text. */
    private static Codec<CataloguePack> codec(List<GradeScale> scales, Runnable checkLast) {
        return contents(
                ObjectCodec.<CataloguePack, CataloguePack.Builder>of(CataloguePackJson::start, builder -> {
                            checkLast.run();
                            return builder.build();
                        })
                        .given("format", TEXT, pack -> FORMAT)
                        .given("version", WHOLE, pack -> VERSION)
                        .given("id", TEXT, CataloguePack::id)
                        .required("title", WORDS, CataloguePack::title, CataloguePack.Builder::title)
                        .optional("issuer", WORDS, CataloguePack::issuer, CataloguePack.Builder::issuer)
                        .required("period", PERIOD, CataloguePack::period, CataloguePack.Builder::period)
                        .list(
                                "basisDocuments",
                                CampaignCodecs.BASIS_DOCUMENT,
                                CataloguePack::basisDocuments,
                                CataloguePack.Builder::basisDocuments)
                        .list("scales", SCALE, CataloguePack::scales, CataloguePack.Builder::scales)
                        .unless(
                                NO_WORDS,
                                "stageLexicon",
                                CampaignCodecs.stageLexicon(),
                                CataloguePack::stageLexicon,
                                CataloguePack.Builder::stageLexicon),
                scales);
    }

    private static Codec<CataloguePack> contents(
            ObjectCodec<CataloguePack, CataloguePack.Builder> codec, List<GradeScale> scales) {
        return codec.list("actions", CampaignCodecs.ACTION, CataloguePack::actions, CataloguePack.Builder::actions)
                .list(
                        "elements",
                        IndicatorCodecs.element(Scalars.scaleOf(scales)),
                        CataloguePack::elements,
                        CataloguePack.Builder::elements)
                .list(
                        "indicators",
                        IndicatorCodecs.INDICATOR,
                        CataloguePack::indicators,
                        CataloguePack.Builder::indicators)
                .list("targets", TargetCodecs.TARGET, CataloguePack::targets, CataloguePack.Builder::targets)
                .list("schemes", SchemeCodecs.SCHEME, CataloguePack::schemes, CataloguePack.Builder::schemes)
                .list(
                        "gradingStandards",
                        GradingCodecs.standard(Scalars.scaleOf(scales)),
                        CataloguePack::gradingStandards,
                        CataloguePack.Builder::gradingStandards)
                .list("sources", IndicatorCodecs.SOURCE, CataloguePack::sources, CataloguePack.Builder::sources)
                .list("notFound", WORDS, CataloguePack::notFound, CataloguePack.Builder::notFound);
    }

    private static CataloguePack.Builder start(ObjectReader in) {
        in.get("format", Scalars.exactly(FORMAT));
        in.get("version", Scalars.exactly(VERSION));
        return CataloguePack.builder(in.get("id", TEXT));
    }
}
