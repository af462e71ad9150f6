/**
 * The brand's hash bank: pictures that it does not want to see again, of which only hashes are kept. Takes pictures of
 * cases and lists of hashes from people; gives screening what to compare with, and looks for pictures that were shared
 * before an entry came: published ones wait for review again, and cases at the desk say why.
 */
@NullMarked
package io.vitrine.moderation.hashbank;

import org.jspecify.annotations.NullMarked;
