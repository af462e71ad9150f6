/** Tests of the arithmetic and of what a report looks like. */
@NullMarked
package io.vitrine.bench;

import org.jspecify.annotations.NullMarked;
