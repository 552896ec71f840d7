// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.text.LocalizedText;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes trees of maps, lists, texts, decimals and booleans as JSON: UTF-8, LF, plain numbers. Streams stay open. */
final class JsonOutput {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("\n")
            .build();

    private JsonOutput() {}

    /** Writes one value, indented by two blanks, and a line feed. */
    static void document(Object tree, OutputStream out) {
        guarded(out, indented(), generator -> {
            write(tree, generator);
            generator.writeRaw('\n');
        });
    }

    /** Writes an array, one item at a time, indented by two blanks, and a line feed. */
    static void array(Iterator<?> trees, OutputStream out) {
        guarded(out, indented(), generator -> {
            generator.writeStartArray();
            trees.forEachRemaining(tree -> write(tree, generator));
            generator.writeEndArray();
            generator.writeRaw('\n');
        });
    }

    /** Writes one value a line. */
    static void lines(Iterator<?> trees, OutputStream out) {
        guarded(out, ObjectWriteContext.empty(), generator -> {
            trees.forEachRemaining(tree -> write(tree, generator));
            generator.writeRaw('\n');
        });
    }

    /** Writes one value as one line without its end. */
    static String line(Object tree) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(tree, generator);
        } catch (JacksonException e) {
            throw unwritable(e);
        }
        return escaped(out.toString());
    }

    /** Half a character has no form in UTF-8; as an escape it stays what it is. It stands in texts alone. */
    private static String escaped(String json) {
        if (!hasSurrogate(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** Every fact that is stored comes by here, so no stream. */
    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void guarded(OutputStream out, ObjectWriteContext context, Writing writing) {
        try (JsonGenerator generator = FACTORY.createGenerator(context, out, JsonEncoding.UTF8)) {
            writing.to(generator);
        } catch (JacksonException e) {
            throw unwritable(e);
        }
    }

    private static JsonException unwritable(JacksonException e) {
        String message = e.getOriginalMessage();
        LocalizedText problem = LocalizedText.of("无法写出：" + message, "cannot be written: " + message);
        return JsonException.at(JsonException.Place.UNKNOWN, problem, e);
    }

    private static void write(Object tree, JsonGenerator generator) {
        if (tree instanceof Map<?, ?> properties) {
            generator.writeStartObject();
            properties.forEach((name, value) -> {
                generator.writeName((String) name);
                write(value, generator);
            });
            generator.writeEndObject();
        } else if (tree instanceof List<?> items) {
            generator.writeStartArray();
            items.forEach(item -> write(item, generator));
            generator.writeEndArray();
        } else if (tree instanceof BigDecimal number) {
            generator.writeNumber(number.toPlainString());
        } else if (tree instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else {
            generator.writeString((String) tree);
        }
    }

    private static ObjectWriteContext indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withArrayIndenter(indenter)
                .withObjectIndenter(indenter);
        return new ObjectWriteContext.Base() {
            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }

            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator generator);
    }
}
