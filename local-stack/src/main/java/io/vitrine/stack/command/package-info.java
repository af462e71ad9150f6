/** The commands behind {@code ./vitrine}. Takes the words of the command line; gives text for a person, or JSON. */
@NullMarked
package io.vitrine.stack.command;

import org.jspecify.annotations.NullMarked;
