/**
 * Campaigns and facts in a database that speaks SQL: SQLite in a file, PostgreSQL, MySQL or MariaDB.
 *
 * <p>Start with {@link dev.milepost.storage.jdbc.JdbcCampaignStore}, or with the address of a database and
 * {@link dev.milepost.storage.CampaignStores}. Records stand in one table in the order of their sequence, each with its
 * content as the line of JSON its hash is over, and with columns to search by that follow from the content. One row,
 * the head, says how far the journal has come; every writer locks it, so that there is one order for all. The tables
 * are published as {@code dev/milepost/storage/jdbc/schema/<dialect>/V001.sql} for those who create them otherwise. The
 * host brings the driver. Uses {@code storage} and what stands above it.
 */
@NullMarked
package dev.milepost.storage.jdbc;

import org.jspecify.annotations.NullMarked;
