/**
 * Drives a packaged Vitrine from outside, as its users do: starts it through the launcher, and speaks HTTP. Takes the
 * project's folder and a folder for the data; gives brands, members, uploads, and kills. Used by the measurements and
 * by the end-to-end tests.
 */
@NullMarked
package io.vitrine.bench.driver;

import org.jspecify.annotations.NullMarked;
