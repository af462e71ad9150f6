/** What the tests of every feature share: brands with signed-in members, made the way an operator makes them. */
@NullMarked
package io.vitrine.campaign;

import org.jspecify.annotations.NullMarked;
