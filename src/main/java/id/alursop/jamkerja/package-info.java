/**
 * Working time: what an office's clock shows after so many working minutes or days. The arithmetic is pure
 * {@code java.time}; only {@link id.alursop.jamkerja.JamKerjaCatalog} reads files, and only the package
 * {@code engine} knows Camunda.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Jam Kerja", allowedDependencies = {})
package id.alursop.jamkerja;
