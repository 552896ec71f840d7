// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlossaryTest {

    @Test
    void answersInBothLanguages() {
        assertThat(Glossary.get("missing.NOT_REPORTED").in(Locale.CHINA)).isEqualTo("未报送");
        assertThat(Glossary.get("status.BASICALLY_MET").in(Locale.ENGLISH)).isEqualTo("basically met");
    }

    @Test
    void namesTheNearestKeysOfAnUnknownOne() {
        assertThat(Glossary.find("status.MEt.")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Glossary.get("status.MTE"))
                .withMessageContaining("'status.MTE'")
                .withMessageContaining("nearest: status.MET");
    }

    @Test
    void hasBothLanguagesAndNoSpunWordForEveryKey() {
        List<String> avoided = List.of("整治管理", "力保", "业务员", "红线", "问题和问题", "不间断地去");
        assertThat(Glossary.keys()).isNotEmpty().allSatisfy(key -> {
            assertThat(Glossary.get(key).isBilingual()).isTrue();
            assertThat(Glossary.get(key).zh()).doesNotContain(avoided.toArray(String[]::new));
        });
    }

    /** Every constant that a reader may see has words in both languages. */
    @ParameterizedTest
    @MethodSource("labelledEnums")
    void labelsEveryConstantOf(Class<?> type) throws ReflectiveOperationException {
        Method label = type.getMethod("label");
        for (Object constant : type.getEnumConstants()) {
            assertThat(((LocalizedText) label.invoke(constant)).isBilingual())
                    .as("%s.%s", type.getSimpleName(), constant)
                    .isTrue();
        }
    }

    static Stream<Class<?>> labelledEnums() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.milepost").stream()
                        .filter(type ->
                                type.isEnum() && type.tryGetMethod("label").isPresent())
                        .map(JavaClass::reflect);
    }

    @Test
    void refusesAFileWithARepeatedKeyAMissingLanguageOrAMissingColumn() {
        assertThat(Glossary.parse(List.of("# words", "", "a\t甲\ta"))).hasSize(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> Glossary.parse(List.of("a\t甲\ta", "a\t乙\tb")))
                .withMessageContaining("line 2 must not repeat a key");
        assertThatIllegalStateException()
                .isThrownBy(() -> Glossary.parse(List.of("a\t甲\t ")))
                .withMessageContaining("line 1 must have both languages");
        assertThatIllegalStateException()
                .isThrownBy(() -> Glossary.parse(List.of("a 甲 a")))
                .withMessageContaining("line 1 must have key, zh and en");
    }
}
