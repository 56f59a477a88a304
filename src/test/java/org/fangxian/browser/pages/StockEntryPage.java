package org.fangxian.browser.pages;

import org.fangxian.browser.Browser;
import org.openqa.selenium.By;

/** The page on which a receipt or an issue is entered, line by line. */
public final class StockEntryPage {
    private final Browser browser;
    private final String form;

    private StockEntryPage(Browser browser, String form) {
        this.browser = browser;
        this.form = form;
    }

    /** @param form receipt or issue */
    public static StockEntryPage open(Browser browser, String form) {
        browser.open("/supplies/" + form + ".xhtml");
        return new StockEntryPage(browser, form);
    }

    /** The page on which the browser is. */
    public static StockEntryPage on(Browser browser, String form) {
        return new StockEntryPage(browser, form);
    }

    /** Chooses in one of the menus above the lines. */
    public StockEntryPage choose(String menu, String label) {
        String id = form + ":" + menu;
        browser.script("const all = [...document.getElementById('" + id + "_input').options];"
                + "const menu = PrimeFaces.getWidgetById('" + id + "');"
                + "menu.selectValue(all.find(one => one.text.startsWith('" + label + "')).value);"
                + "menu.triggerChange(); menu.callBehavior('itemSelect');"); // selectValue alone tells nobody
        browser.settle();
        return this;
    }

    /** Chooses in a menu of a line, counted from 0. */
    public StockEntryPage choose(int line, String menu, String label) {
        return choose("lines:" + line + ":" + menu, label);
    }

    /** Types into a field above the lines and leaves it. */
    public StockEntryPage type(String field, String text) {
        browser.type(By.id(form + ":" + field), text + "\t");
        browser.settle();
        return this;
    }

    /** Types into a field of a line, counted from 0, and leaves it. */
    public StockEntryPage type(int line, String field, String text) {
        return type("lines:" + line + ":" + field, text);
    }

    public StockEntryPage enter() {
        browser.click(By.id(form + ":enter"));
        return this;
    }

    /** Presses twice before the first press is answered. */
    public StockEntryPage enterTwice() {
        browser.script("const press = document.getElementById('" + form + ":enter'); press.click(); press.click();");
        return this;
    }

    public StockEntryPage sees(String text) {
        browser.sees(text);
        return this;
    }

    /** @return the number of the document that has been entered */
    public String receipt() {
        String number = browser.find(By.cssSelector("b#receipt")).getText();
        browser.settle();
        return number;
    }
}
