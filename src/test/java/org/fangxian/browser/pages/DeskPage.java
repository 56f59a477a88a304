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
        browser.press("批示");
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

    /** @return how far the page reaches beyond the window to the right, in pixels */
    public long overflow() {
        return (Long)
                browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
