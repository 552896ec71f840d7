// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Shares numbered pieces of work among tasks that a caller's executor runs. */
final class Tasks {

    private Tasks() {}

    /**
     * Does all pieces and returns when all are done.
     *
     * @param pieces how many there are
     * @param executor runs the tasks
     * @param tasks how many tasks share the pieces, one or more; more than threads does no harm
     * @param worker makes what does a piece, one for each task
     */
    static void run(int pieces, Executor executor, int tasks, Supplier<IntConsumer> worker) {
        checkArgument(tasks >= 1, "tasks must be 1 or more, were %s", tasks);
        AtomicInteger next = new AtomicInteger();
        Runnable task = () -> {
            IntConsumer work = worker.get();
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        };
        CompletableFuture<?>[] all = new CompletableFuture<?>[tasks];
        for (int i = 0; i < tasks; i++) {
            all[i] = CompletableFuture.runAsync(task, executor);
        }
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
