/**
 * The demo brand. Takes the address of a running system and its operator's key; gives it a brand, a campaign, a
 * catalogue and some forty drawn selfies, all through the public API like anyone's. Repeating it changes nothing.
 */
@NullMarked
package io.vitrine.demo;

import org.jspecify.annotations.NullMarked;
