// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A grammar in the notation of ISO/IEC 14977, read from text, that recognises what it derives. */
final class Ebnf {

    private static final Pattern MARK = Pattern.compile("\\s*(\"[^\"]*\"|\\?[^?]*\\?|[a-z]+|[=;,|(){}\\[\\]-])");

    private final Map<String, Part> rules = new LinkedHashMap<>();
    private final List<String> marks = new ArrayList<>();
    private int next;

    /** Reads a grammar. */
    static Ebnf of(String text) {
        Ebnf grammar = new Ebnf();
        Matcher mark = MARK.matcher(text.strip());
        int end = 0;
        while (mark.find(end) && mark.start() == end) {
            grammar.marks.add(mark.group(1));
            end = mark.end();
        }
        if (end != text.strip().length()) {
            throw new AssertionError("no EBNF: " + text.strip().substring(end));
        }
        while (grammar.next < grammar.marks.size()) {
            String name = grammar.take();
            grammar.expect("=");
            grammar.rules.put(name, grammar.alternatives());
            grammar.expect(";");
        }
        return grammar;
    }

    /** Its rules by their names. */
    Map<String, Part> rules() {
        return rules;
    }

    /** Where what a rule derives may end if it begins at a place. */
    Set<Integer> ends(String rule, int at, Leaves leaves) {
        return new Recognition(leaves).ends(new Part.Rule(rule), at);
    }

    /** The terminals of a rule. */
    Set<String> terminals(String rule) {
        Set<String> found = new TreeSet<>();
        collect(requireNonNull(rules.get(rule), rule), found);
        return found;
    }

    private static void collect(Part part, Set<String> found) {
        if (part instanceof Part.Terminal terminal) {
            found.add(terminal.text());
        } else if (part instanceof Part.Either either) {
            either.parts().forEach(one -> collect(one, found));
        }
    }

    private Part alternatives() {
        List<Part> parts = new ArrayList<>(List.of(chain()));
        while (peek().equals("|")) {
            next++;
            parts.add(chain());
        }
        return parts.size() == 1 ? parts.get(0) : new Part.Either(List.copyOf(parts));
    }

    private Part chain() {
        List<Part> parts = new ArrayList<>(List.of(exception()));
        while (peek().equals(",")) {
            next++;
            parts.add(exception());
        }
        return parts.size() == 1 ? parts.get(0) : new Part.Chain(List.copyOf(parts));
    }

    private Part exception() {
        Part part = part();
        if (!peek().equals("-")) {
            return part;
        }
        next++;
        return new Part.Except(part, part());
    }

    private Part part() {
        String mark = take();
        return switch (mark.charAt(0)) {
            case '"' -> new Part.Terminal(mark.substring(1, mark.length() - 1));
            case '?' -> new Part.Told(mark.substring(1, mark.length() - 1).strip());
            case '(' -> closed(alternatives(), ")");
            case '[' -> closed(new Part.Repeated(alternatives(), 1), "]");
            case '{' -> closed(new Part.Repeated(alternatives(), Integer.MAX_VALUE), "}");
            default -> new Part.Rule(mark);
        };
    }

    private Part closed(Part part, String end) {
        expect(end);
        return part;
    }

    private String peek() {
        return next < marks.size() ? marks.get(next) : "";
    }

    private String take() {
        return marks.get(next++);
    }

    private void expect(String mark) {
        if (!take().equals(mark)) {
            throw new AssertionError("expected " + mark + " before " + marks.subList(next, marks.size()));
        }
    }

    /** What the grammar itself leaves open, at one place of a text. */
    interface Leaves {

        /** Where a terminal ends; empty if it does not stand here. */
        Set<Integer> terminal(String text, int at);

        /** Where what is told in words, or is a rule of another grammar, ends. */
        Set<Integer> other(String name, int at);
    }

    /** A piece of a rule. */
    sealed interface Part {

        record Terminal(String text) implements Part {}

        record Told(String words) implements Part {}

        record Rule(String name) implements Part {}

        record Chain(List<Part> parts) implements Part {}

        record Either(List<Part> parts) implements Part {}

        record Repeated(Part part, int most) implements Part {}

        record Except(Part part, Part without) implements Part {}
    }

    /** Finds all ends, and each only once. */
    private final class Recognition {

        private final Leaves leaves;
        private final Map<Place, Set<Integer>> known = new HashMap<>();

        Recognition(Leaves leaves) {
            this.leaves = leaves;
        }

        Set<Integer> ends(Part part, int at) {
            Place place = new Place(part, at);
            Set<Integer> found = known.get(place);
            if (found == null) {
                found = find(part, at);
                known.put(place, found);
            }
            return found;
        }

        private Set<Integer> find(Part part, int at) {
            if (part instanceof Part.Terminal terminal) {
                return leaves.terminal(terminal.text(), at);
            }
            if (part instanceof Part.Told told) {
                return leaves.other(told.words(), at);
            }
            if (part instanceof Part.Rule rule) {
                Part meant = rules.get(rule.name());
                return meant == null ? leaves.other(rule.name(), at) : ends(meant, at);
            }
            return compound(part, at);
        }

        private Set<Integer> compound(Part part, int at) {
            if (part instanceof Part.Repeated repeated) {
                return repeated(repeated, at);
            }
            Set<Integer> found = new TreeSet<>();
            if (part instanceof Part.Chain chain) {
                found.addAll(chained(chain, at));
            } else if (part instanceof Part.Either either) {
                either.parts().forEach(one -> found.addAll(ends(one, at)));
            } else if (part instanceof Part.Except except) {
                found.addAll(ends(except.part(), at));
                found.removeAll(ends(except.without(), at));
            }
            return found;
        }

        private Set<Integer> chained(Part.Chain chain, int at) {
            Set<Integer> places = Set.of(at);
            for (Part link : chain.parts()) {
                places = after(link, places);
            }
            return places;
        }

        private Set<Integer> after(Part part, Set<Integer> places) {
            Set<Integer> found = new TreeSet<>();
            places.forEach(place -> found.addAll(ends(part, place)));
            return found;
        }

        private Set<Integer> repeated(Part.Repeated repeated, int at) {
            Set<Integer> all = new TreeSet<>(Set.of(at));
            Set<Integer> last = all;
            for (int i = 0; i < repeated.most() && !last.isEmpty(); i++) {
                last = after(repeated.part(), last);
                last.removeAll(all);
                all.addAll(last);
            }
            return all;
        }
    }

    private record Place(Ebnf.Part part, int at) {}
}
