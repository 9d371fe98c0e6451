/** What the engine is taught about mutu baku: when a step is nearly late, and how to find late ones quickly. */
package id.alursop.mutubaku.engine;
