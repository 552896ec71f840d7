// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.Form;
import dev.milepost.submission.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands where on the sheet of a form; the same when it is written and when it is read back.
 *
 * @param dossier the campaign, with what was handed in so far
 * @param form what is asked
 * @param unit who fills it in
 * @param period for when
 * @param locale in which language
 */
record FormSheet(Dossier dossier, Form form, OrgUnit unit, Period period, Locale locale) {
    static final int TITLE_ROW = 0;
    static final int UNIT_ROW = 1;
    static final int PERIOD_ROW = 2;
    static final int HEAD_ROW = 10;
    static final int FIRST_ROW = HEAD_ROW + 1;

    /** The name of the sheet. */
    String name() {
        return isChinese() ? "填报" : "Return";
    }

    boolean isChinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** The row of a cell of the form, by its place among them. */
    int row(int place) {
        return FIRST_ROW + place;
    }

    DataElement element(CellKey key) {
        return campaign().elements().stream()
                .filter(element -> element.id().equals(key.element()))
                .findFirst()
                .orElseThrow();
    }

    private Campaign campaign() {
        return dossier.campaign();
    }

    String categoryName(CellKey key) {
        return element(key)
                .disaggregation()
                .flatMap(one -> one.find(key.category()))
                .map(category -> category.name().in(locale))
                .orElse(key.category());
    }

    /** The words that nobody changes, by the address of their cell: what was moved or typed over is found by them. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("A1", form.name().in(locale));
        for (HeadField field : HeadField.values()) {
            labels.put(HeadField.LABEL.address(field.row()), field.label().in(locale));
        }
        for (FormColumn column : FormColumn.values()) {
            labels.put(column.address(HEAD_ROW), column.title().in(locale));
        }
        List<CellKey> cells = form.cells();
        for (int i = 0; i < cells.size(); i++) {
            DataElement element = element(cells.get(i));
            labels.put(FormColumn.ELEMENT.address(row(i)), element.name().in(locale));
            labels.put(FormColumn.CATEGORY.address(row(i)), categoryName(cells.get(i)));
            labels.put(FormColumn.UNIT.address(row(i)), element.unit().symbol().in(locale));
        }
        return labels;
    }

    /** What stands of the report so far; a draft if nothing was sent. */
    Submission current() {
        return find(period).orElseGet(() -> Submission.of(form, unit.id(), period));
    }

    /** What was handed in for the period before. */
    Optional<Submission> last() {
        return find(period.previous());
    }

    private Optional<Submission> find(Period of) {
        return dossier.reporting().submissions().stream()
                .filter(one -> one.form().id().equals(form.id())
                        && one.unit().equals(unit.id())
                        && one.period().equals(of))
                .findFirst();
    }
}
