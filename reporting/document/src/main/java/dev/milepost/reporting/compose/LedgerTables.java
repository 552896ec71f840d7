// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.period.Period;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.submission.ColumnType;
import dev.milepost.submission.EntryNumber;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerEntry;
import dev.milepost.submission.LedgerHeading;
import dev.milepost.submission.LedgerLine.Succession;
import dev.milepost.submission.LedgerLine.Supersession;
import dev.milepost.submission.LedgerTemplate;
import dev.milepost.submission.LedgerTotal;
import dev.milepost.submission.LedgerValue;
import dev.milepost.text.Glossary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a ledger: totals by unit, its entries, and the columns of each phase. Rule 13.5. */
final class LedgerTables {

    private static final String NOTHING = "—";

    private final Ledger ledger;
    private final LedgerTemplate template;
    private final Period period;
    private final SheetWords words;
    private final List<LedgerEntry> entries;
    private final LedgerTotal total;

    LedgerTables(Ledger ledger, Period period, SheetWords words) {
        this.ledger = ledger;
        this.template = ledger.template();
        this.period = period;
        this.words = words;
        this.entries = ledger.entries().stream()
                .filter(entry -> period.contains(entry.line().date()))
                .toList();
        this.total = ledger.total(period);
    }

    /** How many entries were written of days in the period, superseded ones included. */
    int written() {
        return entries.size();
    }

    Block byUnit() {
        Table.Builder table = Table.builder()
                .caption(words.phrase("ledger.caption.units", Map.of()))
                .column(words.heading(LedgerHeading.UNIT), Alignment.LEFT, 20)
                .column(words.phrase("ledger.counted", Map.of()), Alignment.RIGHT, 12);
        template.totalledColumns().forEach(column -> table.column(words.heading(column), Alignment.RIGHT, 14));
        List<List<Cell>> rows = new ArrayList<>();
        ledger.totalsByUnit(period).forEach((unit, own) -> rows.add(unitRow(words.unitName(unit), own)));
        NumberCells.sum(table, rows, unitRow(totalWord(), total));
        silent(template.totalledColumns(), table);
        return table.build();
    }

