// SPDX-License-Identifier: Apache-2.0
/**
 * A year of a nation on Apache Spark: reports repartitioned by unit, each partition reduced to a part in bytes, the
 * parts merged, rolled up and assessed by the driver, and every cell compared with what one machine says.
 *
 * <p>Start with {@link dev.milepost.examples.nation.spark.NationSpark}, the program; {@code PartsJob} is what Spark
 * does.
 */
@NullMarked
package dev.milepost.examples.nation.spark;

import org.jspecify.annotations.NullMarked;
