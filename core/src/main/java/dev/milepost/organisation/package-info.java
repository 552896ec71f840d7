/**
 * Who reports: units, their levels and the tree they form.
 *
 * <p>Start with {@link dev.milepost.organisation.OrgTree}. A tree is effective-dated: each
 * {@link dev.milepost.organisation.OrgUnit} says from when to when it exists, and a
 * {@link dev.milepost.organisation.Succession} says where the figures of a closed unit go. A
 * {@link dev.milepost.organisation.Site} (a river, a school, a market) lies in a unit and is none itself. Uses
 * {@code text} and {@code quantity}.
 */
@NullMarked
package dev.milepost.organisation;

import org.jspecify.annotations.NullMarked;
