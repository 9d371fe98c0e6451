/** How long a task still has, in Tasklist, and why it is late: the server side of {@code plugin-webapp/alur-batas-waktu}. */
package id.alursop.mutubaku.tasklist;
