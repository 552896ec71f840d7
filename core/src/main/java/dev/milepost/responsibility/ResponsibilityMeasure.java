// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

/** A figure of who answers for what, which may be emitted as a fact. Rules 8.6 to 8.8. */
public enum ResponsibilityMeasure {
    /** How many departments are declared. */
    DEPARTMENTS,
    /** How many of them have named as many liaison officers as asked. */
    DEPARTMENTS_WITH_OFFICER,
    /** How many liaison officers are named. */
    OFFICERS,
    /** How many places must have a keeper. */
    SITES,
    /** How many of them have one. */
    SITES_OWNED,
    /** How many cleaning days a zone was due to hold. */
    CLEANING_DUE,
    /** How many of them it held. */
    CLEANING_HELD,
    /** How many of them it missed. */
    CLEANING_MISSED,
    /** How many days it was cleaned beside those due. */
    CLEANING_EXTRA,
    /** How many took part in the cleaning, each time counted. */
    CLEANING_HEADS;

    /** Whether it is counted zone by zone over a time; the others are as of a day. */
    boolean isOfZones() {
        return switch (this) {
            case DEPARTMENTS, DEPARTMENTS_WITH_OFFICER, OFFICERS, SITES, SITES_OWNED -> false;
            case CLEANING_DUE, CLEANING_HELD, CLEANING_MISSED, CLEANING_EXTRA, CLEANING_HEADS -> true;
        };
    }
}
