/** What was promised and what was breached: the mutu baku of every step against the working time it took. */
@org.springframework.modulith.ApplicationModule(displayName = "Mutu Baku")
package id.alursop.mutubaku;
