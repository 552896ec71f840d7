/**
 * What is measured.
 *
 * <p>A {@link dev.milepost.indicator.DataElement} is what is stored: it declares unit, time operator, unit operator and
 * who reports it how often. An {@link dev.milepost.indicator.Indicator} is what is judged: an element, a pair of
 * elements, a level or a flag, with its reference sheet. Uses {@code organisation}, {@code period}, {@code quantity}
 * and {@code text}.
 */
@NullMarked
package dev.milepost.indicator;

import org.jspecify.annotations.NullMarked;
