// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.explanation.Explanation;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind a figure of the page.
 *
 * @param unit of whom it is
 * @param subject what it is
 * @param shown the figure as it is shown
 * @param status how it stands
 * @param target what was asked
 * @param sentence why it stands so
 * @param why how it came about, as it may be published
 */
record Story(
        LocalizedText unit,
        LocalizedText subject,
        LocalizedText shown,
        Optional<LocalizedText> status,
        Optional<LocalizedText> target,
        Optional<LocalizedText> sentence,
        List<Explanation> why) {}
