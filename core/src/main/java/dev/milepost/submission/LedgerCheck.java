// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.submission.LedgerLine.Succession;
import dev.milepost.submission.LedgerLine.Supersession;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a ledger does not take a line: every reason, in the order of its columns. Rule 13.5. */
final class LedgerCheck {

    private final Ledger.Builder ledger;
    private final LedgerTemplate template;
    private final LedgerLine line;
    private final List<LedgerProblem> problems = new ArrayList<>();

    private LedgerCheck(Ledger.Builder ledger, LedgerLine line) {
        this.ledger = ledger;
        this.template = ledger.template();
        this.line = line;
    }

    static List<LedgerProblem> problems(Ledger.Builder ledger, LedgerLine line) {
        LedgerCheck check = new LedgerCheck(ledger, line);
        check.date();
        check.phase();
        check.unknownColumns();
        if (line.isCancellation()) {
            check.cancellation();
        } else {
            check.template.columns().forEach(check::field);
        }
        line.supersedes().ifPresent(check::supersession);
        return List.copyOf(check.problems);
    }

    private void date() {
        if (!ledger.period().contains(line.date())) {
            refuse(
                    LedgerHeading.DATE,
                    "日期应在 " + ledger.period() + " 以内，所填为 " + line.date(),
                    "date must be in " + ledger.period() + ", was " + line.date());
        }
    }

    private void phase() {
        List<String> known =
                template.phases().stream().map(LedgerTemplate.Phase::id).toList();
        boolean wanted = !known.isEmpty() && !line.isCancellation();
        Optional<String> phase = line.phase();
        if (wanted && !phase.map(known::contains).orElse(false)) {
            refuse(
                    LedgerHeading.PHASE,
                    "阶段应为以下之一：" + String.join("、", known) + "，所填为“" + phase.orElse("") + "”",
                    "phase must be one of " + known + ", was '" + phase.orElse("") + "'");
        }
        if (!wanted && phase.isPresent()) {
            refuse(
                    LedgerHeading.PHASE,
                    "阶段应留空，所填为“" + phase.get() + "”",
                    "phase must be empty, was '" + phase.get() + "'");
        }
    }

    private void unknownColumns() {
        List<String> known = template.columns().stream().map(LedgerColumn::id).toList();
        line.values().keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> {
                    List<String> nearest = NearestNames.of(id, known, 3);
                    refuse(
                            id,
                            "没有这一栏；相近的有：" + String.join("、", nearest),
                            "must be a column of template '" + template.id() + "'; nearest: " + nearest);
                });
    }

    private void cancellation() {
        for (LedgerColumn column : template.columns()) {
            line.value(column.id())
                    .ifPresent(value -> refuse(
                            column.id(),
                            "作废的条目应留空，所填为“" + value + "”",
                            "must be empty in a cancellation, was '" + value + "'"));
        }
    }

    private void field(LedgerColumn column) {
        Optional<LedgerValue> value = line.value(column.id());
        boolean reached = template.isReached(column, line.phase());
        if (value.isEmpty() && column.required() && reached) {
            refuse(column.id(), "必填，不能为空", "must be filled in, was empty");
        }
        value.filter(one -> !column.accepts(one))
                .ifPresent(wrong -> refuse(
                        column.id(),
                        "应为" + column.expected().zh() + "，所填为“" + wrong + "”",
                        "must be " + column.expected().en() + ", was '" + wrong + "'"));
        if (value.isPresent() && !reached) {
            String phase = column.phase().orElseThrow();
            refuse(
                    column.id(),
                    "未到“" + phase + "”阶段应留空，所填为“" + value.get() + "”",
                    "must be empty before phase '" + phase + "', was '" + value.get() + "'");
        }
    }

    private void supersession(Supersession supersession) {
        EntryNumber earlier = supersession.earlier();
        Optional<LedgerEntry> entry = ledger.find(earlier);
        if (!earlier.ledger().equals(ledger.id())) {
            refuse(
                    LedgerHeading.SUPERSEDES,
                    "只能更替本台账的条目，所填为 " + earlier,
                    "superseded entry must be of this ledger, was " + earlier);
        } else if (entry.isEmpty()) {
            refuse(
                    LedgerHeading.SUPERSEDES,
                    "本台账没有 " + earlier.code() + " 这一条",
                    "superseded entry must be in the ledger, was " + earlier.code());
        } else {
            ledger.supersededBy(earlier)
                    .ifPresent(later -> refuse(
                            LedgerHeading.SUPERSEDES,
                            earlier.code() + " 已由 " + later.code() + " 更替，只能更替一次",
                            "entry " + earlier.code() + " must be superseded once, was by " + later.code()));
            if (supersession.as() == Succession.CONTINUATION) {
                continuation(entry.get());
            }
        }
    }

    private void continuation(LedgerEntry earlier) {
        LedgerLine before = earlier.line();
        int reached = before.phase().map(template::place).orElse(-1);
        int now = line.phase().map(template::place).orElse(-1);
        if (reached < 0 || now <= reached) {
            refuse(
                    LedgerHeading.PHASE,
                    "续填应在“" + before.phase().orElse("") + "”之后的阶段，所填为“"
                            + line.phase().orElse("") + "”",
                    "phase of a continuation must be after '" + before.phase().orElse("") + "', was '"
                            + line.phase().orElse("") + "'");
        }
        if (!line.date().equals(before.date())) {
            refuse(
                    LedgerHeading.DATE,
                    "续填不得改动日期 " + before.date() + "，所填为 " + line.date(),
                    "date of a continuation must stay " + before.date() + ", was " + line.date());
        }
        if (!line.unit().equals(before.unit())) {
            refuse(
                    LedgerHeading.UNIT,
                    "续填不得改动单位“" + before.unit() + "”，所填为“" + line.unit() + "”",
                    "unit of a continuation must stay '" + before.unit() + "', was '" + line.unit() + "'");
        }
        template.columns().forEach(column -> unchanged(column, before.values()));
    }

    private void unchanged(LedgerColumn column, Map<String, LedgerValue> before) {
        LedgerValue said = before.get(column.id());
        Optional<LedgerValue> now = line.value(column.id());
        if (said != null && !now.equals(Optional.of(said))) {
            String shown = now.map(LedgerValue::toString).orElse("");
            refuse(
                    column.id(),
                    "续填不得改动“" + said + "”，所填为“" + shown + "”；有误请更正",
                    "must stay '" + said + "' in a continuation, was '" + shown + "'");
        }
    }

    private void refuse(LedgerHeading heading, String zh, String en) {
        problems.add(LedgerProblem.of(heading, "台账“" + ledger.id() + "”：" + zh, "ledger '" + ledger.id() + "': " + en));
    }

    private void refuse(String column, String zh, String en) {
        problems.add(LedgerProblem.of(
                column,
                "台账“" + ledger.id() + "”的“" + column + "”栏：" + zh,
                "ledger '" + ledger.id() + "', column '" + column + "': " + en));
    }
}
