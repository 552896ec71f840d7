// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.InspectionDomain;
import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Rule 8.4: closed and open make raised, and what is overdue is open. */
@Rule("8.4")
@Domain(InspectionDomain.class)
@Domain(DomainContext.Global.class)
class FindingProperties {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);

    @Property
    void overdueIsOpenAndClosedIsNot(@ForAll Finding finding, @ForAll @IntRange(min = -2, max = 40) int after) {
        LocalDate date = DAY.plusDays(after);
        if (finding.isOverdueOn(date)) {
            assertThat(finding.isOpenOn(date)).isTrue();
        }
        finding.closedBy(date).ifPresent(closed -> {
            assertThat(finding.isOpenOn(date)).isFalse();
            assertThat(closed).isBeforeOrEqualTo(date);
        });
        assertThat(finding.stateOn(date).isPresent()).isEqualTo(after >= 0);
    }

    @Property
    void closedAndOpenMakeRaised(
            @ForAll @Size(min = 1, max = 6) List<Finding> drawn, @ForAll @IntRange(min = -2, max = 40) int after) {
        LocalDate date = DAY.plusDays(after);
        Inspection inspection = inspection(drawn);
        long open =
                inspection.findings().stream().filter(one -> one.isOpenOn(date)).count();
        assertThat(inspection.closedBy(date) + open).isEqualTo(inspection.raisedBy(date));
        assertThat((long) inspection.overdueOn(date)).isBetween(0L, open);
        assertThat(inspection.isTallied()).isFalse();
    }

    private static Inspection inspection(List<Finding> drawn) {
        List<Finding> findings = new ArrayList<>();
        for (Finding one : drawn) {
            Finding.Builder copy = Finding.builder("f" + findings.size())
                    .type(one.type())
                    .description(one.description())
                    .raisedOn(one.raisedOn())
                    .moves(one.moves());
            one.dueOn().ifPresent(copy::dueOn);
            findings.add(copy.build());
        }
        return Inspection.builder(InspectionId.of("i"), InspectionKind.ROUTINE)
                .theme(LocalizedText.ofChinese("校园"))
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .findings(findings)
                .build();
    }
}
