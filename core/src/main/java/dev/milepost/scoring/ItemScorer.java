// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.explanation.Explanation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores the items of one unit by what the office entered. Rule 10.1. Figures are for {@link FigureScorer}. */
final class ItemScorer {

    private final AssessmentScheme scheme;
    private final ScoreRecord record;
    private final Optional<Figures> figures;
    private final OrgUnitId unit;

    ItemScorer(AssessmentScheme scheme, ScoreRecord record, Optional<Figures> figures, OrgUnitId unit) {
        this.scheme = scheme;
        this.record = record;
        this.figures = figures;
        this.unit = unit;
    }

    List<ItemScore> all() {
        return scheme.items().stream().map(this::score).toList();
    }

    private ItemScore score(SchemeItem item) {
        ScoreRule rule = item.ruleFor(record.classOf(unit));
        List<ScoreEntry> entries = entries(item);
        if (rule instanceof ScoreRule.NotScored) {
            return notApplicable(item, LocalizedText.of("本类单位不考核此项", "not asked of units of this class"));
        }
        for (ScoreEntry entry : entries) {
            if (entry.content() instanceof ScoreEntry.NotApplicable) {
                return notApplicable(item, Wording.notes(entry).toArray(LocalizedText[]::new));
            }
        }
        if (rule instanceof ScoreRule.PerDefect perDefect) {
            return perDefect(item, perDefect, entries);
        }
        if (rule instanceof ScoreRule.Checklist checklist) {
            return checklist(item, checklist, entries);
        }
        return rule instanceof ScoreRule.Manual ? manual(item, entries) : byFigure(item, rule);
    }

    private ItemScore notApplicable(SchemeItem item, LocalizedText... notes) {
        MissingReason reason = MissingReason.NOT_APPLICABLE;
        Explanation why = Wording.absent(Wording.name(item), reason, notes);
        return ItemScore.missing(item, reason, Bounds.exactly(Ratio.ZERO), why);
    }

    /** A unit nobody looked at has no clean record: it takes an entry of 0 defects to say so. Rule 2.6. */
    private ItemScore perDefect(SchemeItem item, ScoreRule.PerDefect rule, List<ScoreEntry> entries) {
        if (entries.isEmpty()) {
            return unseen(item);
        }
        Losses losses = new Losses(rule.cap().orElse(item.max()));
        List<Explanation> from = new ArrayList<>();
        for (ScoreEntry entry : entries) {
            ScoreEntry.Defects defects = (ScoreEntry.Defects) entry.content();
            ScoreRule.DefectKind kind = rule.find(defects.kind()).orElseThrow();
            losses.take(kind.each().times(Ratio.whole(defects.count())), entry);
            from.add(Wording.given(kind.content(), counted(kind, defects.count()), entry));
        }
        return scored(item, losses, from);
    }

    private static LocalizedText counted(ScoreRule.DefectKind kind, int count) {
        String each = Points.text(kind.each());
        return LocalizedText.of(count + "处，每处扣" + each + "分", count + " × " + each + " points off");
    }

    private ItemScore checklist(SchemeItem item, ScoreRule.Checklist rule, List<ScoreEntry> entries) {
        if (entries.isEmpty()) {
            return unseen(item);
        }
        Ratio each = item.max().dividedBy(Ratio.whole(rule.points().size()));
        Losses losses = new Losses(item.max());
        List<Explanation> from = new ArrayList<>();
        for (ScoreEntry entry : entries) {
            ScoreEntry.Tick tick = (ScoreEntry.Tick) entry.content();
            losses.take(tick.kept() ? Ratio.ZERO : each, entry);
            LocalizedText kept = tick.kept() ? LocalizedText.of("做到", "kept") : LocalizedText.of("未做到", "not kept");
            from.add(Wording.given(rule.find(tick.point()).orElseThrow().content(), kept, entry));
        }
        int open = rule.points().size() - entries.size();
        return open == 0 ? scored(item, losses, from) : partly(item, losses, each.times(Ratio.whole(open)), open);
    }

    private static ItemScore partly(SchemeItem item, Losses losses, Ratio openPoints, int open) {
        Ratio most = item.max().minus(losses.total());
        LocalizedText note = LocalizedText.of("还有 " + open + " 项要点未检查", open + " points not looked at yet");
        Explanation why = Wording.absent(Wording.name(item), MissingReason.INCOMPLETE, note);
        Bounds possible = Bounds.between(most.minus(openPoints), most);
        return ItemScore.missing(item, MissingReason.INCOMPLETE, possible, why);
    }

    private ItemScore manual(SchemeItem item, List<ScoreEntry> entries) {
        if (entries.isEmpty()) {
            return unseen(item);
        }
        ScoreEntry entry = entries.get(0);
        Ratio points = ((ScoreEntry.Mark) entry.content()).points();
        Losses losses = new Losses(item.max());
        losses.take(item.max().minus(points), entry);
        LocalizedText what = LocalizedText.of("评分", "points given");
        return scored(item, losses, List.of(Wording.given(what, Wording.withUnit(points), entry)));
    }

    private ItemScore byFigure(SchemeItem item, ScoreRule rule) {
        if (figures.isEmpty()) {
            return missing(item, MissingReason.NOT_REPORTED, LocalizedText.of("未提供指标数据", "no figures were given"));
        }
        boolean asserted = scheme.acceptsAsserted(item);
        return new FigureScorer(item, figures.get(), unit, asserted).score(rule);
    }

    private ItemScore unseen(SchemeItem item) {
        return missing(
                item,
                MissingReason.NOT_MEASURED,
                LocalizedText.of("没有检查记录，不能视为满分", "nobody has entered anything; that is no clean record"));
    }

    private static ItemScore missing(SchemeItem item, MissingReason reason, LocalizedText note) {
        Explanation why = Wording.absent(Wording.name(item), reason, note);
        return ItemScore.missing(item, reason, Bounds.between(Ratio.ZERO, item.max()), why);
    }

    private ItemScore scored(SchemeItem item, Losses losses, List<Explanation> from) {
        Ratio points = item.max().minus(losses.total());
        List<LocalizedText> notes = new ArrayList<>();
        if (losses.isCapped()) {
            notes.add(LocalizedText.of("扣完为止", "no more than this is taken off"));
        }
        record.objectionsOf(unit).stream()
                .filter(one -> record.entryOf(one).item().equals(item.code()))
                .forEach(one -> notes.add(Wording.note(one)));
        Explanation why = new Explanation.Computed(Wording.name(item), losses.sum(item.max(), points), from, notes);
        return ItemScore.scored(item, points, losses.deductions(), why);
    }

    private List<ScoreEntry> entries(SchemeItem item) {
        return record.standing().stream()
                .filter(one -> one.unit().equals(unit) && one.item().equals(item.code()))
                .toList();
    }
}
