/**
 * The language of formula indicators (rule 7).
 *
 * <p>Start at {@link dev.milepost.formula.Formula}: it is parsed from text, checked against the types of its operands,
 * and evaluated on their values. Names mean nothing here; who evaluates says what stands behind them
 * ({@link dev.milepost.formula.Operands}). A formula reaches nothing else: no host, no clock, no chance. The grammar is
 * in {@code docs/formulas.md}. Uses {@code text} and {@code quantity}.
 */
@NullMarked
package dev.milepost.formula;

import org.jspecify.annotations.NullMarked;
