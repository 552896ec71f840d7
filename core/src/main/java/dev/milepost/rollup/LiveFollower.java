// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import java.util.List;

/**
 * Keeps something in step with a {@link LiveRollup}: called within each update, on the writer's thread, while readers
 * wait, so that they see both or neither. It must not call the live roll-up and should not throw: what it throws
 * reaches the writer, and the figures stay updated.
 */
@FunctionalInterface
public interface LiveFollower {

    /**
     * Takes an update into account.
     *
     * @param update what changed; good during the call only
     * @param rollup the figures one by one as they are now; the same as before unless the update is whole
     * @param table the figures as they are now; good during the call only
     */
    void follow(LiveUpdate update, Rollup rollup, FigureTable table);

    /**
     * Is told that the figures of a unit and those above it are about to change in place; they may be read still.
     *
     * @param unit the number of the unit
     */
    default void willChange(FigureColumn column, int unit) {}

    /** Whether {@link #changed} is to be called after the update that begins now. */
    default boolean asksForChanges() {
        return false;
    }

    /**
     * Is told which figures changed: after the update, when readers go on already, and also where none did.
     *
     * @param changes the figures that changed, by indicator, then by unit in their order, each once
     * @return what is to be run now, in that order, each whatever the others throw
     */
    default List<Runnable> changed(List<CellChange> changes) {
        return List.of();
    }
}
