/** Tests of what viewers report. */
@NullMarked
package io.vitrine.campaign.report;

import org.jspecify.annotations.NullMarked;
