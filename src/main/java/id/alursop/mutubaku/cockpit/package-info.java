/**
 * The page "Mutu Baku" in Cockpit: its server side. The client side is in {@code plugin-webapp/alur-mutubaku}.
 */
package id.alursop.mutubaku.cockpit;
