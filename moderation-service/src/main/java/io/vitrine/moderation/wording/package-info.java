/**
 * Takes the words of a caption; gives what models on this machine read in them: in which language they are, and what
 * they are about. Nothing of it leaves the machine.
 */
@NullMarked
package io.vitrine.moderation.wording;

import org.jspecify.annotations.NullMarked;
