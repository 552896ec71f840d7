// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.rollup.ColumnFilling;
import dev.milepost.rollup.SeriesFilling;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One fact on its way into a column: what its properties stand for, as far as they are plain. Used again for every
 * fact.
 */
final class PlainFact {

    /** The properties that a plain fact may have; of each the place is its number. */
    private static final List<String> NAMES =
            List.of("element", "unit", "period", "value", "category", "assurance", "state", "revision");

    private static final int VALUE = 3;
    private static final int REVISION = 7;
    private static final int NEEDED = 0b1111;
    private static final String TOTAL = "";

    private final SeriesFilling into;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<TextTable<?>> tables;
    private final TextTable.@Nullable Entry<?>[] found = new TextTable.Entry<?>[NAMES.size()];
    private final Decimal value = new Decimal();
    private final Decimal revision = new Decimal();
    private int present;
    private int periods;

    PlainFact(SeriesFilling into) {
        this.into = into;
        NAMES.forEach(name -> numbers.put(name, numbers.size()));
        TextTable<String> none = new TextTable<>(text -> Optional.empty());
        this.tables = List.of(
                new TextTable<>(this::element),
                new TextTable<>(this::unit),
                new TextTable<>(this::period),
                none,
                new TextTable<>(text -> text.isBlank() && !text.isEmpty() ? Optional.empty() : Optional.of(text)),
                new TextTable<>(words(Assurance.values())),
                new TextTable<>(words(ReviewState.values())),
                none);
    }

    /** Starts another fact. */
    void start() {
        present = 0;
        Arrays.fill(found, null);
    }

    /** The number of a property that a plain fact may have and this one has not yet; -1 for any other. */
    int property(String name) {
        Integer number = numbers.get(name);
        return number == null || (present & 1 << number) != 0 ? -1 : number;
    }

