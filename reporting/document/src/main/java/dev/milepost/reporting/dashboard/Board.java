// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Progress;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.UnsupportedRollupException;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every indicator at every unit shown.
 *
 * @param units the names of the columns: the campaign's unit, then the others
 * @param groups the indicators by action
 */
record Board(List<LocalizedText> units, List<Group> groups) {

    /**
     * The indicators of an action, or those of none.
     *
     * @param name the action
     * @param rows in the order of the action, one or more
     */
    record Group(LocalizedText name, List<Row> rows) {}

    /**
     * An indicator.
     *
     * @param indicator what is measured
     * @param name its name
     * @param fields one for each unit
     */
    record Row(Indicator indicator, LocalizedText name, List<Field> fields) {
        /** The field of the campaign's unit. */
        Field whole() {
            return fields.get(0);
        }
    }

    static Board of(Progress progress, DashboardOptions options) {
        List<Column> columns = new ArrayList<>();
        for (OrgUnit unit : units(progress, options)) {
            Map<IndicatorId, Assessment> standing = new HashMap<>();
            progress.at(unit.id()).forEach(one -> standing.put(one.indicator().id(), one));
            columns.add(new Column(unit.id(), Words.clean(unit.name()), standing));
        }
        return new Board(columns.stream().map(Column::name).toList(), groups(progress, columns));
    }

    /** A unit with how it stands, by indicator. */
    private record Column(OrgUnitId unit, LocalizedText name, Map<IndicatorId, Assessment> standing) {
        Field field(Indicator indicator, LocalizedText subject, Progress progress) {
            Optional<Assessment> assessment = Optional.ofNullable(standing.get(indicator.id()));
            Figure figure = assessment.map(Assessment::figure).orElseGet(() -> figure(indicator, progress));
            return new Field(name, subject, indicator, figure, assessment);
        }

        private Figure figure(Indicator indicator, Progress progress) {
            try {
                return progress.rollup().figure(indicator.id(), unit);
            } catch (UnsupportedRollupException noCommonFigure) {
                return Figure.unsupported(noCommonFigure);
            }
        }
    }

    private static List<OrgUnit> units(Progress progress, DashboardOptions options) {
        OrgTree tree = progress.rollup().tree();
        OrgUnitId whole = progress.campaign().unit();
        List<OrgUnit> units = new ArrayList<>(List.of(tree.get(whole)));
        units.addAll(
                options.units().map(ids -> ids.stream().map(tree::get).toList()).orElseGet(() -> tree.children(whole)));
        return units.stream().distinct().toList();
    }

    private static List<Group> groups(Progress progress, List<Column> columns) {
        Campaign campaign = progress.campaign();
        List<Group> groups = new ArrayList<>();
        Set<IndicatorId> rest = new LinkedHashSet<>();
        campaign.indicators().forEach(indicator -> rest.add(indicator.id()));
        for (Action action : campaign.actions()) {
            List<IndicatorId> own =
                    action.indicators().stream().filter(rest::remove).toList();
            add(groups, Words.clean(action.name()), rows(own, progress, columns));
        }
        add(groups, Glossary.get("dashboard.otherAction"), rows(List.copyOf(rest), progress, columns));
        return groups;
    }

    private static void add(List<Group> groups, LocalizedText name, List<Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new Group(name, rows));
        }
    }

    private static List<Row> rows(List<IndicatorId> indicators, Progress progress, List<Column> columns) {
        return indicators.stream()
                .map(id -> progress.campaign().findIndicator(id).orElseThrow())
                .map(indicator -> row(indicator, progress, columns))
                .toList();
    }

    private static Row row(Indicator indicator, Progress progress, List<Column> columns) {
        LocalizedText name = Words.clean(indicator.name());
        return new Row(
                indicator,
                name,
                columns.stream()
                        .map(column -> column.field(indicator, name, progress))
                        .toList());
    }
}
