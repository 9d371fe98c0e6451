/** Who may do what: logins, the rights of each role, and the refusals a person reads. */
@org.springframework.modulith.ApplicationModule(displayName = "Keamanan")
package id.alursop.security;
