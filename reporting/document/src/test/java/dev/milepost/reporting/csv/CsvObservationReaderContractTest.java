// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.milepost.reporting.Rule;
import dev.milepost.reporting.intake.ObservationReader;
import dev.milepost.reporting.tck.ObservationReaderContract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Rule("1.8")
class CsvObservationReaderContractTest extends ObservationReaderContract {

    @Override
    protected ObservationReader reader() {
        return new CsvObservationReader();
    }

    /** A bar stands between the two languages of a text. */
    @Override
    protected boolean canHold(List<Fact> facts) {
        return facts.stream().noneMatch(fact -> fact.value().contains("|"));
    }

    @Override
    protected byte[] file(List<Fact> facts) {
        return facts.stream()
                .map(fact -> Stream.of(fact.element(), fact.unit(), fact.period(), fact.value(), fact.reporter())
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "element,unit,period,value,reporter\n", "\n"))
                .getBytes(UTF_8);
    }
}
