// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import java.io.Serial;

/** An option the user can mend; its message names option, rule and value. */
final class WrongOptionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongOptionException(String message) {
        super(message);
    }
}
