package org.fangxian.browser.pages;

import org.fangxian.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The leaders' desk. */
public final class DeskPage {
    private final Browser browser;

    private DeskPage(Browser browser) {
        this.browser = browser;
    }

    public static DeskPage open(Browser browser) {
        browser.open("/desk/desk.xhtml");
        browser.find(By.cssSelector(".fx-calendar"));
        return new DeskPage(browser);
    }

    public DeskPage sees(String text) {
        browser.sees(text);
        return this;
    }

    /** Writes an instruction to the unit that bears the name. */
    public DeskPage instruct(String unit, String text) {
        browser.click(By.id("desk:write"));
        Suggestions.choose(browser, By.id("desk:unit_input"), unit);
        browser.type(By.id("desk:text"), text);
        browser.click(By.id("desk:give"));
        return this;
    }

    /** @return what the panel says of one of the key figures */
    public String panelOfKeyFigure(String name) {
        WebElement key = browser.await(page -> browser.all(By.cssSelector(".fx-keys li")).stream()
                .filter(item -> item.getText().contains(name))
                .findFirst()
                .orElse(null));
        browser.scrollTo(key);
        key.findElement(By.cssSelector("a[data-figure]")).click();
        browser.settle();
        return browser.find(By.id("figure:shown")).getText();
    }

    /** Clicks a day of the month that the calendar shows. */
    public DeskPage day(int day) {
        browser.click(By.xpath("//div[@id='desk:calendar']//a[text()='" + day + "']"));
        return this;
    }

    /** Turns the calendar a month back. */
    public DeskPage monthBefore() {
        browser.click(By.id("desk:earlier"));
        return this;
    }

    /** @return the day whose issue is read, as its heading says, and as the calendar marks it */
    public String heading() {
        return browser.find(By.cssSelector("h1")).getText() + " "
                + browser.find(By.cssSelector(".fx-calendar .fx-current")).getText();
    }

    /** @return the issue itself, as on paper */
    public String paper() {
        return browser.find(By.cssSelector("article.fx-paper")).getText();
    }

    /** Presses the button that prints, and gives the file that goes to the printer. */
    public byte[] print() {
        browser.script("Object.defineProperty(navigator, 'pdfViewerEnabled', {value: true})");
        browser.click(By.cssSelector("[data-print]"));
        String printed = String.valueOf(browser.script("return document.getElementById('fx-print').src"));
        return browser.fetch(printed.substring(printed.indexOf("/briefings/")));
    }

    /** @return how far the page reaches beyond the window to the right, in pixels */
    public long overflow() {
        return (Long)
                browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
