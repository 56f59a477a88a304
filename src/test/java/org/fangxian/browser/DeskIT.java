package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.DeskPage;
import org.junit.jupiter.api.Test;

/** The leaders' desk: earlier issues by the calendar, and the issue that is read on paper. */
class DeskIT {
    @Test
    void aDayOfTheCalendarOpensThatDaysIssueAndOneClickPrintsIt() throws IOException {
        try (Browser browser = new Browser(DemoPortal.shared()).signIn("lingdao")) {
            DeskPage desk = DeskPage.open(browser).day(5);
            assertThat(browser.url()).contains("date=2020-02-05");
            assertThat(desk.heading()).isEqualTo("2020年2月5日 5");
            assertThat(desk.paper()).contains("2020年2月5日");
            assertThat(text(desk.print())).contains("2020年2月5日").doesNotContain("2020年2月6日");

            desk.monthBefore().sees("2020年1月").day(28);
            assertThat(desk.heading()).isEqualTo("2020年1月28日 28");
            assertThat(desk.paper()).contains("2020年1月28日");
            browser.complainedOfNothing();
        }
    }

    @Test
    void onAPhoneTheCalendarLeadsToAnIssueToo() {
        try (Browser browser =
                new Browser(DemoPortal.shared()).size(Browser.PHONE).signIn("lingdao")) {
            DeskPage desk = DeskPage.open(browser).day(7);
            assertThat(desk.heading()).isEqualTo("2020年2月7日 7");
            assertThat(desk.overflow()).isLessThanOrEqualTo(0);
            browser.complainedOfNothing();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
