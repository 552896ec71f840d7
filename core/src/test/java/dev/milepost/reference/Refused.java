// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

/** The question has no answer: units that have no common figure, or different things added. Rules 1.6, 5.1. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }
}
