/** The smallest service that uses the kit: what the tests call, and the style guide. */
@org.jspecify.annotations.NullMarked
package io.vitrine.web.showcase;
