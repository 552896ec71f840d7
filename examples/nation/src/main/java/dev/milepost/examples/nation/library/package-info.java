// SPDX-License-Identifier: Apache-2.0
/** The job done by Milepost: the nation as a campaign, its reports in columns, one table of figures and statuses. */
@NullMarked
package dev.milepost.examples.nation.library;

import org.jspecify.annotations.NullMarked;
