// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.milepost.submission.LedgerTemplate;
import dev.milepost.text.NearestNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * The templates of ledgers that come with the library. What is known of them from elsewhere stands in their sources.
 */
public final class LedgerTemplates {

    private static final Set<String> IDS = ImmutableSortedSet.of("cleaning-days", "rural-banquet-filing");

    private LedgerTemplates() {}

    /** The ids of all templates there are, in natural order. */
    public static Set<String> ids() {
        return IDS;
    }

    /**
     * Gets a template.
     *
     * @param id the id of the template, such as {@code cleaning-days}
     * @throws IllegalArgumentException if there is none of that id; the message names the known ids, nearest first
     */
    public static LedgerTemplate get(String id) {
        requireNonNull(id, "id");
        checkArgument(
                IDS.contains(id),
                "id of a ledger template must be one of %s, was '%s'",
                NearestNames.of(id, IDS, Integer.MAX_VALUE),
                id);
        String resource = "ledgers/" + id + ".json";
        try (InputStream in = requireNonNull(LedgerTemplates.class.getResourceAsStream(resource), resource)) {
            return LedgerTemplateJson.read(in, resource);
        } catch (IOException e) {
            throw JsonFile.unreadable(resource, e);
        }
    }
}
