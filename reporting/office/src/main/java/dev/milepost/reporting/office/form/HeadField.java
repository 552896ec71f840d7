// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.text.LocalizedText;
import java.util.Locale;

/** What a form asks above its rows: each field below the one before, its label left of it. */
enum HeadField {
    DATE("报送日期", "Date of sending"),
    PREPARER("填报岗位", "Prepared by (post)"),
    REVIEWER("审核岗位", "Reviewed by (post)"),
    HEAD("负责岗位", "Signed by (post)"),
    NIL("零报告", "Nil report");

    private static final int FIRST_ROW = 4;

    /** Labels stand under the name of the item, fields beside them. */
    static final FormColumn LABEL = FormColumn.ELEMENT;

    static final FormColumn FIELD = FormColumn.CATEGORY;

    @SuppressWarnings("ImmutableEnumChecker") // texts do not change, but carry no annotation that says so
    private final LocalizedText label;

    HeadField(String zh, String en) {
        label = LocalizedText.of(zh, en);
    }

    LocalizedText label() {
        return label;
    }

    /** Counted from zero. */
    @SuppressWarnings("EnumOrdinal") // fields stand in the order in which they are listed
    int row() {
        return FIRST_ROW + ordinal();
    }

    String address() {
        return FIELD.address(row());
    }

    /** The heading under which it goes into the intake. */
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }
}
