// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;

/** A report that was owed and is not there. Rule 2.3. */
record Hole(OrgUnitId unit, Period period, MissingReason reason) {}
