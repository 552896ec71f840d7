// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import dev.milepost.period.Period;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One breach of each rule of {@code ArchitectureTest}, which shows by them that its rules find what they forbid. */
@SuppressWarnings("unused")
final class PlantedFaults {

    private PlantedFaults() {}

    /** The first package uses a later one, which uses the first: out of order and a cycle. */
    static final class KnowsLaterPackage {

        static String of(Period period) {
            return period.toString();
        }
    }

    /** Reads JSON outside the packages for it. */
    static final class KnowsJackson {

        static String of(JsonNode node) {
            return node.toString();
        }
    }

    /** Carries an annotation that kept the old name of Jackson. */
    static final class KnowsOldJackson {

        @JsonProperty
        final String name = "";
    }

    /** Shows Guava inside a type argument of a public method. */
    public static final class ShowsGuava {

        private ShowsGuava() {}

        public static List<ImmutableList<String>> names() {
            return List.of();
        }
    }

    /** Is open to subclasses without a contract for them. */
    public static class OpenClass {

        OpenClass() {}
    }

    /** Is open to implementations without a contract for them. */
    public interface OpenInterface {

        /** Does one thing. */
        void one();

        /** Does another thing. */
        void another();
    }

    /** Asks the machine instead of the caller. */
    static final class AsksTheMachine {

        static String now() {
            return Instant.now() + " " + Locale.getDefault();
        }
    }

    /** Logs in the domain. */
    static final class Talks {

        static final Logger LOG = LoggerFactory.getLogger(Talks.class);
    }
}
