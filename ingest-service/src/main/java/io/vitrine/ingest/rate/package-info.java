/**
 * How much one address, one campaign and everybody together may send. Takes an address or a campaign; gives leave, or
 * how long to wait ({@link io.vitrine.ingest.rate.RateLimits}), and a place among the uploads that run
 * ({@link io.vitrine.ingest.rate.UploadGate}). Each member of the service counts for itself.
 */
@NullMarked
package io.vitrine.ingest.rate;

import org.jspecify.annotations.NullMarked;
