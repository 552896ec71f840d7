// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.milepost.reporting.Rule;
import dev.milepost.reporting.intake.ObservationReader;
import dev.milepost.reporting.tck.ObservationReaderContract;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

@Rule("1.8")
class JsonObservationReaderContractTest extends ObservationReaderContract {

    @Override
    protected ObservationReader reader() {
        return new JsonObservationReader();
    }

    @Override
    protected byte[] file(List<Fact> facts) {
        return facts.stream()
                .map(JsonObservationReaderContractTest::record)
                .collect(Collectors.joining(",\n", "[", "]\n"))
                .getBytes(UTF_8);
    }

    private static String record(Fact fact) {
        String reporter = fact.reporter().isEmpty() ? "" : ",\"reporter\":{\"zh\":" + quoted(fact.reporter()) + "}";
        return "{\"element\":" + quoted(fact.element()) + ",\"unit\":" + quoted(fact.unit()) + ",\"period\":"
                + quoted(fact.period()) + ",\"value\":" + value(fact) + reporter + "}";
    }

    /** Words say that they are words. */
    private static String value(Fact fact) {
        boolean number = fact.value().matches("-?[0-9]+(\\.[0-9]+)?");
        if (fact.element().equals("remark")) {
            return quoted("word:" + fact.value());
        }
        return number ? fact.value() : quoted(fact.value());
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
