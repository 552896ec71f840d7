// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of what is handed in on a form, each under an English and a Chinese heading. */
enum SubmissionColumn {
    UNIT("单位", true),
    PERIOD("时段", true),
    DATE("报送日期", true),
    PREPARER("填报岗位", true),
    ELEMENT("数据项", true),
    VALUE("数值", true),
    CATEGORY("类别", false),
    ASSURANCE("可信度", false),
    NOTE("备注", false),
    NIL("零报告", false),
    REVIEWER("审核岗位", false),
    HEAD("负责岗位", false);

    private final String chinese;
    private final boolean required;

    SubmissionColumn(String chinese, boolean required) {
        this.chinese = chinese;
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SubmissionColumn> find(String heading) {
        return Arrays.stream(values())
                .filter(column ->
                        column.chinese.equals(heading) || column.english().equalsIgnoreCase(heading))
                .findFirst();
    }

    /** All headings there are, for messages. */
    static List<String> headings() {
        return Arrays.stream(values())
                .flatMap(column -> List.of(column.english(), column.chinese).stream())
                .toList();
    }
}
