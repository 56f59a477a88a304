package org.fangxian.browser.pages;

import java.time.Duration;
import java.util.Optional;
import org.fangxian.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A field that suggests what begins so. */
public final class Suggestions {
    private static final By SUGGESTED = By.cssSelector(".ui-autocomplete-row, .ui-autocomplete-item");
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private Suggestions() {}

    /**
     * Types and takes the first suggestion; a field that is still being drawn hears nothing and is typed into again, and so
     * is one whose list closed before it was clicked.
     */
    public static void choose(Browser browser, By field, String text) {
        new WebDriverWait(browser.driver(), PATIENCE, Duration.ofSeconds(4))
                .ignoring(StaleElementReferenceException.class)
                .until(page -> {
                    Optional<WebElement> first = browser.all(SUGGESTED).stream()
                            .filter(WebElement::isDisplayed)
                            .findFirst();
                    if (first.isPresent()) {
                        return browser.clicked(first.get());
                    }
                    browser.type(field, text).settle();
                    return false;
                });
        browser.settle();
    }
}
