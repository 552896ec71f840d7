// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.Unit;
import dev.milepost.text.LocalizedText;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;

/** Finds what kind of value each part of a formula has, and refuses what does not go together. Rule 7.3. */
final class TypeCheck {

    private final String text;
    private final Function<String, FormulaType> types;
    private final IdentityHashMap<Node, Dimension> numbers = new IdentityHashMap<>();

    TypeCheck(String text, Function<String, FormulaType> types) {
        this.text = text;
        this.types = types;
    }

    /** The dimensions of the numbers that were checked: of each part, whichever of its branches is taken. */
    IdentityHashMap<Node, Dimension> numbers() {
        return numbers;
    }

    FormulaType check(Node root, Unit unit) {
        Optional<Dimension> dimension = of(root);
        if (dimension.isEmpty()) {
            return new FormulaType.Truth();
        }
        if (dimension.get().factorTo(unit).isEmpty()) {
            throw unitOfResult(root, dimension.get(), unit);
        }
        return new FormulaType.Numeric(unit);
    }

    private FormulaException unitOfResult(Node root, Dimension was, Unit unit) {
        String zh = was.isCompound() ? "，应声明量纲为“" + was.spelled() + "”的计量单位" : "";
        String en = was.isCompound() ? "; declare a unit of dimension '" + was.spelled() + "'" : "";
        return problem(
                root,
                "结果的计量单位应能换算为“" + unit + "”，实为“" + was + "”" + zh,
                "result must convert to unit '" + unit + "', was '" + was + "'" + en);
    }

    /** The dimension of a number; empty for yes or no. */
    private Optional<Dimension> of(Node node) {
        Optional<Dimension> found = find(node);
        found.ifPresent(dimension -> numbers.put(node, dimension));
        return found;
    }

    private Optional<Dimension> find(Node node) {
        if (node instanceof Node.Literal) {
            return Optional.of(Dimension.LITERAL);
        }
        if (node instanceof Node.Read read) {
            return operand(read);
        }
        if (node instanceof Node.Negation negation) {
            return Optional.of(number(negation.of()));
        }
        if (node instanceof Node.Rounded rounded) {
            return Optional.of(number(rounded.of()));
        }
        if (node instanceof Node.Chain chain) {
            return chain(chain);
        }
        if (node instanceof Node.Choice choice) {
            truth(choice.condition());
            return together(choice.then(), choice.otherwise());
        }
        if (node instanceof Node.Call call) {
            return call(call);
        }
        return truths(node);
    }

    private Optional<Dimension> operand(Node.Read read) {
        FormulaType type = types.apply(read.reference().name());
        boolean summed = read.reference().reading() == Reference.Reading.CHILDREN;
        if (type instanceof FormulaType.Numeric number) {
            return Optional.of(Dimension.of(number.unit()));
        }
        if (summed) {
            throw problem(
                    read,
                    "只有数值可以相加，“" + read.reference().name() + "”是是否判断",
                    "only numbers add up, '" + read.reference().name() + "' is true or false");
        }
        return Optional.empty();
    }

    private Optional<Dimension> truths(Node node) {
        if (node instanceof Node.Comparison comparison) {
            besides(number(comparison.left()), comparison.right());
        } else if (node instanceof Node.Not not) {
            truth(not.of());
        }
        return Optional.empty();
    }

    private Optional<Dimension> chain(Node.Chain chain) {
        if (chain.links().get(0).operator().isLogical()) {
            truth(chain.first());
            chain.links().forEach(link -> truth(link.node()));
            return Optional.empty();
        }
        Dimension joined = number(chain.first());
        for (Node.Link link : chain.links()) {
            joined = switch (link.operator()) {
                case TIMES -> joined.times(number(link.node()));
                case OVER -> joined.times(number(link.node()).inverse());
                default -> besides(joined, link.node());
            };
        }
        return Optional.of(joined);
    }

    private Optional<Dimension> call(Node.Call call) {
        Node first = call.arguments().get(0);
        Optional<Dimension> joined = call.function() == Node.Function.COALESCE ? of(first) : Optional.of(number(first));
        for (Node argument : call.arguments().subList(1, call.arguments().size())) {
            joined = together(joined, argument);
        }
        return joined;
    }

    private Optional<Dimension> together(Node one, Node other) {
        return together(of(one), other);
    }

    private Optional<Dimension> together(Optional<Dimension> one, Node other) {
        if (one.isEmpty()) {
            truth(other);
            return one;
        }
        return Optional.of(besides(one.get(), other));
    }

    private Dimension besides(Dimension one, Node node) {
        Dimension other = number(node);
        if (other.factorTo(one).isEmpty()) {
            throw problem(
                    node,
                    "计量单位不同，不能相加、相减或比较：“" + one + "”与“" + other + "”",
                    "units must convert to add, subtract or compare, were '" + one + "' and '" + other + "'");
        }
        return one.besides(other);
    }

    private Dimension number(Node node) {
        return of(node).orElseThrow(() -> problem(node, "此处应为数值，实为是否判断", "must be a number, was true or false"));
    }

    private void truth(Node node) {
        if (of(node).isPresent()) {
            throw problem(node, "此处应为是否判断（如 a > b），实为数值", "must be true or false (such as a > b), was a number");
        }
    }

    private FormulaException problem(Node node, String zh, String en) {
        return FormulaException.at(text, node.at(), LocalizedText.of(zh, en));
    }
}
