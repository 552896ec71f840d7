// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.submission.ColumnType;
import dev.milepost.submission.EntryNumber;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerHeading;
import dev.milepost.submission.LedgerId;
import dev.milepost.submission.LedgerLine;
import dev.milepost.submission.LedgerLine.Succession;
import dev.milepost.submission.LedgerLine.Supersession;
import dev.milepost.submission.LedgerProblem;
import dev.milepost.submission.LedgerTemplate;
import dev.milepost.submission.LedgerValue;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of the table of a ledger as a line; every cell that cannot be taken is a problem. */
final class LedgerRow {

    private final LedgerTemplate template;
    private final LedgerId ledger;
    private final OrgTree organisation;
    private final IntakePlace place;
    private final Map<LedgerHeading, Cell> own = new EnumMap<>(LedgerHeading.class);
    private final Map<String, Cell> fields = new LinkedHashMap<>();
    private final List<IntakeProblem> problems = new ArrayList<>();

    LedgerRow(LedgerIntakeContext context, IntakePlace place, List<LedgerTable.Heading> headings, List<String> texts) {
        this.template = context.ledger().template();
        this.ledger = context.ledger().id();
        this.organisation = context.organisation();
        this.place = place;
        for (int i = 0; i < texts.size(); i++) {
            put(
                    i < headings.size() ? headings.get(i) : LedgerTable.Heading.NONE,
                    i + 1,
                    texts.get(i).strip());
        }
    }

    /** The line, or empty if a cell is wrong. */
    Optional<LedgerLine> read() {
        Optional<LocalDate> date = required(LedgerHeading.DATE, CellText::date);
        Optional<OrgUnitId> unit = required(LedgerHeading.UNIT, text -> unit(text, date));
        Optional<LocalizedText> by = required(LedgerHeading.ENTERED_BY, CellText::text);
        Optional<String> phase = optional(LedgerHeading.PHASE, this::phase);
        Optional<Supersession> supersession = supersession();
        Map<String, LedgerValue> values = values();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        LedgerLine.Builder line = LedgerLine.builder(date.orElseThrow(), unit.orElseThrow(), by.orElseThrow())
                .values(values);
        phase.ifPresent(line::phase);
        supersession.ifPresent(line::supersedes);
        return Optional.of(line.build());
    }

    /** The number the file gives the entry; empty if it leaves that to the ledger. */
    Optional<EntryNumber> number() {
        return optional(LedgerHeading.NUMBER, this::number);
    }

    /** Notes why the ledger does not take the line, under the headings of the file. */
    void refuse(LedgerProblem problem) {
        Optional<Cell> cell =
                problem.heading().map(own::get).or(() -> problem.column().map(fields::get));
        IntakeProblem noted = IntakeProblem.of(place, problem.message());
        problems.add(cell.map(one -> noted.inColumn(one.heading())).orElse(noted));
    }

    /** Notes what is wrong with a column that every ledger has. */
    void refuse(LedgerHeading heading, LocalizedText message) {
        Cell cell = own.get(heading);
        String name = cell == null ? heading.label().en() : cell.heading();
        problems.add(IntakeProblem.of(place, message).inColumn(name));
    }

    /** What is wrong with the row, in the order it was met. */
    List<IntakeProblem> problems() {
        return problems;
    }

    private void put(LedgerTable.Heading heading, int number, String text) {
        Cell cell = new Cell(heading.name(), text);
        heading.meaning().flatMap(LedgerHeadings.Meaning::own).ifPresent(one -> own.put(one, cell));
        heading.meaning().flatMap(LedgerHeadings.Meaning::column).ifPresent(column -> fields.put(column.id(), cell));
        if (heading.meaning().isEmpty() && !text.isEmpty()) {
            problems.add(IntakeProblem.of(
                    place,
                    LocalizedText.of(
                            "第 " + number + " 格“" + text + "”上方没有表头",
                            "cell " + number + " must stand under a heading, was '" + text + "'")));
        }
    }

    private Optional<Supersession> supersession() {
        Optional<EntryNumber> earlier = optional(LedgerHeading.SUPERSEDES, this::number);
        Optional<Succession> as = optional(
                LedgerHeading.AS, text -> CellText.constant("更替方式", "as", text, Succession.class, Succession::label));
        Optional<LocalizedText> reason = optional(LedgerHeading.REASON, CellText::text);
        if (isBlank(LedgerHeading.SUPERSEDES) != isBlank(LedgerHeading.AS)) {
            refuse(
                    isBlank(LedgerHeading.AS) ? LedgerHeading.AS : LedgerHeading.SUPERSEDES,
                    LocalizedText.of("更替编号和更替方式应同时填写", "supersedes and as must both be filled in, or none"));
            return Optional.empty();
        }
        if (isBlank(LedgerHeading.SUPERSEDES) && reason.isPresent()) {
            refuse(
                    LedgerHeading.REASON,
                    LocalizedText.of("没有更替的条目不填原因", "reason must be blank where nothing is superseded"));
        }
        if (earlier.isEmpty() || as.isEmpty()) {
            return Optional.empty();
        }
        if (as.get() != Succession.CONTINUATION && reason.isEmpty()) {
            refuse(
                    LedgerHeading.REASON,
                    LocalizedText.of("更正和作废应填原因", "reason of a correction or cancellation must be given"));
            return Optional.empty();
        }
        return Optional.of(new Supersession(earlier.get(), as.get(), reason));
    }

