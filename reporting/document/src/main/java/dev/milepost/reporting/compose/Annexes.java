// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.reporting.document.Annex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The annexes of the summary, each only if there is something in it. */
final class Annexes {

    private final Composition composition;

    Annexes(Composition composition) {
        this.composition = composition;
    }

    List<Annex> all() {
        List<Annex> annexes = new ArrayList<>();
        new IndicatorAnnex(composition).annex().ifPresent(annexes::add);
        new ProjectAnnex(composition).annex().ifPresent(annexes::add);
        new RectificationAnnex(composition).annex().ifPresent(annexes::add);
        new SurveyAnnex(composition).annex().ifPresent(annexes::add);
        new ResponsibilityAnnex(composition).annex().ifPresent(annexes::add);
        Optional<Annex> reporting = new ReportingAnnex(composition).annex();
        reporting.ifPresent(annexes::add);
        return annexes;
    }
}
