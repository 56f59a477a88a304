package org.fangxian.browser.pages;

import java.util.List;
import org.fangxian.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** One briefing as its editors, checkers and signers see it. */
public final class BriefingPage {
    private static final By PART = By.cssSelector(".fx-part");

    private final Browser browser;

    private BriefingPage(Browser browser) {
        this.browser = browser;
    }

    /** Opens the briefing of a date from the list. */
    public static BriefingPage open(Browser browser, String date) {
        browser.open("/briefings/briefings.xhtml").press(date);
        browser.find(By.cssSelector(".fx-paper"));
        return new BriefingPage(browser);
    }

    /** Opens the same briefing as another reader does, by its address. */
    public static BriefingPage at(Browser browser, String address) {
        browser.open(address.substring(address.indexOf("/briefings/")));
        browser.find(By.cssSelector(".fx-paper"));
        return new BriefingPage(browser);
    }

    /** Opens the briefing that waits for the caller, by its line on the home page. */
    public static BriefingPage fromHome(Browser browser, String words) {
        browser.open("/today/today.xhtml").sees(words);
        browser.click(By.cssSelector(".fx-line a.fx-button[href*='/briefings/briefing']"));
        browser.find(By.cssSelector(".fx-paper"));
        return new BriefingPage(browser);
    }

    public String address() {
        return browser.url();
    }

    public String paper() {
        return browser.find(By.cssSelector(".fx-paper")).getText();
    }

    /** States each figure that nobody reported, as a call to the unit would settle it. */
    public BriefingPage stateMissingFigures(String amount, String reason) {
        while (!missing().isEmpty()) {
            openFigure(missing().get(0));
            browser.type(By.id("figure:amount"), amount);
            browser.type(By.id("figure:because"), reason);
            browser.click(By.id("figure:state")).sees("已改为手工数据");
        }
        closePanel();
        return this;
    }

    private List<WebElement> missing() {
        return browser.all(By.cssSelector(".fx-beside .fx-missing-list a[data-figure]"));
    }

    private void openFigure(WebElement link) {
        String figure = link.getAttribute("data-figure");
        browser.click(By.cssSelector(".fx-beside .fx-missing-list a[data-figure='" + figure + "']"));
        browser.await(page -> browser.all(By.cssSelector("[id='figure:shown'][data-shown='" + figure + "']"))
                        .isEmpty()
                ? null
                : Boolean.TRUE);
    }

    private void closePanel() {
        browser.driver().findElement(By.tagName("body")).sendKeys(Keys.ESCAPE);
    }

    /** Puts the paragraph that contains a text into the editor. */
    public BriefingPage edit(String text) {
        WebElement part = browser.await(page -> browser.all(PART).stream()
                .filter(found -> found.getText().contains(text))
                .findFirst()
                .orElse(null));
        browser.hover(part);
        part.findElement(By.cssSelector(".fx-edit")).click();
        browser.settle();
        browser.find(By.cssSelector(".fx-rich"));
        return this;
    }

    /** Types behind the last character of the paragraph. */
    public BriefingPage append(String text) {
        WebElement editor = browser.find(By.cssSelector(".fx-rich"));
        editor.sendKeys(Keys.chord(Keys.CONTROL, Keys.END), text);
        return this;
    }

    /** @return what stands in the editor */
    public String editor() {
        return browser.find(By.cssSelector(".fx-rich")).getText();
    }

    public BriefingPage because(String reason) {
        browser.type(By.cssSelector("input[id$=':why']"), reason);
        return this;
    }

    public BriefingPage save() {
        browser.click(By.cssSelector("button[id$=':save']"));
        return this;
    }

    /** Begins the correction of an issue, with its reason, and arrives at the new edition. */
    public BriefingPage correct(String reason) {
        String former = id();
        browser.click(By.id("briefing:correct"));
        browser.type(By.id("briefing:reason"), reason);
        browser.click(By.id("briefing:doCorrect"));
        browser.await(page -> browser.url().contains("id=") && !id().equals(former) ? Boolean.TRUE : null);
        browser.find(By.cssSelector(".fx-paper"));
        return this;
    }

    public BriefingPage press(String button) {
        browser.press(button);
        return this;
    }

    /** Answers the question before a step that cannot be taken back. */
    public BriefingPage confirm() {
        browser.click(By.cssSelector(".ui-confirmdialog-yes"));
        return this;
    }

    public BriefingPage sees(String text) {
        browser.sees(text);
        return this;
    }

    public boolean offers(String button) {
        return browser.all(By.cssSelector(".fx-actions button")).stream()
                .anyMatch(found -> found.getText().contains(button));
    }

    /** @return what the panel says of a figure that the text shows */
    public String panelOf(String shown) {
        WebElement figure = browser.await(page -> browser.all(By.cssSelector(".fx-paper a[data-figure]")).stream()
                .filter(link -> link.getText().equals(shown))
                .findFirst()
                .orElse(null));
        browser.scrollTo(figure);
        figure.click();
        browser.settle();
        return browser.find(By.id("figure:shown")).getText();
    }

    /** @return the briefing's id */
    public String id() {
        String url = browser.url();
        return url.substring(url.indexOf("id=") + 3).replaceAll("\\D.*", "");
    }
}
