/**
 * The tab "Dokumen" of a task in Tasklist: its server side. The client side is in {@code plugin-webapp/alur-dokumen}.
 */
package id.alursop.dokumen.tasklist;
