/** Documents: a template and values become bytes; filled workbooks are read back; every version is kept. */
@org.springframework.modulith.ApplicationModule(displayName = "Dokumen")
package id.alursop.dokumen;
