/** What was promised and what was breached. */
@org.springframework.modulith.ApplicationModule(displayName = "Mutu Baku")
package id.alursop.mutubaku;
