/**
 * Takes the pixels of a picture; gives what models on this machine see in them: how likely nudity is, and where faces
 * are. It finds faces and knows nobody: there is no model in it that tells people apart.
 */
@NullMarked
package io.vitrine.moderation.vision;

import org.jspecify.annotations.NullMarked;
