/** Topic {@code vitrine.reports.v1}: what viewers report about public looks, told by campaign to moderation. */
@NullMarked
package io.vitrine.contract.report.v1;

import org.jspecify.annotations.NullMarked;
