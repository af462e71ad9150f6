/** Topic {@code vitrine.submissions.v1}: selfies that ingest took, and those that their authors took back. */
@NullMarked
package io.vitrine.contract.submission.v1;

import org.jspecify.annotations.NullMarked;
