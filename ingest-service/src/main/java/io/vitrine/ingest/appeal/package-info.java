/**
 * An author's appeal against a rejection. Takes what the author writes; gives a row and an {@code AppealLodged} event
 * in one transaction, and takes the answer back from moderation. A decision is appealed against once, and only while it
 * holds and its time is not over.
 */
@NullMarked
package io.vitrine.ingest.appeal;

import org.jspecify.annotations.NullMarked;
