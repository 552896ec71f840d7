// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"park-area", "绿城市", "a b", "a.b", "%", "𠮷"})
    void acceptsNamesOfAnyScript(String text) {
        assertThat(Identifiers.check("id", text)).isSameAs(text);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesNamingPropertyRuleAndValue(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Identifiers.check("id", text))
                .withMessageStartingWith(message);
    }

    static Stream<Arguments> refused() {
        String forbidden = "id must have no control character, / or \\, was '";
        return Stream.of(
                arguments("", "id must have 1 to 128 characters, was ''"),
                arguments("a/b", forbidden + "a/b'"),
                arguments("a\\b", forbidden + "a\\b'"),
                arguments("a\tb", forbidden),
                arguments("a\u2028b", forbidden),
                arguments("a\u2029b", forbidden),
                arguments("a\uD800b", forbidden),
                arguments(".a", "id must not begin with a dot, was '.a'"),
                arguments(" a", "id must not begin with a blank, was ' a'"),
                arguments("a ", "id must not end with a blank, was 'a '"),
                arguments("a\u3000", "id must not end with a blank"),
                arguments("a\u00a0", "id must not end with a blank"),
                arguments("e\u0301", "id must be in Unicode form NFC"));
    }

    @Test
    void countsCharactersNotUtf16Units() {
        assertThat(Identifiers.check("id", "𠮷".repeat(128))).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> Identifiers.check("id", "a".repeat(129)));
    }

    @Test
    @SuppressWarnings("NullAway") // the public edge is what is tested
    void namesThePropertyThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Identifiers.check("unit code", null))
                .withMessage("unit code");
    }
}
