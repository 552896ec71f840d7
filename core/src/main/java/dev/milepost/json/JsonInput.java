// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.json.JsonException.Place;
import dev.milepost.text.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text in UTF-8 into {@link JsonValue}s: strict, with limits, every value with its place. */
final class JsonInput {

    /** A campaign or a pack of this size is a slip or an attack; facts come as a stream and have no such limit. */
    static final long MAX_DOCUMENT = 64L << 20;

    private static final int MAX_DEPTH = 64;
    private static final JsonFactory DOCUMENTS = factory(MAX_DOCUMENT);
    private static final JsonFactory STREAMS = factory(Long.MAX_VALUE);

    private final JsonParser parser;

    private JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the one value of a document; the stream is left open. */
    static JsonValue document(InputStream in) {
        return document(utf8(in));
    }

    static JsonValue document(String text) {
        return document(new StringReader(text));
    }

    /** Reads the items of an array, or values that follow each other, one at a time; the stream is left open. */
    static void stream(InputStream in, Consumer<JsonValue> items) {
        stream(in, (input, token, index) -> items.accept(input.value(token, null, Integer.toString(index))));
    }

    /** Has the items of an array, or values that follow each other, read token by token; the stream is left open. */
    static void stream(InputStream in, Items items) {
        guarded(STREAMS, utf8(in), input -> input.items(items));
    }

    private static JsonValue document(Reader reader) {
        List<JsonValue> root = new ArrayList<>();
        guarded(DOCUMENTS, reader, input -> root.add(input.single()));
        return root.get(0);
    }

    private static void guarded(JsonFactory factory, Reader reader, Consumer<JsonInput> work) {
        Reader text = withoutByteOrderMark(reader);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            read(parser, work);
        }
    }

    private static void read(JsonParser parser, Consumer<JsonInput> work) {
        try {
            work.accept(new JsonInput(parser));
        } catch (JacksonException e) {
            throw unreadable(e, parser.currentLocation());
        }
    }

    /** What the tokens come from. */
    JsonParser parser() {
        return parser;
    }

    private JsonValue single() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw JsonException.at(
                    Place.UNKNOWN, LocalizedText.of("没有内容", "must hold one JSON value, was empty"), null);
        }
        JsonValue root = value(token, null, "");
        if (parser.nextToken() != null) {
            throw here(null, "").problem("JSON 结束之后还有内容", "must hold one JSON value, something follows it");
        }
        return root;
    }

    private void items(Items items) {
        JsonToken token = parser.nextToken();
        boolean array = token == JsonToken.START_ARRAY;
        token = array ? parser.nextToken() : token;
        for (int index = 0; token != null && token != JsonToken.END_ARRAY; index++) {
            items.read(this, token, index);
            token = parser.nextToken();
        }
        if (array && parser.nextToken() != null) {
            throw here(null, "").problem("数组结束之后还有内容", "must hold one array, something follows it");
        }
    }

    JsonValue value(JsonToken token, @Nullable JsonValue parent, String step) {
        JsonValue value = here(parent, step);
        return switch (token) {
            case START_OBJECT -> value.fill(properties(value));
            case START_ARRAY -> value.fill(elements(value));
            case VALUE_STRING -> value.fill(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value.fill(parser.getDecimalValue());
            case VALUE_TRUE -> value.fill(true);
            case VALUE_FALSE -> value.fill(false);
            default -> value.fill(null);
        };
    }

    private Map<String, JsonValue> properties(JsonValue owner) {
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            property(owner, properties);
        }
        return properties;
    }

    /** Reads the property whose name was read. */
    void property(JsonValue owner, Map<String, JsonValue> properties) {
        String name = parser.currentName();
        JsonValue earlier = properties.get(name);
        if (earlier != null) {
            throw here(owner, name)
                    .problem(
                            "属性重复，第" + earlier.line() + "行已有",
                            "property must stand once, stands in line " + earlier.line() + " already");
        }
        properties.put(name, value(parser.nextToken(), owner, name));
    }

    private List<JsonValue> elements(JsonValue owner) {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, owner, Integer.toString(elements.size())));
        }
        return elements;
    }

    private JsonValue here(@Nullable JsonValue parent, String step) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new JsonValue(parent, step, location.getLineNr(), location.getColumnNr());
    }

    private static JsonException unreadable(JacksonException e, TokenStreamLocation reached) {
        if (e.getCause() instanceof IOException cause) {
            return unreadable(cause);
        }
        TokenStreamLocation at = e.getLocation() == null ? reached : e.getLocation();
        Place place = new Place("", at.getLineNr(), at.getColumnNr());
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            String limit = message.replaceFirst(", from `[^`]*`", "");
            return JsonException.at(place, LocalizedText.of("超出限度：" + limit, "is too large: " + limit), e);
        }
        return JsonException.at(place, LocalizedText.of("不是完整、正确的 JSON：" + message, "is not JSON: " + message), e);
    }

    private static JsonException unreadable(IOException e) {
        LocalizedText problem = e instanceof CharacterCodingException
                ? LocalizedText.of("不是 UTF-8 编码", "must be UTF-8, has bytes that are not")
                : LocalizedText.of("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
        return JsonException.at(Place.UNKNOWN, problem, e);
    }

    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Reader withoutByteOrderMark(Reader reader) {
        BufferedReader buffered = new BufferedReader(reader);
        try {
            buffered.mark(1);
            if (buffered.read() != '\uFEFF') {
                buffered.reset();
            }
            return buffered;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static JsonFactory factory(long maxLength) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxDocumentLength(maxLength)
                        .build())
                .build();
    }

    /** Reads one value of many. */
    @FunctionalInterface
    interface Items {

        /** Reads from the first token of the value to its last. */
        void read(JsonInput input, JsonToken token, int index);
    }
}
