/** What the BPMN files call, and how the files under bpmn/ and forms/ reach the engine. */
@org.springframework.modulith.ApplicationModule(displayName = "Process")
package id.alursop.process;
