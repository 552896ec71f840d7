/**
 * A store in a directory of readable JSON Lines.
 *
 * <p>Start with {@link dev.milepost.storage.file.FileCampaignStore}. Uses {@code storage} and what stands above it;
 * knows the SPI as any other store does.
 */
@NullMarked
package dev.milepost.storage.file;

import org.jspecify.annotations.NullMarked;
