// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.organisation.OrgUnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry must keep for the scheme to understand it. Rule 10.1. */
final class EntryCheck {

    private final AssessmentScheme scheme;
    private final ScoreRecord record;
    private final List<String> codes;

    EntryCheck(AssessmentScheme scheme, ScoreRecord record) {
        this.scheme = scheme;
        this.record = record;
        Stream<String> items = scheme.items().stream().map(SchemeItem::code);
        Stream<String> bonus = scheme.bonusItems().stream().map(BonusItem::code);
        Stream<String> vetoes = scheme.vetoes().stream().map(VetoRule::code);
        this.codes = Stream.concat(items, Stream.concat(bonus, vetoes)).toList();
    }

    void run() {
        checkArgument(
                scheme.id().equals(record.scheme()),
                "scheme of the record of %s must be '%s', was '%s'",
                record.period(),
                scheme.id(),
                record.scheme());
        List<String> classes = scheme.classes().stream().map(UnitClass::code).toList();
        record.classes().forEach((unit, code) -> Checks.oneOf("class of unit '" + unit + "'", owner(), code, classes));
        record.entries().forEach(this::check);
        record.objections().forEach(one -> one.correction().ifPresent(this::check));
        checkTogether();
    }

    private void check(ScoreEntry entry) {
        Checks.oneOf("item of entry '" + entry.id() + "'", owner(), entry.item(), codes);
        scheme.findBonus(entry.item()).ifPresent(bonus -> check(entry, bonus));
        scheme.findVeto(entry.item()).ifPresent(veto -> check(entry, veto));
        scheme.findItem(entry.item()).ifPresent(item -> check(entry, item));
    }

    private static void check(ScoreEntry entry, BonusItem bonus) {
        if (entry.content() instanceof ScoreEntry.Mark mark) {
            Checks.atMost("points of entry '" + entry.id() + "'", mark.points(), bonus.max());
        } else {
            throw wrong(entry, "points", "bonus");
        }
    }

    private static void check(ScoreEntry entry, VetoRule veto) {
        if (veto.test() instanceof VetoRule.Threshold || !(entry.content() instanceof ScoreEntry.Statement)) {
            throw wrong(entry, veto.test() instanceof VetoRule.Threshold ? "no entry" : "a statement", "veto");
        }
        ScoreEntry.Statement said = (ScoreEntry.Statement) entry.content();
        boolean dated = veto.test() instanceof VetoRule.EventFree && !said.holds();
        checkArgument(
                said.on().isPresent() == dated,
                "day of entry '%s' on veto '%s' must be %s, was %s",
                entry.id(),
                veto.code(),
                dated ? "given" : "absent",
                said.on());
    }

    private void check(ScoreEntry entry, SchemeItem item) {
        ScoreRule rule = item.ruleFor(record.classOf(entry.unit()));
        if (entry.content() instanceof ScoreEntry.NotApplicable && !(rule instanceof ScoreRule.NotScored)) {
            return;
        }
        String owning = "item '" + item.code() + "'";
        if (rule instanceof ScoreRule.PerDefect perDefect && entry.content() instanceof ScoreEntry.Defects defects) {
            List<String> kinds =
                    perDefect.kinds().stream().map(ScoreRule.DefectKind::code).toList();
            Checks.oneOf("kind of entry '" + entry.id() + "'", owning, defects.kind(), kinds);
        } else if (rule instanceof ScoreRule.Checklist checklist && entry.content() instanceof ScoreEntry.Tick tick) {
            List<String> points =
                    checklist.points().stream().map(ScoreRule.CheckPoint::code).toList();
            Checks.oneOf("point of entry '" + entry.id() + "'", owning, tick.point(), points);
        } else if (rule instanceof ScoreRule.Manual && entry.content() instanceof ScoreEntry.Mark mark) {
            Checks.atMost("points of entry '" + entry.id() + "'", mark.points(), item.max());
        } else {
            throw wrong(entry, asked(rule), "item");
        }
    }

    private static String asked(ScoreRule rule) {
        if (rule instanceof ScoreRule.PerDefect) {
            return "defects";
        }
        if (rule instanceof ScoreRule.Checklist) {
            return "a tick";
        }
        if (rule instanceof ScoreRule.Manual) {
            return "points";
        }
        return rule instanceof ScoreRule.NotScored
                ? "no entry, because units of its class are not scored on it"
                : "no entry or not applicable, because a figure decides";
    }

    /** One mark for an item, one tick for a point, one bonus of a kind; not applicable is all there is to say. */
    private void checkTogether() {
        Map<List<Object>, ScoreEntry> marks = new HashMap<>();
        Map<List<Object>, ScoreEntry> exemptions = new HashMap<>();
        List<ScoreEntry> others = new ArrayList<>();
        for (ScoreEntry entry : record.standing()) {
            if (entry.content() instanceof ScoreEntry.NotApplicable) {
                exemptions.put(place(entry), entry);
                continue;
            }
            others.add(entry);
            if (entry.content() instanceof ScoreEntry.Mark) {
                checkFirst(entry, marks.put(place(entry), entry));
            } else if (entry.content() instanceof ScoreEntry.Tick tick) {
                checkFirst(entry, marks.put(List.of(entry.unit(), entry.item(), tick.point()), entry));
            }
        }
        others.forEach(entry -> checkNotExempt(entry, exemptions));
    }

    private static List<Object> place(ScoreEntry entry) {
        OrgUnitId unit = entry.unit();
        return List.of(unit, entry.item());
    }

    private static void checkFirst(ScoreEntry entry, @Nullable ScoreEntry other) {
        checkArgument(
                other == null,
                "item '%s' of unit '%s' must be marked once, was by entries '%s' and '%s'",
                entry.item(),
                entry.unit(),
                other == null ? "" : other.id(),
                entry.id());
    }

    private static void checkNotExempt(ScoreEntry entry, Map<List<Object>, ScoreEntry> exemptions) {
        ScoreEntry exempt = exemptions.get(place(entry));
        checkArgument(
                exempt == null,
                "item '%s' of unit '%s' must have no entry beside '%s', by which it is not applicable, had '%s'",
                entry.item(),
                entry.unit(),
                exempt == null ? "" : exempt.id(),
                entry.id());
    }

    private String owner() {
        return "scheme '" + scheme.id() + "'";
    }

    private static IllegalArgumentException wrong(ScoreEntry entry, String asked, String kind) {
        return new IllegalArgumentException("content of entry '" + entry.id() + "' on " + kind + " '" + entry.item()
                + "' must be " + asked + ", was " + entry.content());
    }
}
