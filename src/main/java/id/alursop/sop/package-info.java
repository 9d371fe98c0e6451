/** What an SOP is: a table of steps, the people who do them and the standard each promises. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(displayName = "SOP", allowedDependencies = {})
package id.alursop.sop;
