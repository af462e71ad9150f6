/** Topic {@code vitrine.looks.v1}: what is public right now, told by the campaign service to whoever shows looks. */
@NullMarked
package io.vitrine.contract.look.v1;

import org.jspecify.annotations.NullMarked;
