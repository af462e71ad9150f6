/**
 * Cases that are looked at once more, drawn at random: some approvals of the policies, to see how often they are right,
 * and some decisions of one person, given to another one who does not know it. Takes every decision in its own
 * transaction; gives the desk cases that look like any other, and the quality page the answers.
 *
 * <p>A drawn case moves along types: {@code WaitingLook ⇄ HeldLook ⇄ GivenLook}, and, where two people differ, on to
 * {@code SettledLook}. Its decision stays in force, except that whoever refuses what a policy approved takes it down,
 * and whoever settles a difference may change it.
 */
@NullMarked
package io.vitrine.moderation.secondlook;

import org.jspecify.annotations.NullMarked;
