/** Tests of the demo: its pictures, its story, and what it says over HTTP. */
@NullMarked
package io.vitrine.demo;

import org.jspecify.annotations.NullMarked;