    /** Takes the value of a property; false if it is not plain. */
    boolean take(int property, JsonToken token, JsonParser parser) {
        boolean plain;
        if (property == VALUE || property == REVISION) {
            boolean isNumber =
                    token == JsonToken.VALUE_NUMBER_INT || (token == JsonToken.VALUE_NUMBER_FLOAT && property == VALUE);
            plain = isNumber && (property == VALUE ? value : revision).read(parser);
        } else {
            found[property] = token == JsonToken.VALUE_STRING
                    ? tables.get(property)
                            .find(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                    : null;
            plain = found[property] != null;
        }
        present |= plain ? 1 << property : 0;
        return plain;
    }

    /** What was taken of a property: a text or a decimal, as {@link JsonValue} holds it. */
    Object taken(int property) {
        TextTable.Entry<?> entry = found[property];
        return entry == null ? (property == VALUE ? value : revision).exact() : entry.text;
    }

    /**
     * Adds the fact to its column.
     *
     * @param reaches whether it can count by when it was recorded
     * @return whether it was added, or cannot count; false if it is not plain
     */
    boolean add(boolean reaches) {
        if ((present & NEEDED) != NEEDED || !(found(0) instanceof Columns columns)) {
            return false;
        }
        String category = found(4) instanceof String given ? given : TOTAL;
        ReviewState state = found(6) instanceof ReviewState given ? given : ReviewState.SUBMITTED;
        int last = (present & 1 << REVISION) != 0 ? revision.whole() : 0;
        Column column = columns.of(category);
        int slot = found(2) instanceof Numbered period ? column.slot(period) : -1;
        if (slot < 0 || last < 0 || !columns.counted.contains(state) || !(found(1) instanceof Integer unit)) {
            return false;
        }
        if (!reaches) {
            return true;
        }
        OptionalLong number = column.filling.number(value.unscaled, value.scale);
        if (number.isPresent()) {
            Assurance assurance = found(5) instanceof Assurance given ? given : Assurance.COMPUTED;
            column.filling.add(unit, slot, number.getAsLong(), last, assurance);
        }
        return number.isPresent();
    }

    private @Nullable Object found(int property) {
        TextTable.Entry<?> entry = found[property];
        return entry == null ? null : entry.stands;
    }

    private Optional<Columns> element(String text) {
        try {
            DataElementId id = DataElementId.of(text);
            return Optional.of(new Columns(into, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> unit(String text) {
        try {
            OptionalInt number = into.units().find(OrgUnitId.of(text));
            return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Numbered> period(String text) {
        try {
            return Optional.of(new Numbered(periods++, Period.parse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> words(E[] constants) {
        Map<String, E> byWord = new HashMap<>();
        for (E constant : constants) {
            byWord.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return text -> Optional.ofNullable(byWord.get(text));
    }

    /** The columns of an element by category. */
    private static final class Columns {

        private final SeriesFilling into;
        private final DataElementId element;
        private final Set<ReviewState> counted = EnumSet.noneOf(ReviewState.class);
        private final Map<String, Column> byCategory = new HashMap<>();
        private final Column total;

        private Columns(SeriesFilling into, DataElementId element) {
            this.into = into;
            this.element = element;
            this.total = new Column(into.column(element, TOTAL, 0));
            for (ReviewState state : ReviewState.values()) {
                if (into.counts(element, state)) {
                    counted.add(state);
                }
            }
        }

        private Column of(String category) {
            return category.isEmpty()
                    ? total
                    : byCategory.computeIfAbsent(category, id -> new Column(into.column(element, id, 0)));
        }
    }

    /** A period that was met, and as which one. */
    private record Numbered(int number, Period period) {}

    /** A column and what the periods that were met are in it. */
    private static final class Column {

        private static final int UNKNOWN = -2;

        private final ColumnFilling filling;
        private int[] slots = new int[0];

        private Column(ColumnFilling filling) {
            this.filling = filling;
        }

        /** The number that a period has in the column; -1 if none. */
        private int slot(Numbered period) {
            int number = period.number;
            if (number >= slots.length) {
                int known = slots.length;
                slots = Arrays.copyOf(slots, number * 2 + 16);
                Arrays.fill(slots, known, slots.length, UNKNOWN);
            }
            if (slots[number] == UNKNOWN) {
                slots[number] = find(period.period);
            }
            return slots[number];
        }

        private int find(Period period) {
            for (int slot = 0; slot < filling.periods(); slot++) {
                if (filling.period(slot).equals(period)) {
                    return slot;
                }
            }
            return -1;
        }
    }

    /** A number read digit by digit: no more than fit into a long, no exponent. */
    private static final class Decimal {

        private static final int MOST_DIGITS = 18;

        private long digits;
        private int written;
        private long unscaled;
        private int scale;

        private boolean read(JsonParser parser) {
            char[] text = parser.getStringCharacters();
            int at = parser.getStringOffset();
            int end = at + parser.getStringLength();
            boolean negative = text[at] == '-';
            int point = -1;
            long read = 0;
            at += negative ? 1 : 0;
            if (end - at > MOST_DIGITS + 1) {
                return false;
            }
            for (int i = at; i < end; i++) {
                int digit = text[i] - '0';
                if (digit >= 0 && digit <= 9) {
                    read = read * 10 + digit;
                } else if (text[i] == '.') {
                    point = i;
                } else {
                    return false;
                }
            }
            set(negative ? -read : read, point < 0 ? 0 : end - 1 - point);
            return point >= 0 || end - at <= MOST_DIGITS;
        }

        private void set(long read, int places) {
            digits = read;
            written = places;
            unscaled = read;
            scale = read == 0 ? 0 : places;
            while (scale > 0 && unscaled % 10 == 0) {
                unscaled /= 10;
                scale--;
            }
        }

        private BigDecimal exact() {
            return BigDecimal.valueOf(digits, written);
        }

        /** The whole number; -1 if it is too large. */
        private int whole() {
            return unscaled > Integer.MAX_VALUE ? -1 : (int) Math.max(-1, unscaled);
        }
    }
}
