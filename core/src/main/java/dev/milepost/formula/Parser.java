// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a formula from its words, by recursive descent: one method for each rule of the grammar. */
final class Parser {

    static final int MAX_LENGTH = 10_000;
    static final int MAX_DEPTH = 200;

    /** More decimals than these no figure has. */
    static final int MAX_DECIMALS = 34;

    private static final Map<String, Node.Operator> LOGICAL_OR = Map.of("or", Node.Operator.OR);
    private static final Map<String, Node.Operator> LOGICAL_AND = Map.of("and", Node.Operator.AND);
    private static final Map<String, Node.Operator> TERMS = Map.of("+", Node.Operator.PLUS, "-", Node.Operator.MINUS);
    private static final Map<String, Node.Operator> FACTORS = Map.of("*", Node.Operator.TIMES, "/", Node.Operator.OVER);

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    static Node parse(String text) {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            int length = text.codePointCount(0, text.length());
            throw FormulaException.at(
                    text,
                    0,
                    LocalizedText.of(
                            "公式不得超过 " + MAX_LENGTH + " 个字符，实有 " + length + " 个",
                            "length must not exceed " + MAX_LENGTH + " characters, was " + length));
        }
        Parser parser = new Parser(text);
        Node root = parser.either();
        parser.require(parser.peek().kind() == Token.Kind.END, LocalizedText.of("运算符或公式的结尾", "an operator or the end"));
        return root;
    }

    /** A formula inside another one. */
    private Node formula() {
        return nested(this::either);
    }

    private Node either() {
        return chain(() -> chain(this::negated, LOGICAL_AND), LOGICAL_OR);
    }

    private Node negated() {
        Token token = peek();
        if (!token.is("not")) {
            return comparison();
        }
        next++;
        return nested(() -> new Node.Not(negated(), token.at()));
    }

    private Node comparison() {
        Node left = sum();
        Token token = peek();
        for (Node.Relation relation : Node.Relation.values()) {
            if (token.kind() == Token.Kind.SYMBOL && token.is(relation.symbol())) {
                next++;
                return new Node.Comparison(relation, left, sum(), left.at());
            }
        }
        return left;
    }

    private Node sum() {
        return chain(() -> chain(this::factor, FACTORS), TERMS);
    }

    private Node chain(Supplier<Node> operand, Map<String, Node.Operator> operators) {
        Node first = operand.get();
        List<Node.Link> links = new ArrayList<>();
        Node.Operator operator = operator(operators);
        while (operator != null) {
            next++;
            links.add(new Node.Link(operator, operand.get()));
            operator = operator(operators);
        }
        return links.isEmpty() ? first : new Node.Chain(first, List.copyOf(links), first.at());
    }

    private Node.@Nullable Operator operator(Map<String, Node.Operator> operators) {
        Token token = peek();
        boolean quoted = token.kind() == Token.Kind.QUOTED;
        return quoted ? null : operators.get(token.text());
    }

    private Node factor() {
        Token token = peek();
        if (!token.is("-")) {
            return primary();
        }
        next++;
        return nested(() -> new Node.Negation(factor(), token.at()));
    }

    private Node primary() {
        Token token = tokens.get(next);
        if (token.is("(")) {
            next++;
            Node inner = formula();
            expect(")");
            return inner;
        }
        require(
                token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.END,
                LocalizedText.of("数值、名称或“(”", "a number, a name or \"(\""));
        next++;
        return switch (token.kind()) {
            case NUMBER -> new Node.Literal(new BigDecimal(token.text()), token.at());
            case QUOTED -> new Node.Read(reference(token, Reference.Reading.PERIOD), token.at());
            default -> word(token);
        };
    }

    private Node word(Token token) {
        return switch (token.text()) {
            case "true", "false" -> new Node.Truth(token.is("true"), token.at());
            case "if" -> choice(token);
            case "min", "max", "coalesce" -> call(token, Integer.MAX_VALUE);
            case "abs" -> call(token, 1);
            case "round" -> rounded(token);
            case "sum" -> children(token);
            case "previous" -> read(token, Reference.Reading.PREVIOUS_PERIOD);
            case "ytd" -> read(token, Reference.Reading.YEAR_TO_DATE);
            default -> operand(token);
        };
    }

    private Node operand(Token token) {
        if (FormulaText.RESERVED.contains(token.text())) {
            next--;
            require(false, LocalizedText.of("数值、名称或“(”", "a number, a name or \"(\""));
        }
        return new Node.Read(reference(token, Reference.Reading.PERIOD), token.at());
    }

    private Node choice(Token token) {
        expect("(");
        Node condition = formula();
        expect(",");
        Node then = formula();
        expect(",");
        Node otherwise = formula();
        expect(")");
        return new Node.Choice(condition, then, otherwise, token.at());
    }

    private Node call(Token token, int most) {
        expect("(");
        List<Node> arguments = new ArrayList<>(List.of(formula()));
        while (arguments.size() < most && peek().is(",")) {
            next++;
            arguments.add(formula());
        }
        expect(")");
        Node.Function function = Node.Function.valueOf(token.text().toUpperCase(Locale.ROOT));
        return new Node.Call(function, List.copyOf(arguments), token.at());
    }

    private Node rounded(Token token) {
        expect("(");
        Node of = formula();
        expect(",");
        Token decimals = tokens.get(next);
        boolean whole = decimals.kind() == Token.Kind.NUMBER
                && decimals.text().length() <= 2
                && decimals.text().indexOf('.') < 0
                && Integer.parseInt(decimals.text()) <= MAX_DECIMALS;
        require(whole, LocalizedText.of("小数位数 0 至 " + MAX_DECIMALS, "a number of decimals, 0 to " + MAX_DECIMALS));
        next++;
        expect(")");
        return new Node.Rounded(of, Integer.parseInt(decimals.text()), token.at());
    }

    private Node children(Token token) {
        expect("(");
        require(peek().is("children"), LocalizedText.of("“children(名称)”", "\"children(name)\""));
        next++;
        Node read = read(token, Reference.Reading.CHILDREN);
        expect(")");
        return read;
    }

    private Node read(Token token, Reference.Reading reading) {
        expect("(");
        Token name = tokens.get(next);
        boolean named = name.kind() == Token.Kind.QUOTED
                || (name.kind() == Token.Kind.WORD && !FormulaText.RESERVED.contains(name.text()));
        require(named, LocalizedText.of("名称", "a name"));
        next++;
        expect(")");
        return new Node.Read(reference(name, reading), token.at());
    }

    private Reference reference(Token name, Reference.Reading reading) {
        try {
            return new Reference(Identifiers.check("operand", name.text()), reading);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw FormulaException.at(text, name.at(), LocalizedText.of("名称不合规则：" + message, message));
        }
    }

    /** Counts how deep a part stands in others, so that no text can exhaust the stack. */
    private Node nested(Supplier<Node> part) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw FormulaException.at(
                    text,
                    peek().at(),
                    LocalizedText.of(
                            "嵌套不得超过 " + MAX_DEPTH + " 层，实为 " + depth + " 层以上",
                            "must not be nested deeper than " + MAX_DEPTH + " levels, was " + depth + " or more"));
        }
        Node node = part.get();
        depth--;
        return node;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private void expect(String symbol) {
        require(
                peek().kind() == Token.Kind.SYMBOL && peek().is(symbol),
                both("“" + symbol + "”", "\"" + symbol + "\""));
        next++;
    }

    private void require(boolean satisfied, LocalizedText expected) {
        if (!satisfied) {
            Token token = peek();
            boolean ended = token.kind() == Token.Kind.END;
            LocalizedText problem = ended
                    ? LocalizedText.of("公式没有写完", "the formula is not complete")
                    : LocalizedText.of("“" + token.text() + "”的位置不对", "'" + token.text() + "' is out of place");
            throw FormulaException.expecting(text, token.at(), problem, expected);
        }
    }

    private static LocalizedText both(String zh, String en) {
        return LocalizedText.of(zh, en);
    }
}
