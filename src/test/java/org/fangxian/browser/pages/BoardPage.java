package org.fangxian.browser.pages;

import org.fangxian.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The board of a county. */
public final class BoardPage {
    private final Browser browser;

    private BoardPage(Browser browser) {
        this.browser = browser;
    }

    public static BoardPage open(Browser browser, String date) {
        browser.open("/verdicts/board.xhtml?date=" + date);
        browser.find(By.id("board:table"));
        return new BoardPage(browser);
    }

    /** @return the unit's line */
    public String line(String unit) {
        return row(unit).getText();
    }

    public BoardPage remind(String unit) {
        row(unit).findElement(By.cssSelector("button")).click();
        browser.settle();
        return this;
    }

    /** Shows who was reminded of the unit's first report that anybody was reminded of. */
    public BoardPage reminders(String unit) {
        row(unit).findElement(By.cssSelector(".fx-cell-note a")).click();
        browser.settle();
        browser.find(By.id("board:reminded"));
        return this;
    }

    /** Goes into the board of a county. */
    public BoardPage enter(String county) {
        browser.click(By.xpath("//td/a[normalize-space(.)='" + county + "']"));
        browser.find(By.id("board:table"));
        return this;
    }

    public BoardPage sees(String text) {
        browser.sees(text);
        return this;
    }

    private WebElement row(String unit) {
        return browser.find(By.xpath("//tr[td[normalize-space(.)='" + unit + "']]"));
    }
}
