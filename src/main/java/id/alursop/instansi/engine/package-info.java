/** What the engine's public API cannot do for the users of an office. */
package id.alursop.instansi.engine;
