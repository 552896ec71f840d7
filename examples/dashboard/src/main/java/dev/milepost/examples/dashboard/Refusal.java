// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.text.LocalizedText;

/** A request that is not answered as it was asked: with a status of HTTP and a reason for people. */
final class Refusal extends RuntimeException {

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int UNSUPPORTED_TYPE = 415;
    static final int MISDIRECTED = 421;
    static final int UNPROCESSABLE = 422;
    static final int FAULT = 500;
    static final int UNAVAILABLE = 503;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient LocalizedText reason;

    Refusal(int status, LocalizedText reason) {
        super(reason.en());
        this.status = status;
        this.reason = reason;
    }

    Refusal(int status, String zh, String en) {
        this(status, LocalizedText.of(zh, en));
    }

    int status() {
        return status;
    }

    LocalizedText reason() {
        return reason;
    }
}
