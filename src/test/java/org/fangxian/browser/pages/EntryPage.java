package org.fangxian.browser.pages;

import org.fangxian.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The entry of one report. */
public final class EntryPage {
    private final Browser browser;

    private EntryPage(Browser browser) {
        this.browser = browser;
    }

    public static EntryPage open(Browser browser, String form, String unit, String date) {
        browser.open("/reporting/entry.xhtml?form=" + form + "&unit=" + unit + "&date=" + date);
        browser.find(By.id("entry:submit"));
        browser.settle();
        return new EntryPage(browser);
    }

    /** As known at an instant of the address: it is only read. */
    public static EntryPage openPast(Browser browser, String form, String unit, String dateAndInstant) {
        browser.open("/reporting/entry.xhtml?form=" + form + "&unit=" + unit + "&date=" + dateAndInstant);
        browser.settle();
        return new EntryPage(browser);
    }

    /** Types a figure and goes on with Enter. */
    public EntryPage figure(String indicator, String figure) {
        By field = keep("figure." + indicator);
        browser.await(page -> {
            type(indicator, figure);
            return browser.find(field).getAttribute("value").replace(",", "").equals(figure) ? Boolean.TRUE : null;
        });
        browser.find(field).sendKeys(Keys.ENTER);
        return this;
    }

    /** Types into a field and stays there. */
    public EntryPage type(String indicator, String keys) {
        WebElement field = browser.find(keep("figure." + indicator));
        field.click();
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), keys);
        return this;
    }

    /** Takes away what stands in a field. */
    public EntryPage clear(String indicator) {
        return type(indicator, Keys.BACK_SPACE.toString());
    }

    /** @return what a field shows */
    public String shown(String indicator) {
        return browser.find(keep("figure." + indicator)).getAttribute("value");
    }

    /** @return what the keyboard would type into now */
    public String focused() {
        return browser.driver().switchTo().activeElement().getAttribute("data-keep");
    }

    /** Saves the draft by Ctrl+S. */
    public EntryPage save() {
        browser.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "s"));
        browser.settle();
        browser.sees("草稿已保存");
        return this;
    }

    public EntryPage explain(String check, String text) {
        browser.type(keep("explanation." + check), text);
        return this;
    }

    /** Says the same to every check that fails. */
    public EntryPage explainAll(String text) {
        save();
        browser.all(By.cssSelector(".fx-check:not(.fx-off) input")).forEach(input -> input.sendKeys(text));
        return this;
    }

    /** Confirms everything that was filled in beforehand. */
    public EntryPage confirmAll() {
        browser.click(By.cssSelector(".fx-confirm-all"));
        return this;
    }

    public EntryPage because(String reason) {
        browser.type(keep("reason"), reason);
        return this;
    }

    public EntryPage submit() {
        browser.click(By.id("entry:submit"));
        return this;
    }

    public EntryPage restore() {
        browser.click(By.cssSelector("[data-restore='yes']"));
        return this;
    }

    public EntryPage sees(String text) {
        browser.sees(text);
        return this;
    }

    /** @return the receipt's number on the page that follows */
    public String receipt() {
        return browser.find(By.id("receipt")).getText();
    }

    private static By keep(String name) {
        return By.cssSelector("[data-keep='" + name + "']");
    }
}
