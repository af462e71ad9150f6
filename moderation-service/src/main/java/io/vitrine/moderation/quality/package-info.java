/**
 * How well moderation works, as a team: how much the policies decide, how long authors wait, how often a decision is
 * turned round, how far two people agree, and how often a policy's approval is right. Takes what was written down of
 * decisions and second looks; gives figures of one brand, each with its count, and none of them about one person.
 */
@NullMarked
package io.vitrine.moderation.quality;

import org.jspecify.annotations.NullMarked;
