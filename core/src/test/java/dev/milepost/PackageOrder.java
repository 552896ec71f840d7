// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The packages of core in reading order; each package has a place, and uses only what stands before it. */
final class PackageOrder extends ArchCondition<JavaClass> {

    private static final String ROOT = "dev.milepost.";

    private static final List<String> ORDER = List.of(
            "text",
            "quantity",
            "period",
            "organisation",
            "explanation",
            "formula",
            "indicator",
            "campaign",
            "observation",
            "responsibility",
            "inspection",
            "grading",
            "submission",
            "dossier",
            "rollup",
            "progress",
            "scoring",
            "plausibility",
            "edition",
            "catalogue",
            "json",
            "storage",
            "storage.file",
            "storage.jdbc");

    PackageOrder() {
        super("have a place in the reading order and use only what stands before it");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = place(type);
        if (own < 0) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package without a place"));
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass();
            if (target.getPackageName().startsWith(ROOT) && place(target) > own) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    private static int place(JavaClass type) {
        return ORDER.indexOf(type.getPackageName().substring(ROOT.length()));
    }
}
