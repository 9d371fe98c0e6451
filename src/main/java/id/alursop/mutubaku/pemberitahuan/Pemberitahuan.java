package id.alursop.mutubaku.pemberitahuan;

import id.alursop.mutubaku.MutuBakuBreach;

/**
 * A breach as one person is told of it.
 *
 * @param breach what happened
 * @param peran  why this person is told
 */
record Pemberitahuan(MutuBakuBreach breach, Peran peran) {
}
