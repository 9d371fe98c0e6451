/** Teaches the Camunda engine to count timers and due dates in each office's working time. */
package id.alursop.jamkerja.engine;