    private Map<String, LedgerValue> values() {
        Map<String, LedgerValue> values = new LinkedHashMap<>();
        for (LedgerColumn column : template.columns()) {
            Cell cell = fields.get(column.id());
            if (cell != null && !cell.text().isEmpty()) {
                taken(cell, text -> value(text, column)).ifPresent(value -> values.put(column.id(), value));
            }
        }
        return values;
    }

    private LedgerValue value(String text, LedgerColumn column) {
        ColumnType type = column.type();
        Optional<LedgerValue> value;
        if (type instanceof ColumnType.Text) {
            value = Optional.of(LedgerValue.text(text));
        } else if (type instanceof ColumnType.Day) {
            value = Optional.of(LedgerValue.day(CellText.date(text)));
        } else if (type instanceof ColumnType.Flag) {
            value = CellText.flag(text).map(LedgerValue::flag);
        } else if (type instanceof ColumnType.Codes codes) {
            value = codes.find(text).map(one -> LedgerValue.code(one.code()));
        } else if (type instanceof ColumnType.UnitReference) {
            value = Optional.of(LedgerValue.unit(unit(text, Optional.empty())));
        } else if (type instanceof ColumnType.SiteReference) {
            value = Optional.of(LedgerValue.site(text));
        } else {
            value = CellText.decimal(text).map(LedgerValue::amount);
        }
        return value.orElseThrow(() -> new RefusedException(
                "应为" + column.expected().zh() + "，所填为“" + text + "”",
                "must be " + column.expected().en() + ", was '" + text + "'"));
    }

    private OrgUnitId unit(String text, Optional<LocalDate> date) {
        List<OrgUnit> units = List.copyOf(organisation.units());
        OrgUnit unit = units.stream()
                .filter(one -> one.id().value().equals(text))
                .findFirst()
                .orElseThrow(() -> FactRules.unknown(
                        "没有单位",
                        "unit must be one of the organisation",
                        text,
                        units.stream().map(one -> one.id().value()).toList()));
        if (date.isPresent() && !unit.existsOn(date.get())) {
            throw new RefusedException(
                    "单位“" + text + "”在 " + date.get() + " 不存在",
                    "unit must exist on " + date.get() + ", was '" + text + "'");
        }
        return unit.id();
    }

    private String phase(String text) {
        return template.phases().stream()
                .filter(phase -> phase.id().equals(text)
                        || phase.name().zh().equals(text)
                        || phase.name().en().equals(text))
                .map(LedgerTemplate.Phase::id)
                .findFirst()
                .orElse(text);
    }

    private EntryNumber number(String text) {
        return EntryNumber.parse(ledger, text);
    }

    private boolean isBlank(LedgerHeading heading) {
        Cell cell = own.get(heading);
        return cell == null || cell.text().isEmpty();
    }

    private <T> Optional<T> required(LedgerHeading heading, Function<String, T> reading) {
        if (isBlank(heading)) {
            refuse(heading, LocalizedText.of("不能为空", "cell must not be blank"));
        }
        return optional(heading, reading);
    }

    private <T> Optional<T> optional(LedgerHeading heading, Function<String, T> reading) {
        Cell cell = own.get(heading);
        return cell == null || cell.text().isEmpty() ? Optional.empty() : taken(cell, reading);
    }

    /** What a cell says; what a rule of the domain refuses is told like what cannot be read. */
    private <T> Optional<T> taken(Cell cell, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(cell.text()));
        } catch (RefusedException refused) {
            problems.add(IntakeProblem.of(place, refused.problem()).inColumn(cell.heading()));
        } catch (IllegalArgumentException broken) {
            String rule = String.valueOf(broken.getMessage());
            problems.add(IntakeProblem.of(place, LocalizedText.of("不符合规则：" + rule, rule))
                    .inColumn(cell.heading()));
        }
        return Optional.empty();
    }

    /** Whether a line of the file says what an entry of the ledger says; attachments are not in the file. */
    static boolean saysTheSame(LedgerLine line, Ledger ledger, EntryNumber number) {
        return ledger.find(number)
                .map(entry -> withoutAttachments(entry.line()))
                .filter(line::equals)
                .isPresent();
    }

    private static LedgerLine withoutAttachments(LedgerLine line) {
        LedgerLine.Builder bare =
                LedgerLine.builder(line.date(), line.unit(), line.enteredBy()).values(line.values());
        line.phase().ifPresent(bare::phase);
        line.supersedes().ifPresent(bare::supersedes);
        return bare.build();
    }

    private record Cell(String heading, String text) {}
}
