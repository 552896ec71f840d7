// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.inspection.Inspection;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.progress.Progress;
import dev.milepost.quantity.Unit;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares the numbers that somebody typed with the figures they speak of. Rule 12.3.
 *
 * <p>A number is joined with a figure where the clause names the figure right before it (发现问题13个, 卫生厕所普及率达到80%) or
 * right behind its unit (13个问题), and the unit fits. What speaks of another time, of a part, of another unit of the
 * organisation, of a goal or a change, and what is said to be about so much, is left alone: a number that is not joined
 * with a figure raises no issue.
 */
final class TypedNumbers {

    static final String CODE = "narrative-number-differs";

    private static final int LONGEST_JOINT = 24;

    private final SlotFigures named;
    private final ProblemCounts problems;
    private final List<String> otherUnits;

    TypedNumbers(Dossier dossier, Progress progress, Locale locale) {
        this.named = new SlotFigures(progress, locale);
        this.problems = new ProblemCounts(dossier, progress.when().date(), locale);
        this.otherUnits = progress.rollup().tree().units().stream()
                .filter(unit -> !unit.id().equals(progress.campaign().unit()))
                .map(OrgUnit::name)
                .map(name -> name.in(locale).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The numbers of a slot that are not what their figures are. */
    List<Issue> differences(String file, String slot, List<Passage> passages) {
        List<KnownFigure> figures = named.of(slot, passages);
        List<Issue> issues = new ArrayList<>();
        for (Passage passage : passages) {
            NavigableMap<Integer, Integer> lines = new TreeMap<>();
            String text = NumberReading.plain(passage.text(lines)).toLowerCase(Locale.ROOT);
            List<Inspection> inspections = problems.inspections(slot, passages, passage, text);
            List<TypedNumber> numbers = NumberReading.find(text);
            for (int i = 0; i < numbers.size(); i++) {
                TypedNumber number = numbers.get(i);
                Clause clause = Clause.of(text, number, i == 0 ? Optional.empty() : Optional.of(numbers.get(i - 1)));
                differing(clause, figures, inspections)
                        .map(figure -> issue(
                                file + ":"
                                        + requireNonNull(lines.floorEntry(number.start()))
                                                .getValue(),
                                clause,
                                figure))
                        .ifPresent(issues::add);
            }
        }
        return issues;
    }

    private Optional<KnownFigure> differing(Clause clause, List<KnownFigure> figures, List<Inspection> inspections) {
        if (Wording.isRough(clause.after())
                || Wording.isAbout(clause.before())
                || otherUnits.stream().anyMatch(clause.text()::contains)) {
            return Optional.empty();
        }
        Optional<KnownFigure> counted = problems.measure(clause.before(), clause.after())
                .filter(measure -> !Wording.isOfAnother(clause.text()))
                .flatMap(measure -> problems.figure(measure, inspections));
        if (counted.isPresent()) {
            return counted.filter(
                    figure -> figure.values().stream().noneMatch(value -> KnownFigure.says(clause.number(), value)));
        }
        List<Joint> joints = figures.stream()
                .flatMap(figure -> joint(clause, figure).stream())
                .toList();
        int nearest = joints.stream().mapToInt(Joint::distance).min().orElse(0);
        List<Joint> meant =
                joints.stream().filter(joint -> joint.distance() == nearest).toList();
        return meant.stream().anyMatch(joint -> joint.figure().isSaidBy(clause.number(), joint.unit()))
                ? Optional.empty()
                : meant.stream().map(Joint::figure).findFirst();
    }

    /** A figure that a number may be, the unit of the number, and how far apart name and number are. */
    private record Joint(KnownFigure figure, Unit unit, int distance) {}

    private static Optional<Joint> joint(Clause clause, KnownFigure figure) {
        if (figure.apart().stream().anyMatch(clause.text()::contains)) {
            return Optional.empty();
        }
        return UnitWords.of(clause.number(), clause.after(), figure.unit()).flatMap(match -> {
            String behind = clause.after().substring(match.length());
            if (Wording.isRough(behind)) {
                return Optional.empty();
            }
            return figure.names().stream()
                    .flatMap(name -> Stream.concat(
                            before(clause, name, figure, match), behind(clause, name, figure, match, behind)))
                    .min(Comparator.comparingInt(Joint::distance));
        });
    }

    /** Without a word of its unit, a number that more words follow counts those: 自然村报送7个专项行动. */
    private static Stream<Joint> before(Clause clause, String name, KnownFigure figure, UnitWords.Match match) {
        if (!match.named() && !clause.after().substring(match.length()).isBlank()) {
            return Stream.empty();
        }
        int at = clause.before().lastIndexOf(name);
        if (at < 0) {
            return Stream.empty();
        }
        String between = clause.before().substring(at + name.length());
        boolean joined = between.length() <= LONGEST_JOINT
                && between.indexOf(Passage.PLACE) < 0
                && !clause.hasNumberWithin(between.length())
                && Wording.joins(between)
                && !Wording.isOfAnother(clause.text().replace(name, ""));
        return joined ? Stream.of(new Joint(figure, match.unit(), between.length())) : Stream.empty();
    }

    private static Stream<Joint> behind(
            Clause clause, String name, KnownFigure figure, UnitWords.Match match, String behind) {
        String noun = behind.replaceFirst("^(的|\\s+(of the |of )?)", "");
        boolean joined =
                noun.startsWith(name) && !Wording.isOfAnother(clause.text().replace(name, ""));
        return joined ? Stream.of(new Joint(figure, match.unit(), 0)) : Stream.empty();
    }

    private Issue issue(String place, Clause clause, KnownFigure figure) {
        String typed = clause.typed();
        return Issue.of(
                        Severity.WARNING,
                        CODE,
                        place,
                        LocalizedText.of(
                                "手工填写的“" + typed + "”与计算结果不一致：" + figure.title().zh() + "为"
                                        + figure.shown().zh(),
                                "typed number must be the figure it speaks of, was '" + typed + "'; "
                                        + figure.title().in(Locale.ENGLISH) + ": "
                                        + figure.shown().en()))
                .withSuggestion(LocalizedText.of(
                        "改用" + figure.placeholder() + "，或核对数据",
                        "write " + figure.placeholder() + ", or look into the data"));
    }
}
