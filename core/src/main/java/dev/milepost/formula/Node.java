// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A part of a formula; each knows where it begins, in chars from 0. */
sealed interface Node {

    int at();

    /** What it is made of, from left to right. */
    default List<Node> parts() {
        return List.of();
    }

    record Literal(BigDecimal number, int at) implements Node {}

    record Truth(boolean value, int at) implements Node {}

    record Read(Reference reference, int at) implements Node {}

    record Negation(Node of, int at) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(of);
        }
    }

    record Not(Node of, int at) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(of);
        }
    }

    /** Operands of one rank joined from left to right, however many: a long sum is no deep one. */
    record Chain(Node first, List<Link> links, int at) implements Node {

        @Override
        public List<Node> parts() {
            return Stream.concat(Stream.of(first), links.stream().map(Link::node))
                    .toList();
        }
    }

    /** One more operand of a chain and how it is joined. */
    record Link(Operator operator, Node node) {}

    record Comparison(Relation relation, Node left, Node right, int at) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    record Choice(Node condition, Node then, Node otherwise, int at) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    record Call(Function function, List<Node> arguments, int at) implements Node {

        @Override
        public List<Node> parts() {
            return arguments;
        }
    }

    record Rounded(Node of, int decimals, int at) implements Node {

        @Override
        public List<Node> parts() {
            return List.of(of);
        }
    }

    /** What joins the operands of a chain. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("×"),
        OVER("÷"),
        AND("and"),
        OR("or");

        private final String printed;

        Operator(String printed) {
            this.printed = printed;
        }

        boolean isLogical() {
            return this == AND || this == OR;
        }

        /** As explanations print it. */
        String printed() {
            return printed;
        }
    }

    /** How two numbers are compared. */
    enum Relation {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        /** Whether it holds where the difference of left and right has the given sign. */
        boolean holds(int sign) {
            return switch (this) {
                case EQUAL -> sign == 0;
                case UNEQUAL -> sign != 0;
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case MORE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
    }

    /** What is called by name with numbers. */
    enum Function {
        MIN,
        MAX,
        ABS,
        COALESCE
    }
}
