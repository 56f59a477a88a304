package org.fangxian.browser.pages;

import org.fangxian.browser.Browser;
import org.openqa.selenium.By;

/** The reviewer's queue with the report opened beside it. */
public final class ReviewPage {
    private final Browser browser;

    private ReviewPage(Browser browser) {
        this.browser = browser;
    }

    public static ReviewPage open(Browser browser) {
        browser.open("/reporting/reviews.xhtml");
        browser.sees("等待审核");
        return new ReviewPage(browser);
    }

    /** Opens the unit's report with this form. */
    public ReviewPage look(String unit, String form) {
        browser.click(By.xpath("//a[contains(., '" + unit + "') and contains(., '" + form + "')]"));
        browser.find(By.id("reviews:opened"));
        return this;
    }

    public ReviewPage giveBack(String reason) {
        browser.click(By.id("reviews:return"));
        browser.type(By.id("reviews:reason"), reason);
        browser.click(By.id("reviews:giveBack"));
        return this;
    }

    public ReviewPage accept() {
        browser.click(By.id("reviews:accept"));
        return this;
    }

    public ReviewPage sees(String text) {
        browser.sees(text);
        return this;
    }

    /** @return what stands in the queue */
    public String queue() {
        return browser.find(By.id("reviews:table")).getText();
    }
}
