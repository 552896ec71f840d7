/**
 * What was promised: campaigns with their actions, targets, projects, tasks and the people answering for them.
 *
 * <p>Start with {@link dev.milepost.campaign.Campaign}. The actions of a campaign are data of its edition, never an
 * enum: the seven of one round are not the seven of the next. Uses {@code indicator} and what stands above it.
 */
@NullMarked
package dev.milepost.campaign;

import org.jspecify.annotations.NullMarked;
