/** Keeps every final document: findable, unchanged, and provably so. */
@org.springframework.modulith.ApplicationModule(displayName = "Arsip", allowedDependencies = {"instansi"})
package id.alursop.arsip;
