// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

/** A figure an activity yields, which may be emitted as a fact. Rule 8.2. */
public enum ActivityMeasure {
    /** That it was held: one for each activity, whatever the unit of the element. */
    HELD,
    /** What went into it, of those inputs that convert into the unit of the element: 人次, 车次, 吨, 处, 份, 场. */
    INPUT
}
