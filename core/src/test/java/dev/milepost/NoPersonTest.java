// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing asks for a natural person: who acts is a post or a unit, who is counted is a number. */
@Rule("14.2")
class NoPersonTest {

    /** Words that a property of a person is called by. */
    private static final Set<String> PERSONAL = Set.of(
            "person",
            "surname",
            "forename",
            "firstname",
            "lastname",
            "fullname",
            "phone",
            "telephone",
            "mobile",
            "email",
            "passport",
            "idcard",
            "identitycard",
            "birthday",
            "birthdate",
            "birth",
            "gender",
            "sex",
            "ethnicity",
            "patient");

    private static final JavaClasses TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.milepost");

    @Test
    void noTypeStoresAnythingCalledByAWordForAPersonsData() {
        List<JavaField> stored = TYPES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .toList();

        assertThat(stored)
                .hasSizeGreaterThan(300)
                .extracting(JavaField::getName)
                .noneMatch(NoPersonTest::isPersonal);
        assertThat(TYPES.stream().map(JavaClass::getSimpleName))
                .filteredOn(name -> !name.equals(getClass().getSimpleName()))
                .noneMatch(NoPersonTest::isPersonal);
    }

    @Test
    void theWordsWouldBeFound() {
        assertThat(List.of("person", "phoneNumber", "keeperFullName", "ID_CARD", "birthDate"))
                .allMatch(NoPersonTest::isPersonal);
        assertThat(List.of("post", "officers", "name", "persons", "birthplaces"))
                .noneMatch(NoPersonTest::isPersonal);
    }

    @Test
    void membersAndLiaisonOfficersArePosts() {
        assertThat(components(LeadingGroup.Member.class)).containsExactly("role", "post");
        assertThat(components(Department.class)).containsExactly("id", "name", "unit", "officers", "keepsZone");
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** Each word of a name, and each two that stand together. */
    private static boolean isPersonal(String name) {
        List<String> words = Arrays.stream(name.split("_|(?<=[a-z])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        Stream<String> pairs = Stream.iterate(0, i -> i + 1)
                .limit(Math.max(0, words.size() - 1))
                .map(i -> words.get(i) + words.get(i + 1));
        return Stream.concat(words.stream(), pairs).anyMatch(PERSONAL::contains);
    }
}
