/** Indicators, targets, realisasi and capaian: pure arithmetic on {@link java.math.BigDecimal}. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(displayName = "Kinerja", allowedDependencies = {})
package id.alursop.kinerja;
