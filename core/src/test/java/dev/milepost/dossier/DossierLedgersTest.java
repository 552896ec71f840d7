// SPDX-License-Identifier: Apache-2.0
package dev.milepost.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.LedgerDomain;
import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.indicator.DataElementId;
import dev.milepost.json.DossierJson;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerLine;
import dev.milepost.submission.LedgerMeasure;
import dev.milepost.submission.LedgerTemplate.Numbering;
import dev.milepost.submission.LedgerValue;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Ledgers belong to a dossier like all that is written down beside its facts. */
@Rule("13.5")
class DossierLedgersTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final Campaign CAMPAIGN = Campaign.builder(CampaignId.of("c"))
            .name(NAME)
            .edition("e")
            .period(SmallTown.YEAR)
            .unit(SmallTown.TOWN)
            .elements(List.of(SmallTown.element(SmallTown.X, Units.PERSON_TIMES).build()))
            .build();

    private static Ledger ledger(String element, UnaryOperator<LedgerLine.Builder> change) {
        LedgerLine.Builder line = LedgerLine.builder(LocalDate.of(2023, 5, 1), SmallTown.village(1), NAME)
                .value("host-kind", LedgerValue.code("01"))
                .value("heads", LedgerValue.amount(120))
                .value("sampled", LedgerValue.flag(true));
        return Ledger.builder(LedgerDomain.ID, LedgerDomain.template(Numbering.BY_YEAR, false), SmallTown.YEAR)
                .emissions(List.of(new Ledger.Emission(new LedgerMeasure.Entries(), DataElementId.of(element))))
                .append(change.apply(line).build())
                .build();
    }

    private static Dossier dossier(Ledger... ledgers) {
        return Dossier.builder(CAMPAIGN, SmallTown.tree(1))
                .sites(List.of(new Site("s1", NAME, NAME, SmallTown.village(1))))
                .reporting(ReportingRegister.none().withLedgers(List.of(ledgers)))
                .build();
    }

    @Test
    void yieldsTheirFactsAndIsKeptAsJson() {
        Dossier dossier = dossier(ledger(
                "x",
                line -> line.value("village", LedgerValue.unit(SmallTown.TOWN)).value("site", LedgerValue.site("s1"))));

        assertThat(dossier.facts(SmallTown.YEAR_END)).singleElement().satisfies(fact -> {
            assertThat(fact.key()).hasToString("x · v1 · 2023 (ledger/banquets)");
            assertThat(fact.value()).isEqualTo(Value.amount(1));
        });
        assertThat(DossierJson.read(DossierJson.write(dossier))).isEqualTo(dossier);
        assertThat(dossier.toBuilder().build()).isEqualTo(dossier).isNotEqualTo(dossier());
    }

    @Test
    void refusesALedgerThatNamesWhatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dossier(ledger("y", line -> line)))
                .withMessage("element that ledger 'banquets' emits must be one of the dossier, was 'y'; nearest: [x]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dossier(ledger("x", line -> line.value("site", LedgerValue.site("s2")))))
                .withMessage("site of entry banquets/2023#1 must be one of the dossier, was 's2'; nearest: [s1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        dossier(ledger("x", line -> line.value("village", LedgerValue.unit(OrgUnitId.of("v9"))))))
                .withMessageContaining("'v9'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dossier.builder(CAMPAIGN, SmallTown.tree(0))
                        .reporting(ReportingRegister.none().withLedgers(List.of(ledger("x", line -> line))))
                        .build())
                .withMessageContaining("'v1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dossier(ledger("x", line -> line), ledger("x", line -> line)))
                .withMessageContaining("ledger id must be unique");
    }
}
