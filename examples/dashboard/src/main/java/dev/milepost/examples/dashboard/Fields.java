// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form or query by name, each given once. */
final class Fields {

    private final Map<String, String> values;

    private Fields(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads {@code a=1&b=2}, percent-encoded.
     *
     * @throws Refusal if it has another form, or a field comes twice
     */
    static Fields of(@Nullable String encoded) {
        Map<String, String> values = new HashMap<>();
        for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw malformed(pair);
            }
            String name = decode(pair.substring(0, equals));
            if (values.put(name, decode(pair.substring(equals + 1))) != null) {
                throw new Refusal(Refusal.BAD_REQUEST, name + " 只能填一次", name + " must be given once, was given twice");
            }
        }
        return new Fields(values);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The value of a field.
     *
     * @throws Refusal if it is not given
     */
    String get(String name) {
        return find(name)
                .orElseThrow(() -> new Refusal(Refusal.BAD_REQUEST, name + " 未填", name + " must be given, was not"));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    private static Refusal malformed(String text) {
        return new Refusal(
                Refusal.BAD_REQUEST,
                "请求应为 name=value 的形式，所填为“" + text + "”",
                "fields must be name=value, was '" + text + "'");
    }
}
