package id.alursop.mutubaku.pemberitahuan;

import java.util.UUID;

/**
 * A delivery is ready to leave. Its publication stays in the event publication registry until the delivery has an
 * outcome.
 *
 * @param kiriman the delivery's id
 */
record KirimanSiap(UUID kiriman) {
}
