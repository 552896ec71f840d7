// SPDX-License-Identifier: Apache-2.0
/**
 * A small live web page over a store: whoever enters a figure sees those of the unit and of all above it change, and
 * everybody who looks on sees it too, without loading anything anew.
 *
 * <p>Start with {@link dev.milepost.examples.dashboard.Dashboard}, then read
 * {@link dev.milepost.examples.dashboard.LiveCampaign}: it holds the figures and is all there is to know of the
 * library. Around it, {@link dev.milepost.examples.dashboard.Server} answers requests and lets in only those that
 * {@link dev.milepost.examples.dashboard.Guard} lets pass; {@link dev.milepost.examples.dashboard.Page} writes what is
 * seen.
 */
@NullMarked
package dev.milepost.examples.dashboard;

import org.jspecify.annotations.NullMarked;
