/**
 * Pictures that mean harm, or are merely odd, made when tests run. Takes nothing; gives
 * {@link io.vitrine.teststack.pictures.HostilePictures}, a table of files with what ingest and the moderation service
 * are to make of each, so that both are held to the same pictures. Written with the JDK alone: a library that writes
 * pictures would refuse to write most of these.
 */
@NullMarked
package io.vitrine.teststack.pictures;

import org.jspecify.annotations.NullMarked;
