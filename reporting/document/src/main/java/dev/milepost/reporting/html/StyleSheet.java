// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.html;

import dev.milepost.reporting.markup.PageResource;

/** The one style sheet of all pages and the policy that allows it and nothing else. */
final class StyleSheet {
    private static final PageResource RESOURCE = PageResource.beside(StyleSheet.class, "report.css");
    static final String TEXT = RESOURCE.text();

    private static final String POLICY =
            "default-src 'none'; style-src " + RESOURCE.source() + "; base-uri 'none'; form-action 'none'";

    private StyleSheet() {}

    /** Pictures are allowed only where the page itself holds some, and then none from elsewhere. */
    static String policy(boolean withPictures) {
        return POLICY + (withPictures ? "; img-src data:" : "");
    }
}
