// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** What can be carried over from one campaign to the next. Rule 14.1. */
public enum CarriedKind {
    /** 工作任务. */
    TASK("task"),
    /** 项目. */
    PROJECT("project"),
    /** 目标. */
    TARGET("target"),
    /** 问题; its id is that of the inspection, {@code /} and that of the finding. */
    FINDING("finding"),
    /** 黑榜. */
    BLACK_LIST_ENTRY("black-list-entry");

    private final String word;

    CarriedKind(String word) {
        this.word = word;
    }

    /** The word of text forms, such as {@code "target"}. */
    public String word() {
        return word;
    }

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("carried." + name());
    }
}
