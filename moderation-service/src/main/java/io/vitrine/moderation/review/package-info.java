/**
 * The review desk: people decide what the policy left to them. Takes the open cases of the reviewer's brand; gives each
 * to one reviewer at a time, takes the decision, and lets it be taken back for a while.
 */
@NullMarked
package io.vitrine.moderation.review;

import org.jspecify.annotations.NullMarked;
