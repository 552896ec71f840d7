/**
 * Where campaigns and facts are kept: an SPI, its lookup and the store in memory.
 *
 * <p>Start with {@link dev.milepost.storage.CampaignStore}; {@link dev.milepost.storage.CampaignStores} opens one. A
 * store keeps every revision, gives recorded time and sequence itself, and lends a stream of facts to a reader. Its
 * records form a journal chained by hashes ({@link dev.milepost.storage.JournalRecord}), which
 * {@link dev.milepost.storage.Verification} goes through. Uses {@code json} and what stands above it.
 */
@NullMarked
package dev.milepost.storage;

import org.jspecify.annotations.NullMarked;
