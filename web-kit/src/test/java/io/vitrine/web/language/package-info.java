@org.jspecify.annotations.NullMarked
package io.vitrine.web.language;
