/**
 * Who is told of a breach, by e-mail and webhook. A breach comes in as {@link id.alursop.mutubaku.MutuBakuBreach},
 * is recorded once, and leaves through Spring Modulith's event publication registry; see ADR 7.
 */
package id.alursop.mutubaku.pemberitahuan;
