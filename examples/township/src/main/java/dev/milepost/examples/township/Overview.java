// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.campaign.Action;
import dev.milepost.explanation.Severity;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.Progress;
import dev.milepost.progress.Status;
import dev.milepost.progress.StatusRollup;
import dev.milepost.reporting.document.Stage;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a campaign stands on one screen: a line for each action, the doubts, and where the files are. */
final class Overview {

    private static final List<LocalizedText> HEADINGS = List.of(
            LocalizedText.of("专项行动", "action"),
            LocalizedText.of("考核目标", "targets"),
            LocalizedText.of("达标", "met"),
            LocalizedText.of("其中仅报比例", "of which asserted"),
            LocalizedText.of("达到序时进度", "on track"),
            LocalizedText.of("略慢或滞后", "behind"),
            LocalizedText.of("未达标", "not met"),
            LocalizedText.of("缺数", "missing"),
            LocalizedText.of("缺数原因及其他", "why, and what else"));

    private final Progress progress;
    private final Locale locale;
    private final Stage stage;

    Overview(Progress progress, Locale locale, Stage stage) {
        this.progress = progress;
        this.locale = locale;
        this.stage = stage;
    }

    /** The lines, with the place of the files in the last. */
    List<String> lines(String files) {
        List<String> lines = new ArrayList<>();
        lines.add(progress.campaign().name().in(locale)
                + text("，截至 ", ", as of ")
                + progress.when().date());
        lines.addAll(new Columns(table()).lines());
        Definitions definitions = Definitions.of(progress);
        lines.add(text("口径：", "definitions: ") + definitions.scope().in(locale));
        lines.add(text("判定：", "judged: ") + definitions.judgement().in(locale));
        progress.anchor()
                .ifPresent(anchor ->
                        lines.add(text("依据：", "made from: ") + anchor.text().in(locale)));
        lines.add(doubts());
        lines.add(text("文件：", "files: ") + files);
        return lines;
    }

    private List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS.stream().map(heading -> heading.in(locale)).toList());
        for (Action action : progress.campaign().actions()) {
            rows.add(row(action.name().in(locale), StatusRollup.of(progress.of(action.id()))));
        }
        rows.add(row(text("合计", "total"), StatusRollup.of(progress.current())));
        return rows;
    }

    private List<String> row(String name, StatusRollup count) {
        return List.of(
                name,
                Integer.toString(count.assessed()),
                number(count.of(Status.MET)),
                number(count.asserted()),
                number(count.of(Status.ON_TRACK)),
                number(count.of(Status.AT_RISK) + count.of(Status.BEHIND)),
                number(count.of(Status.NOT_MET)),
                number(count.of(Status.MISSING)),
                why(count));
    }

    private static String number(int count) {
        return count == 0 ? "-" : Integer.toString(count);
    }

    private String why(StatusRollup count) {
        List<String> parts = new ArrayList<>();
        count.missing().forEach((reason, number) -> parts.add(reason.label().in(locale) + " " + number));
        for (Status status : List.of(Status.BASICALLY_MET, Status.NOT_DUE, Status.NOT_APPLICABLE)) {
            if (count.of(status) > 0) {
                parts.add(status.label().in(locale) + " " + count.of(status));
            }
        }
        return String.join(text("、", ", "), parts);
    }

    private String doubts() {
        String counts = Arrays.stream(Severity.values())
                .map(severity -> severity.label().in(locale) + " " + count(severity))
                .collect(Collectors.joining(text("、", ", ")));
        String where = stage == Stage.DRAFT
                ? text("（见报告所附核对清单）", " (see the check list of the report)")
                : text("（见 progress.json）", " (see progress.json)");
        return text("疑点：", "doubts: ") + counts + where;
    }

    private long count(Severity severity) {
        return progress.issues().stream()
                .filter(issue -> issue.severity() == severity)
                .count();
    }

    private String text(String zh, String en) {
        return LocalizedText.of(zh, en).in(locale);
    }
}
