package org.fangxian.shared.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file. */
public final class ArchivedPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchivedPdf() {}

    /** Fails with every rule of PDF/A-2b that the file breaks. */
    public static void assertIsPdfA2b(String name, byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as(name).isEmpty();
            assertThat(result.isCompliant()).as(name).isTrue();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
