/**
 * Measures a packaged Vitrine on this machine, on loopback and within bounds, beside floors and peers taken in the same
 * run. Gives a table for people and JSON in {@code benchmarks/results}.
 */
@NullMarked
package io.vitrine.bench;

import org.jspecify.annotations.NullMarked;
