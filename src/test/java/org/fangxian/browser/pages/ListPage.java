package org.fangxian.browser.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.browser.Browser;
import org.openqa.selenium.By;

/** Any page with a list that can be taken along as a spreadsheet. */
public final class ListPage {
    private final Browser browser;

    private ListPage(Browser browser) {
        this.browser = browser;
    }

    public static ListPage open(Browser browser, String path) {
        browser.open(path);
        return new ListPage(browser);
    }

    /** The list that the browser shows. */
    public static ListPage on(Browser browser) {
        return new ListPage(browser);
    }

    /** @return the lines of the spreadsheet that the export button gives, the headings first, cells as they are shown */
    public List<List<String>> export() {
        return export(By.cssSelector("[id$=':export']"));
    }

    /** As {@link #export()}, by the button of one of several lists. */
    public List<List<String>> export(By button) {
        List<Path> before = files();
        browser.click(button);
        Path file = browser.await(page -> files().stream()
                .filter(one -> !before.contains(one) && one.toString().endsWith(".xlsx"))
                .findFirst()
                .orElse(null));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Stream.Builder<List<String>> lines = Stream.builder();
            book.getSheetAt(0).forEach(row -> lines.add(cells(row)));
            return lines.build().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        DataFormatter formatter = new DataFormatter();
        Stream.Builder<String> cells = Stream.builder();
        row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
        return cells.build().toList();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(browser.downloads())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ListPage sees(String text) {
        browser.sees(text);
        return this;
    }
}
