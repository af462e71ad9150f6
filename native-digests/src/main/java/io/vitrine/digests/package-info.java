/** Has the processor's own instructions hash photos, in whatever JVM asks for it. */
@NullMarked
package io.vitrine.digests;

import org.jspecify.annotations.NullMarked;
