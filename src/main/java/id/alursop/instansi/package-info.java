/** Offices, their officials and units, and the users and groups the engine knows them by. */
@org.springframework.modulith.ApplicationModule(displayName = "Instansi")
package id.alursop.instansi;
