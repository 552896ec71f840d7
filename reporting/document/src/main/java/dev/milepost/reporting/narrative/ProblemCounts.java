// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.dossier.Dossier;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionMeasure;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The problems of inspections that words tell of: 发现问题13个, 13个问题, 已整改12个, 13 problems were found, closed: 12. Whose
 * problems they are is told by the paragraph, by a placeholder or the theme of an inspection, else by the action of the
 * slot; where several come into question, a number may be that of any of them or of all.
 */
final class ProblemCounts {

    private static final Map<InspectionMeasure, Pattern> VERBS = verbs();
    private static final Pattern COUNTER = Pattern.compile("[个项条处件起](?!月|百分点|工作日|小时)");
    private static final Pattern PROBLEM = Pattern.compile("\\s*(?:的)?(?:问题|隐患|problems?\\b)");
    private static final Pattern KIND = Pattern.compile("类|\\s*(?:types|kinds)\\b");
    private static final int NEAR = 10;

    private final Dossier dossier;
    private final LocalDate date;
    private final Locale locale;

    ProblemCounts(Dossier dossier, LocalDate date, Locale locale) {
        this.dossier = dossier;
        this.date = date;
        this.locale = locale;
    }

    private static Map<InspectionMeasure, Pattern> verbs() {
        Map<InspectionMeasure, Pattern> verbs = new LinkedHashMap<>();
        verbs.put(InspectionMeasure.OVERDUE, Pattern.compile("逾期|超期|overdue"));
        verbs.put(
                InspectionMeasure.OPEN,
                Pattern.compile("未整改|未销号|尚未|没有整改|not (?:yet )?(?:closed|rectified)|still open"));
        verbs.put(
                InspectionMeasure.CLOSED,
                Pattern.compile("整改(?!率|通知|台账|方案)|销号(?!率)|\\b(?:closed|rectified|corrected|resolved)\\b"));
        verbs.put(InspectionMeasure.RAISED, Pattern.compile("发现|查出|排查出|查找出|\\b(?:found|raised|identified)\\b"));
        return verbs;
    }

    /** The inspections of a paragraph. */
    List<Inspection> inspections(String slot, List<Passage> passages, Passage passage, String text) {
        Set<String> asked = asked(passage);
        List<Inspection> own = dossier.inspections().stream()
                .filter(one -> asked.contains(one.id().value())
                        || text.contains(one.theme().in(locale).toLowerCase(Locale.ROOT)))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> askedInSlot = new LinkedHashSet<>();
        passages.forEach(one -> askedInSlot.addAll(asked(one)));
        return dossier.inspections().stream()
                .filter(one -> askedInSlot.contains(one.id().value())
                        || one.action().map(Slots::action).filter(slot::equals).isPresent())
                .toList();
    }

    private static Set<String> asked(Passage passage) {
        Set<String> ids = new LinkedHashSet<>();
        for (Passage.Piece piece : passage.pieces()) {
            if (piece instanceof Passage.Placeholder placeholder
                    && placeholder.kind().equals("inspection")) {
                ids.add(placeholder.id());
            }
        }
        return ids;
    }

    /**
     * What a number counts.
     *
     * @param before the clause up to the number
     * @param after the clause behind the number
     */
    Optional<InspectionMeasure> measure(String before, String after) {
        if (KIND.matcher(after).lookingAt()) {
            boolean told = before.contains("问题") || after.contains("问题") || after.contains("problem");
            return told ? Optional.of(InspectionMeasure.TYPES) : Optional.empty();
        }
        Matcher counter = COUNTER.matcher(after);
        int end = counter.lookingAt() ? counter.end() : 0;
        String behind = after.substring(end);
        if (PROBLEM.matcher(behind).lookingAt()) {
            return verb(before, false).or(() -> verb(behind, true)).or(() -> Optional.of(InspectionMeasure.RAISED));
        }
        boolean closes = end > 0
                ? behind.isBlank()
                : after.isBlank() && before.stripTrailing().endsWith(":");
        return closes ? near(before) : Optional.empty();
    }

    /** The verb that stands right before a number. */
    private static Optional<InspectionMeasure> near(String before) {
        return verb(before.substring(Math.max(0, before.length() - NEAR)), false);
    }

    /** The first or the last verb of a text. */
    private static Optional<InspectionMeasure> verb(String text, boolean first) {
        SortedMap<Integer, InspectionMeasure> found = new TreeMap<>();
        VERBS.forEach((measure, verb) -> {
            Matcher matcher = verb.matcher(text);
            while (matcher.find()) {
                found.putIfAbsent(matcher.end(), measure);
            }
        });
        return found.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(found.get(first ? found.firstKey() : found.lastKey()));
    }

    /** What the number may be; empty if the inspections do not tell it. */
    Optional<KnownFigure> figure(InspectionMeasure measure, List<Inspection> inspections) {
        if (inspections.isEmpty() || !inspections.stream().allMatch(one -> tells(one, measure))) {
            return Optional.empty();
        }
        Set<Long> counts = new LinkedHashSet<>();
        inspections.forEach(one -> counts.add(count(one, measure)));
        List<Long> each = List.copyOf(counts);
        counts.add(inspections.stream().mapToLong(one -> count(one, measure)).sum());
        String word =
                "inspectionmeasure." + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional.of(new KnownFigure(
                LocalizedText.of(
                        names(inspections, Locale.CHINESE) + Glossary.get(word).zh(),
                        names(inspections, Locale.ENGLISH) + ": "
                                + Glossary.get(word).en()),
                "{{inspection:" + inspections.get(0).id() + "|"
                        + measure.name().toLowerCase(Locale.ROOT).replace('_', '-') + "}}",
                List.of(),
                List.of(),
                Units.ITEM,
                counts.stream().map(Ratio::whole).toList(),
                shown(each)));
    }

    private static LocalizedText shown(List<Long> counts) {
        List<String> words = counts.stream().map(Object::toString).toList();
        return LocalizedText.of(String.join("、", words), String.join(", ", words));
    }

    private static String names(List<Inspection> inspections, Locale language) {
        List<String> names = new ArrayList<>();
        inspections.forEach(one -> names.add(one.theme().in(language)));
        return String.join(language.equals(Locale.CHINESE) ? "、" : ", ", names);
    }

    private boolean tells(Inspection one, InspectionMeasure measure) {
        return !one.findings().isEmpty() || (one.isTallied() && NamedPlaceholders.isTallied(measure));
    }

    private long count(Inspection one, InspectionMeasure measure) {
        return measure == InspectionMeasure.TYPES
                ? one.typesBy(date)
                : one.rectificationOn(date).count(measure);
    }
}
