// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import java.util.List;

/**
 * Gives a formula the values of its operands, at one unit and period. Called once for each reference, in one thread.
 */
@FunctionalInterface
public interface Operands {

    /**
     * The values behind a reference, one for each reading but {@link Reference.Reading#CHILDREN}, which has one for
     * each unit below that the operand concerns, in a stable order.
     */
    List<FormulaValue> read(Reference reference);
}
