// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of facts, each under an English and a Chinese heading. */
enum FactColumn {
    ELEMENT("数据项", true),
    UNIT("单位", true),
    PERIOD("时段", true),
    VALUE("数值", true),
    CATEGORY("类别", false),
    SOURCE("来源", false),
    NATURE("性质", false),
    ASSURANCE("可信度", false),
    STATE("状态", false),
    REVISION("版次", false),
    NIL("零报告", false),
    STANDS_FOR_PARTS("代替各期", false),
    CARRIES_ON("承接累计", false),
    REPORTER("填报人", false),
    RECEIVED("收到日期", false),
    REASON("原因", false),
    DISPUTE("存疑", false);

    private final String chinese;
    private final boolean required;

    FactColumn(String chinese, boolean required) {
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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FactColumn> find(String heading) {
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
