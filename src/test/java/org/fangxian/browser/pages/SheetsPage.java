package org.fangxian.browser.pages;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fangxian.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Reports by spreadsheet: the template comes down, the filled file goes up. */
public final class SheetsPage {
    private final Browser browser;

    private SheetsPage(Browser browser) {
        this.browser = browser;
    }

    /** Opens the page for the unit that the browser's user acts for. */
    public static SheetsPage open(Browser browser) {
        browser.open("/exchange/sheets.xhtml");
        browser.find(By.id("sheets:template"));
        return new SheetsPage(browser);
    }

    /** Chooses the form by its code and the reporting date, "2020-02-11". */
    public SheetsPage choose(String form, String date) {
        browser.script("PF('" + widget("sheets:form") + "').selectValue('" + form + "')");
        WebElement day = browser.find(By.id("sheets:date_input"));
        day.sendKeys(Keys.chord(Keys.CONTROL, "a"), date, Keys.TAB);
        browser.settle();
        return this;
    }

    private String widget(String id) {
        return String.valueOf(browser.script("return PrimeFaces.getWidgetById('" + id + "').widgetVar"));
    }

    /** @return the template as it came down */
    public byte[] template() {
        try {
            clearDownloads();
            browser.click(By.id("sheets:template"));
            Path file = browser.await(page -> downloaded());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clearDownloads() throws IOException {
        try (Stream<Path> files = Files.list(browser.downloads())) {
            files.map(Path::toFile).forEach(File::delete);
        }
    }

    private Path downloaded() {
        try (Stream<Path> files = Files.list(browser.downloads())) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file up and waits for its preview. */
    public SheetsPage upload(Path file) {
        browser.driver().findElement(By.cssSelector("input[type='file']")).sendKeys(file.toString());
        browser.sees(file.getFileName().toString());
        browser.settle();
        return this;
    }

    public SheetsPage confirm() {
        browser.click(By.id("sheets:confirm"));
        return this;
    }

    public SheetsPage sees(String text) {
        browser.sees(text);
        return this;
    }
}
