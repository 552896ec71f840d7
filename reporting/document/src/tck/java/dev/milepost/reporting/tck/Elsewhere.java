// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work under other circumstances. */
final class Elsewhere {
    /** Small I has no dot there. */
    private static final Locale OTHER_LOCALE = Locale.forLanguageTag("tr-TR");

    /** A day ahead of most. */
    private static final TimeZone OTHER_ZONE = TimeZone.getTimeZone("Pacific/Kiritimati");

    private Elsewhere() {}

    // In another default locale and default zone, which are put back.
    static <T> T inAnotherLocaleAndZone(Callable<T> work) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(OTHER_LOCALE);
        TimeZone.setDefault(OTHER_ZONE);
        try {
            return work.call();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    // In two threads that begin at once; the results of both.
    static <T> List<T> inTwoThreads(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<T> one = threads.submit(() -> {
                start.await();
                return first.call();
            });
            Future<T> other = threads.submit(() -> {
                start.await();
                return second.call();
            });
            return List.of(one.get(), other.get());
        } finally {
            threads.shutdownNow();
        }
    }
}