    /** The entries with the columns of no phase, then a table for each phase. */
    List<Block> entries() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(first(columns(Optional.empty())));
        for (LedgerTemplate.Phase phase : template.phases()) {
            List<LedgerColumn> columns = columns(Optional.of(phase.id()));
            if (!columns.isEmpty()) {
                blocks.add(ofPhase(phase, columns));
            }
        }
        return blocks;
    }

    private Block first(List<LedgerColumn> columns) {
        Table.Builder table = started(words.phrase("ledger.caption.entries", Map.of()));
        boolean phased = !template.phases().isEmpty();
        if (phased) {
            table.column(words.heading(LedgerHeading.PHASE), Alignment.LEFT, 9);
        }
        headings(columns, table);
        table.column(words.heading(LedgerHeading.ENTERED_BY), Alignment.LEFT, 12)
                .column(words.phrase("ledger.attachments", Map.of()), Alignment.RIGHT, 8)
                .column(words.phrase("ledger.remark", Map.of()), Alignment.LEFT, 18);
        List<List<Cell>> rows = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            List<Cell> row = begun(entry);
            if (phased) {
                row.add(cell(entry, phaseName(entry)));
            }
            fields(entry, columns, row);
            row.add(cell(entry, words.in(entry.line().enteredBy())));
            int attached = entry.line().attachments().size();
            row.add(cell(entry, Cell.number(attached)));
            row.add(Cell.text(standing(entry)));
            rows.add(row);
        }
        List<Cell> last = totalRow(columns);
        last.set(2, Cell.text(words.phrase("ledger.count", Map.of("count", Long.toString(total.entries())))));
        if (phased) {
            last.add(3, Cell.text(""));
        }
        last.addAll(List.of(Cell.text(""), Cell.text(""), Cell.text("")));
        NumberCells.sum(table, rows, last);
        return table.build();
    }

    private Block ofPhase(LedgerTemplate.Phase phase, List<LedgerColumn> columns) {
        String name = words.capitalized(words.in(phase.name()));
        Table.Builder table = started(words.phrase("ledger.caption.phase", Map.of("phase", name)));
        headings(columns, table);
        List<List<Cell>> rows = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            boolean told = columns.stream()
                    .anyMatch(column -> entry.line().value(column.id()).isPresent());
            if (told && !isContinued(entry)) {
                List<Cell> row = begun(entry);
                fields(entry, columns, row);
                rows.add(row);
            }
        }
        NumberCells.sum(table, rows, totalRow(columns));
        return table.build();
    }

    /** A continuation says all of it again, so that the phases show it once. */
    private boolean isContinued(LedgerEntry entry) {
        return ledger.supersededBy(entry.number())
                .flatMap(ledger::find)
                .flatMap(later -> later.line().supersedes())
                .filter(by -> by.as() == Succession.CONTINUATION)
                .isPresent();
    }

    private List<LedgerColumn> columns(Optional<String> phase) {
        return template.columns().stream()
                .filter(column -> column.phase().equals(phase))
                .toList();
    }

    private Table.Builder started(String caption) {
        return Table.builder()
                .caption(caption)
                .column(words.heading(LedgerHeading.NUMBER), Alignment.LEFT, 12)
                .column(words.heading(LedgerHeading.DATE), Alignment.LEFT, 10)
                .column(words.heading(LedgerHeading.UNIT), Alignment.LEFT, 12);
    }

    private void headings(List<LedgerColumn> columns, Table.Builder table) {
        columns.forEach(column -> {
            boolean figure = column.type().unit().isPresent();
            int width = column.type() instanceof ColumnType.Text ? 14 : 9;
            table.column(words.heading(column), figure ? Alignment.RIGHT : Alignment.LEFT, width);
        });
        silent(columns.stream().filter(LedgerColumn::totalled).toList(), table);
    }

    private List<Cell> begun(LedgerEntry entry) {
        List<Cell> row = new ArrayList<>();
        row.add(cell(entry, words.in(entry.number().label())));
        row.add(cell(entry, NumberCells.day(entry.line().date())));
        row.add(cell(entry, words.unitName(entry.line().unit())));
        return row;
    }

    private void fields(LedgerEntry entry, List<LedgerColumn> columns, List<Cell> row) {
        for (LedgerColumn column : columns) {
            Cell field = entry.line()
                    .value(column.id())
                    .map(value -> field(column, value))
                    .orElse(Cell.text(""));
            row.add(cell(entry, field));
        }
    }

    private Cell field(LedgerColumn column, LedgerValue value) {
        if (value instanceof LedgerValue.Amount amount) {
            return NumberCells.amount(amount.amount());
        }
        return value instanceof LedgerValue.Day day
                ? NumberCells.day(day.date())
                : Cell.text(words.field(column, value));
    }

    private Cell cell(LedgerEntry entry, String text) {
        return cell(entry, Cell.text(text));
    }

    /** What no longer counts is struck through. */
    private Cell cell(LedgerEntry entry, Cell field) {
        boolean gone = ledger.supersededBy(entry.number()).isPresent();
        return gone ? Cell.struck(field.text()) : field;
    }

    private String phaseName(LedgerEntry entry) {
        return entry.line()
                .phase()
                .flatMap(template::findPhase)
                .map(phase -> words.in(phase.name()))
                .orElse("");
    }

    /** What it takes the place of and why, and what took its own. */
    private String standing(LedgerEntry entry) {
        List<String> said = new ArrayList<>();
        entry.line().supersedes().ifPresent(by -> said.add(because(by)));
        ledger.supersededBy(entry.number())
                .flatMap(ledger::find)
                .ifPresent(later -> said.add(words.phrase(
                        "ledger.supersededBy",
                        about(later.number(), later.line().supersedes().orElseThrow()))));
        return String.join(words.phrase("joint.part", Map.of()), said);
    }

    private String because(Supersession by) {
        String standing = words.phrase("ledger.supersedes", about(by.earlier(), by));
        return by.reason()
                .map(reason -> words.phrase("ledger.because", Map.of("standing", standing, "reason", words.in(reason))))
                .orElse(standing);
    }

    private Map<String, String> about(EntryNumber number, Supersession by) {
        return Map.of("number", words.in(number.label()), "as", words.in(by.as().label()));
    }

    private List<Cell> totalRow(List<LedgerColumn> columns) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(totalWord()));
        row.add(Cell.text(""));
        row.add(Cell.text(""));
        columns.forEach(column -> row.add(column.totalled() ? sum(total, column) : Cell.text("")));
        return row;
    }

    private List<Cell> unitRow(String name, LedgerTotal own) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(name));
        row.add(Cell.number(own.entries()));
        template.totalledColumns().forEach(column -> row.add(sum(own, column)));
        return row;
    }

    private static Cell sum(LedgerTotal of, LedgerColumn column) {
        return of.sum(column.id()).<Cell>map(NumberCells::amount).orElseGet(() -> Cell.text(NOTHING));
    }

    private void silent(List<LedgerColumn> columns, Table.Builder table) {
        for (LedgerColumn column : columns) {
            long silent = total.silent(column.id());
            if (silent > 0) {
                table.note(words.phrase(
                        "ledger.silent", Map.of("count", Long.toString(silent), "column", words.in(column.name()))));
            }
        }
    }

    private String totalWord() {
        return words.capitalized(words.in(Glossary.get("word.total")));
    }
}
