// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

/** An option the user can mend; its message names option, rule and value. */
final class WrongOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongOptionException(String message) {
        super(message);
    }
}
