// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/**
 * Nothing that a user of a public class can see is of a given library: supertypes, fields, parameters, returns, throws.
 */
final class SignaturesFreeOf extends ArchCondition<JavaClass> {

    private final String library;

    SignaturesFreeOf(String library) {
        super("have no %s in what is public", library);
        this.library = library;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
            return;
        }
        Stream<JavaType> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        report(type.getName(), type, supertypes, events);
        type.getMembers().stream()
                .filter(SignaturesFreeOf::isVisible)
                .forEach(member -> report(member.getFullName(), type, typesOf(member), events));
    }

    private void report(String where, JavaClass type, Stream<? extends JavaType> types, ConditionEvents events) {
        types.flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                .filter(shown -> shown.getPackageName().startsWith(library))
                .forEach(shown -> events.add(SimpleConditionEvent.violated(type, where + " shows " + shown.getName())));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit code) {
            Stream<JavaType> thrown = code.getExceptionTypes().stream().map(JavaType.class::cast);
            Stream<JavaType> returned = Stream.of(code.getReturnType());
            return Stream.of(returned, code.getParameterTypes().stream(), thrown)
                    .flatMap(types -> types);
        }
        return Stream.of(((JavaField) member).getType());
    }
}
