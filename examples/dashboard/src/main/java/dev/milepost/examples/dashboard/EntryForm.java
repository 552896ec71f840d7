// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.intake.FactTable;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was typed into the form becomes a fact by the rules of every file of facts, or is refused with what is wrong.
 */
final class EntryForm {

    private static final String UNIT = "unit";
    private static final List<String> COLUMNS = List.of("element", UNIT, "period", "value");

    private final LiveCampaign campaign;

    EntryForm(LiveCampaign campaign) {
        this.campaign = campaign;
    }

    /**
     * Reads a fact.
     *
     * @throws dev.milepost.storage.ScopeException if its unit is outside the scope or unknown
     * @throws Refusal if a field is missing or wrong; the reason names field, rule and value
     */
    Observation read(Fields fields) {
        List<String> cells =
                COLUMNS.stream().map(fields::get).map(String::strip).toList();
        campaign.requireOpen(unit(cells.get(COLUMNS.indexOf(UNIT))));
        IntakeContext context =
                IntakeContext.of(campaign.campaign(), campaign.dossier().organisation());
        FactTable table = FactTable.of(context, IntakePlace.ofFile("form"), COLUMNS);
        table.row(IntakePlace.ofFile("form"), cells);
        IntakeResult result = table.build();
        if (result.observations().size() != 1) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    LocalizedText.of(problems(result, Locale.CHINESE), problems(result, Locale.ENGLISH)));
        }
        Observation fact = result.observations().get(0);
        checkBounds(fact);
        return fact;
    }

    /** A file may hold a doubtful figure, of which reports will tell; who types one can mend it at once. */
    private void checkBounds(Observation fact) {
        DataElement element =
                campaign.campaign().findElement(fact.key().element()).orElseThrow();
        if (fact.value() instanceof Value.Amount amount) {
            element.lowest()
                    .filter(lowest -> amount.amount().compareTo(lowest) < 0)
                    .ifPresent(lowest -> refuse("不能小于 " + lowest, "must be " + lowest + " or more", amount));
            element.highest()
                    .filter(highest -> amount.amount().compareTo(highest) > 0)
                    .ifPresent(highest -> refuse("不能大于 " + highest, "must be " + highest + " or less", amount));
        }
    }

    private static void refuse(String zh, String en, Value.Amount amount) {
        throw new Refusal(Refusal.UNPROCESSABLE, "value：" + zh + "，所填为 " + amount, "value: " + en + ", was " + amount);
    }

    private static OrgUnitId unit(String text) {
        try {
            return OrgUnitId.of(text);
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            throw new Refusal(Refusal.UNPROCESSABLE, UNIT + "：" + why, UNIT + ": " + why);
        }
    }

    private static String problems(IntakeResult result, Locale locale) {
        return result.problems().stream()
                .map(problem -> problem(problem, locale))
                .collect(Collectors.joining("; "));
    }

    private static String problem(IntakeProblem problem, Locale locale) {
        String colon = locale.equals(Locale.CHINESE) ? "：" : ": ";
        return problem.column().map(name -> name + colon).orElse("")
                + problem.message().in(locale);
    }

    /** Says what was recorded. */
    LocalizedText recorded(Observation fact) {
        OrgUnit unit = campaign.dossier().organisation().get(fact.key().unit());
        LocalizedText element = campaign.campaign()
                .findElement(fact.key().element())
                .orElseThrow()
                .name();
        return LocalizedText.of(
                "已录入：" + unit.name().zh() + "，" + element.zh() + "，"
                        + fact.key().period().text(Locale.CHINESE) + "：" + fact.value(),
                "recorded: " + unit.name().en() + ", " + element.en() + ", "
                        + fact.key().period().text(Locale.ENGLISH) + ": " + fact.value());
    }
}
