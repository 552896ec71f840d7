// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.milepost.progress.StandingChange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The open pages, told of changes by server-sent events. A change only rings at each; its own thread then looks and
 * writes, so nobody who reads slowly holds up who enters, and who was busy sees the last of several changes alone.
 * There are never more than so many at once.
 */
final class Viewers {

    /** How many pages may be open at once. */
    static final int MOST = 32;

    private static final Duration PULSE = Duration.ofSeconds(15);

    private final Semaphore seats = new Semaphore(MOST);
    private final Set<Semaphore> bells = ConcurrentHashMap.newKeySet();
    private final long pulseMillis;

    Viewers() {
        this(PULSE);
    }

    /** Pages to which something is written at least that often, so that one that went away is noticed. */
    Viewers(Duration pulse) {
        this.pulseMillis = pulse.toMillis();
    }

    /** Rings at all pages. */
    void changed(List<StandingChange> changes) {
        bells.forEach(Semaphore::release);
    }

    /** How many pages are open. */
    int open() {
        return bells.size();
    }

    /** What a page shows at a moment. */
    interface Picture {
        String now() throws IOException;
    }

    /**
     * Keeps a page up to date, from what it shows now on, until it is closed or the thread is interrupted.
     *
     * @throws Refusal if as many as may be open are
     * @throws IOException if the page is gone
     */
    void serve(HttpExchange exchange, Picture picture) throws IOException {
        if (!seats.tryAcquire()) {
            throw new Refusal(
                    Refusal.UNAVAILABLE,
                    "同时打开的页面不能超过 " + MOST + " 个",
                    "open pages must be " + MOST + " at most; please close one");
        }
        Semaphore bell = new Semaphore(1);
        bells.add(bell);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), bell, picture);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            bells.remove(bell);
            seats.release();
        }
    }

    private void write(OutputStream out, Semaphore bell, Picture picture) throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            if (bell.tryAcquire(pulseMillis, TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
                out.write(event(picture.now()).getBytes(UTF_8));
            } else {
                out.write(":\n\n".getBytes(UTF_8));
            }
            out.flush();
        }
    }

    /** An event of several lines, each marked as its data. */
    private static String event(String picture) {
        StringBuilder event = new StringBuilder("event: picture\n");
        picture.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
        return event.append('\n').toString();
    }
}
