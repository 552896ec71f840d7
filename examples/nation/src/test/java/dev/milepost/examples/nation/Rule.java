// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers of the rules in {@code docs/semantics.md} that a test holds. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rule {

    /** Numbers such as {@code 2.5}. */
    String[] value();
}
