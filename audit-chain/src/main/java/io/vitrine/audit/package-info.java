/**
 * An audit log whose entries are chained by their hashes. Gives the canonical form of an entry, its hash, the lines of
 * an export, and the check that finds what was changed, taken out, moved or cut off. Knows neither a database nor what
 * is audited.
 *
 * <p><b>The form.</b> An entry is one JSON object:
 *
 * <pre>{@code
 * {"action": "case.rejected",
 *  "actor": {"id": "…uuid…", "kind": "member", "name": "Maya"},
 *  "at": "2026-03-01T12:00:00.000000Z",
 *  "brand": "…uuid…",
 *  "details": {…},
 *  "number": 7,
 *  "previous": "…64 hex digits…",
 *  "subject": {"id": "…uuid…", "kind": "case"},
 *  "version": 1}
 * }</pre>
 *
 * Its hash is the SHA-256 of that object in the canonical form of RFC 8785, in UTF-8: members sorted, no white space.
 * {@code id} and {@code name} of an actor are left out where there are none. Times have six digits after the second and
 * end in {@code Z}. Entries of one brand are numbered from 1 without gaps; {@code previous} is the hash of the entry
 * before, 64 zeros for the first. An export's line is the same object with one more member, {@code hash}, canonical
 * too, so that anybody can check it with a JSON library and {@code sha256sum}.
 *
 * <p><b>Sealed values.</b> What is personal stands beside the log, never in it: {@code details.sealed} holds, by name,
 * the SHA-256 of a random salt followed by the value in UTF-8. Whoever deletes salt and value erases them for good, and
 * the chain still holds.
 */
@NullMarked
package io.vitrine.audit;

import org.jspecify.annotations.NullMarked;
