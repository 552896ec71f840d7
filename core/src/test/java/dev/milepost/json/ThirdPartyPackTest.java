// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs in jars of somebody else: a provider, its registration and a JSON file, found by the service loader. */
class ThirdPartyPackTest {

    private static final String SOURCE = """
            package %1$s;

            import dev.milepost.catalogue.CataloguePack;
            import dev.milepost.catalogue.CataloguePackProvider;
            import dev.milepost.json.CataloguePackJson;
            import java.io.IOException;
            import java.io.InputStream;
            import java.io.UncheckedIOException;
            import java.util.Set;

            public final class Packs implements CataloguePackProvider {
                @Override
                public Set<String> ids() {
                    return Set.of("small-pack");
                }

                @Override
                public CataloguePack load(String id) {
                    try (InputStream in = Packs.class.getResourceAsStream("pack.json")) {
                        return CataloguePackJson.read(in, "%1$s/pack.json");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            """;

    /** The compiled provider by its package; it is the same in every test. */
    private static final Map<String, byte[]> COMPILED = new HashMap<>();

    @TempDir
    private Path directory;

    @Test
    void isFoundByTheIdItHasInItsJar() throws IOException {
        CataloguePack found = with(() -> Catalogues.get("small-pack"), jar("province", Resources.pack()));
        assertThat(found).isEqualTo(CataloguePackJson.read(Resources.pack()));
        assertThatThrownBy(() -> Catalogues.get("small-pack")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standsBesideTheBuiltInOnes() throws IOException {
        assertThat(with(Catalogues::ids, jar("province", Resources.pack())))
                .containsExactly(
                        "national-hygiene-township-2021", "small-pack", "vector-density-2011", "yn-seven-actions-2022");
    }

    @Test
    void givesADossierWhatItNames() throws IOException {
        assertThat(with(() -> DossierJson.read(Resources.dossier()), jar("province", Resources.pack())))
                .isEqualTo(DossierJson.read(Resources.dossier(), Resources::packs));
    }

    @Test
    void isRefusedWithBothProvidersWhereTwoHaveOneId() throws IOException {
        Path one = jar("county", Resources.pack());
        Path other = jar("province", Resources.pack());
        assertThatThrownBy(() -> with(() -> Catalogues.get("small-pack"), one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id 'small-pack' of a catalogue pack must have one provider, had [county.Packs,"
                        + " province.Packs]");
    }

    @Test
    void namesFilePathAndRuleWhereItIsBroken() throws IOException {
        Path broken = jar("province", Resources.pack().replace("\"unit\": \"village\"", "\"unit\": \"vilage\""));
        assertThatThrownBy(() -> with(() -> Catalogues.get("small-pack"), broken))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    assertThat(e).hasMessageStartingWith("province/pack.json: elements/1/unit (line ");
                    assertThat(e)
                            .hasMessageEndingWith(
                                    "unit code must be known, was 'vilage'; nearest: village, place, minute");
                    assertThat(e.message(Locale.CHINA)).startsWith("province/pack.json：elements/1/unit（第");
                });
    }

    @Test
    void isRefusedUnderAnIdItDoesNotHave() throws IOException {
        Path misnamed = jar("province", Resources.pack().replace("\"small-pack\"", "\"large-pack\""));
        assertThatThrownBy(() -> with(() -> Catalogues.get("small-pack"), misnamed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pack that province.Packs loads for 'small-pack' must have that id, was 'large-pack'");
    }

    private static <T> T with(Supplier<T> lookUp, Path... jars) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), CataloguePack.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return lookUp.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Path jar(String owner, String pack) throws IOException {
        Path jar = directory.resolve(owner + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            put(entries, owner + "/Packs.class", provider(owner));
            put(entries, owner + "/pack.json", pack.getBytes(StandardCharsets.UTF_8));
            put(
                    entries,
                    "META-INF/services/dev.milepost.catalogue.CataloguePackProvider",
                    (owner + ".Packs\n").getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private byte[] provider(String owner) throws IOException {
        if (!COMPILED.containsKey(owner)) {
            COMPILED.put(owner, compiled(owner));
        }
        return requireNonNull(COMPILED.get(owner));
    }

    private byte[] compiled(String owner) throws IOException {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///" + owner + "/Packs.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE.formatted(owner);
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:none", "-nowarn", "-d", directory.toString(), "-classpath", placeOf(CataloguePack.class));
        StringWriter said = new StringWriter();
        assertThat(compiler.getTask(said, null, null, options, null, List.of(source))
                        .call())
                .as("%s", said)
                .isTrue();
        return Files.readAllBytes(directory.resolve(owner).resolve("Packs.class"));
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
