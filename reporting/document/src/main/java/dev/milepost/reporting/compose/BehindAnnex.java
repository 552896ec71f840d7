// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.milepost.campaign.Action;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingStanding;
import dev.milepost.inspection.Inspection;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Status;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.rollup.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of what is behind (滞后事项清单): targets that are behind or were not met, with by how much, who answers for them
 * and until when; findings past their due date; reports that are missing.
 */
final class BehindAnnex {

    private static final String NOTHING = "—";

    private final Composition composition;
    private final BehindTargets targets;
    private final Locale locale;
    private final LocalDate date;

    BehindAnnex(Composition composition, BehindTargets targets) {
        this.composition = composition;
        this.targets = targets;
        this.locale = composition.locale();
        this.date = composition.progress().when().date();
    }

    /** The list; a part of which there is nothing says so. */
    Annex annex() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(targets.behind().isEmpty() ? nothing("bulletin.none.targets") : targets());
        blocks.add(overdue().orElseGet(() -> nothing("bulletin.none.overdue")));
        blocks.addAll(reports());
        return new Annex(composition.phrase("annex.behind"), true, blocks);
    }

    private Block nothing(String phrase) {
        return Block.paragraph(composition.phrase(phrase));
    }

    private Table targets() {
        List<List<Cell>> rows = targets.behind().stream().map(this::row).toList();
        Table.Builder table = Table.builder()
                .caption(composition.phrase("caption.behind"))
                .column(composition.phrase("column.behindUnit"), Alignment.LEFT, 9)
                .column(composition.heading("column.indicator"), Alignment.LEFT, 18)
                .column(composition.heading("column.target"), Alignment.CENTER, 11)
                .column(composition.heading("column.actual"), Alignment.RIGHT, 10)
                .column(composition.phrase("column.expectedShare"), Alignment.RIGHT, 8)
                .column(composition.phrase("column.behindBy"), Alignment.CENTER, 16)
                .column(composition.heading("column.status"), Alignment.CENTER, 8)
                .column(composition.phrase("column.department"), Alignment.LEFT, 12)
                .column(composition.phrase("column.deadline"), Alignment.CENTER, 12)
                .rows(rows)
                .note(composition.sentence(composition.definitions().scope()))
                .note(composition.sentence(composition.definitions().judgement()))
                .note(composition.phrase("note.behind"));
        undecided().ifPresent(table::note);
        return table.build();
    }

    /**
     * Whom data are missing of, said beside the list so that nobody takes it for zero or for done; a unit below the
     * campaign's answers for those below it.
     */
    private Optional<String> undecided() {
        OrgUnitId top = composition.campaign().unit();
        Map<OrgUnitId, List<Assessment>> units = targets.undecided(top).stream()
                .collect(groupingBy(one -> answering(one.unit(), top), LinkedHashMap::new, toList()));
        if (units.isEmpty()) {
            return Optional.empty();
        }
        List<String> each = new ArrayList<>();
        units.forEach((unit, missing) -> each.add(composition.phrase(
                "bulletin.unitCount",
                Map.of("unit", composition.unitName(unit), "count", Integer.toString(missing.size())))));
        return Optional.of(composition.phrase("note.behindMissing", Map.of("units", composition.list(each))));
    }

    private OrgUnitId answering(OrgUnitId unit, OrgUnitId top) {
        OrgTree tree = composition.progress().rollup().tree();
        return tree.children(top).stream()
                .map(OrgUnit::id)
                .filter(child -> tree.isWithin(unit, child))
                .findFirst()
                .orElse(top);
    }

    private List<Cell> row(Assessment one) {
        String note = composition.note(one);
        return List.of(
                Cell.text(composition.unitName(one.unit())),
                Cell.text(one.indicator().name().in(locale)),
                Cell.text(FigureText.symbol(one, locale)),
                actual(one, note),
                one.expected()
                        .<Cell>map(share -> NumberCells.share(FigureText.percent(share), share)
                                .withExplanation(note))
                        .orElseGet(() -> Cell.text(NOTHING)),
                Cell.figure(behindBy(one), note, Tone.NONE),
                Cell.figure(one.status().label().in(locale), note, Tone.BAD),
                Cell.text(department(one)),
                NumberCells.day(one.target().due()));
    }

    private Cell actual(Assessment one, String note) {
        Figure figure = one.figure();
        if (figure.value() instanceof Missing missing) {
            return Cell.figure(missing.reason().label().in(locale), note, Tone.MISSING);
        }
        String text = FigureText.measured(one.indicator(), figure, FigureText.barriers(one.asked()), locale);
        return figure.measured()
                .<Cell>map(exact -> NumberCells.measured(text, one.indicator(), exact, locale)
                        .withExplanation(note))
                .orElseGet(() -> Cell.figure(text, note, Tone.NONE));
    }

    /** On the way by how many points less than expected, at the end by how much less or more than the target. */
    private String behindBy(Assessment one) {
        Optional<Ratio> points = one.pointsAhead().filter(ahead -> ahead.signum() < 0);
        return one.status() == Status.BEHIND && points.isPresent()
                ? FigureText.pointsAhead(points.get(), locale)
                : gap(one).orElse(NOTHING);
    }

    private Optional<String> gap(Assessment one) {
        return one.figure()
                .measured()
                .flatMap(actual -> FigureText.barriers(one.asked()).stream()
                        .map(bound -> actual.minus(bound))
                        .min((a, b) -> size(a).compareTo(size(b)))
                        .filter(gap -> !gap.isZero())
                        .map(gap -> composition.phrase(
                                gap.signum() < 0 ? "bulletin.short" : "bulletin.over",
                                Map.of("gap", amount(one, size(gap))))));
    }

    private static Ratio size(Ratio gap) {
        return gap.signum() < 0 ? gap.negate() : gap;
    }

    /** Of a share of a whole in points, of all else in its unit. */
    private String amount(Assessment one, Ratio size) {
        return isShare(one.indicator().unit())
                ? FigureText.change(one.indicator(), size, locale).substring(1)
                : FigureText.shown(one.indicator(), size, List.of(), true, locale);
    }

    private static boolean isShare(Unit unit) {
        return Units.ONE.convertibleTo(unit) && !unit.equals(Units.ONE);
    }

    private String department(Assessment one) {
        return composition
                .campaign()
                .actionOf(one.indicator().id())
                .flatMap(Action::leadDepartment)
                .map(name -> name.in(locale))
                .orElse(NOTHING);
    }

    private Optional<Block> overdue() {
        List<List<Cell>> rows = new ArrayList<>();
        FindingTables names = new FindingTables(composition);
        Stream.concat(composition.dossier().inspections().stream(), composition.dossier().carriedInspections().stream())
                .forEach(inspection -> overdue(inspection, names, rows));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.builder()
                        .caption(composition.phrase("caption.overdue"))
                        .column(composition.heading("column.responsible"), Alignment.LEFT, 14)
                        .column(composition.heading("column.finding"), Alignment.LEFT, 34)
                        .column(composition.heading("column.inspection"), Alignment.LEFT, 20)
                        .column(composition.phrase("column.raisedOn"), Alignment.CENTER, 11)
                        .column(composition.heading("column.dueDate"), Alignment.CENTER, 11)
                        .column(composition.phrase("column.daysOverdue"), Alignment.RIGHT, 10)
                        .rows(rows)
                        .note(composition.sentence(composition.definitions().day()))
                        .note(composition.phrase("note.overdue"))
                        .build());
    }

    private void overdue(Inspection inspection, FindingTables names, List<List<Cell>> rows) {
        for (Finding finding : inspection.findings()) {
            if (finding.isOverdueOn(date)) {
                FindingStanding standing = finding.standingOn(date).orElseThrow();
                LocalDate due = standing.dueOn().orElseThrow();
                rows.add(List.of(
                        Cell.text(names.responsible(standing)),
                        Cell.text(finding.description().in(locale)),
                        Cell.text(inspection.theme().in(locale)),
                        NumberCells.day(finding.raisedOn()),
                        NumberCells.day(due),
                        Cell.number(ChronoUnit.DAYS.between(due, date)).withTone(Tone.BAD)));
            }
        }
    }

    /** Of forms what is missing or was sent back; of a campaign without forms who owes how many of its data. */
    private List<Block> reports() {
        if (composition.dossier().reporting().forms().isEmpty()) {
            return new ReportingAnnex(composition)
                    .annex()
                    .map(Annex::blocks)
                    .orElseGet(() -> List.of(nothing("bulletin.none.due")));
        }
        ReminderTables reminders = reminders(composition);
        return reminders.isEmpty()
                ? List.of(Block.paragraph(composition.phrase("reminder.none", day(composition))))
                : reminders.blocks();
    }

    static ReminderTables reminders(Composition composition) {
        SheetWords words =
                new SheetWords(composition.dossier().organisation(), composition.phrases(), composition.locale());
        return new ReminderTables(
                composition.dossier(), composition.progress().when().date(), words);
    }

    static Map<String, String> day(Composition composition) {
        return Map.of("day", Period.day(composition.progress().when().date()).text(composition.locale()));
    }
}
