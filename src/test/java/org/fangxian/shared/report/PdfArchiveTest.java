package org.fangxian.shared.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfArchiveTest {
    @ParameterizedTest
    @ValueSource(strings = {"figures-two", "short-one", "table-long-one"})
    void documents_are_pdf_a_2b(String name) throws Exception {
        ArchivedPdf.assertIsPdfA2b(name, PrintedSamples.sample(name));
    }
}
