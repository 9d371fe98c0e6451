package id.alursop.dokumen;

import java.io.InputStream;
import java.util.Map;

/** A workbook with placeholders. */
final class XlsxTemplate {

    private XlsxTemplate() {
    }

    static XlsxTemplate load(String nama, InputStream template) {
        throw new UnsupportedOperationException();
    }

    byte[] fill(Map<String, Object> values) {
        throw new UnsupportedOperationException();
    }
}
