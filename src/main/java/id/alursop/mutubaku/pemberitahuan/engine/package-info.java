/** What the notices ask the engine. */
package id.alursop.mutubaku.pemberitahuan.engine;
