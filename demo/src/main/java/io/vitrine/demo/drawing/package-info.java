/**
 * Draws the people of the demo. Takes descriptions of a person, a place and a camera position; gives JPEG photographs
 * as a phone would send them, and product pictures. Pure Java2D without fonts, so it runs on a machine without a
 * desktop. The same description always gives the same picture.
 *
 * <p>Measures inside a figure are in head units: the head is 200 wide and 270 high with its centre at the origin, the
 * shoulders lie near y = 240, the hips near 800, the soles near 1640.
 */
@NullMarked
package io.vitrine.demo.drawing;

import org.jspecify.annotations.NullMarked;
