package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.fangxian.DemoPortal;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One user's browser, in Chinese. A script error or a violation of the content security policy fails the test. */
public final class Browser implements AutoCloseable {
    /** A desktop's window. */
    public static final Dimension DESKTOP = new Dimension(1280, 900);
    /** A phone's. */
    public static final Dimension PHONE = new Dimension(390, 844);

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration TIMERS = Duration.ofSeconds(150);
    private static final Path PICTURES = Path.of("target/screenshots");

    private final DemoPortal portal;
    private final ChromeDriver driver;
    private final Path downloads;
    private int reported;

    public Browser(DemoPortal portal) {
        try {
            this.portal = portal;
            this.reported = portal.process().log().length();
            this.downloads = Files.createTempDirectory("fangxian-downloads");
            this.driver =
                    new ChromeDriver(service(), options(downloads, Files.createTempDirectory("fangxian-browser")));
            driver.manage().window().setSize(DESKTOP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
    }

    private static ChromeOptions options(Path downloads, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                // without a screen the preview of a print takes the page down with it
                "--disable-print-preview",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toString(), "intl.accept_languages", "zh-CN,zh"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Signs in and arrives at the home page. */
    public Browser signIn(String account) {
        open("/login.xhtml");
        type(By.cssSelector("input[id$='name']"), account);
        type(By.cssSelector("input[type='password']"), portal.password());
        click(By.cssSelector("button[type='submit']"));
        await(page -> !page.getCurrentUrl().contains("login"));
        settle();
        return this;
    }

    /** Opens a page of the portal and waits until it is whole, also where it was on its way already. */
    public Browser open(String path) {
        driver.get(portal.url() + path);
        settle();
        return this;
    }

    public Browser size(Dimension size) {
        driver.manage().window().setSize(size);
        return this;
    }

    public WebElement find(By by) {
        return await(page -> page.findElements(by).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    public List<WebElement> all(By by) {
        return driver.findElements(by);
    }

    public Browser click(By by) {
        await(page -> clicked(find(by)));
        settle();
        return this;
    }

    /** @return whether it was there to be clicked; not where it was drawn anew, is covered, or has closed meanwhile */
    public boolean clicked(WebElement element) {
        return tried(() -> {
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
        });
    }

    /** False where the element was drawn anew, is covered by a list that closes or not open yet: one waits and tries again. */
    private static boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (StaleElementReferenceException | ElementNotInteractableException notYet) {
            return false;
        }
    }

    /** Clicks the button or link that bears this text. */
    public Browser press(String text) {
        return click(By.xpath("//*[self::a or self::button][contains(normalize-space(.), '" + text + "')]"));
    }

    public Browser type(By by, String text) {
        await(page -> typed(find(by), text));
        return this;
    }

    private static boolean typed(WebElement element, String text) {
        return tried(() -> {
            element.clear();
            element.sendKeys(text);
        });
    }

    /** Waits until scripts, partial requests and what opens or closes gradually have come to rest. */
    public void settle() {
        await(page -> Boolean.TRUE.equals(driver.executeScript(
                "return document.readyState === 'complete' && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())"
                        + " && (!window.jQuery || jQuery(':animated').length === 0)")));
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Waits until the page shows the text. */
    public Browser sees(String text) {
        await(page -> text().contains(text) ? Boolean.TRUE : null);
        return this;
    }

    public String url() {
        return driver.getCurrentUrl();
    }

    /** Brings an element into the middle of the window. */
    public Browser scrollTo(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        return this;
    }

    /** Rests the pointer on an element. */
    public Browser hover(WebElement element) {
        scrollTo(element);
        new Actions(driver).moveToElement(element).perform();
        return this;
    }

    public Object script(String script) {
        return driver.executeScript(script);
    }

    /** @return the bytes that the browser is given for an address, with its own session */
    public byte[] fetch(String path) {
        Object base64 = driver.executeAsyncScript("""
                const done = arguments[1];
                fetch(arguments[0]).then(answer => answer.blob()).then(blob => {
                  const reader = new FileReader();
                  reader.onload = () => done(reader.result.split(',')[1]);
                  reader.readAsDataURL(blob);
                });
                """, path);
        return Base64.getDecoder().decode(String.valueOf(base64));
    }

    /** @return the status of the answer to an address, with the browser's own session */
    public long status(String address) {
        Object status = driver.executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then(answer => done(answer.status));", address);
        return (Long) status;
    }

    public WebDriver driver() {
        return driver;
    }

    public Path downloads() {
        return downloads;
    }

    /** Waits until the condition holds; what is drawn anew while it is looked at is looked at again. */
    public <T> T await(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> url() + " says: " + text())
                .until(condition);
    }

    /** Waits for what the portal does at its own time, looking every few seconds. */
    public void awaitSlowly(Function<WebDriver, Boolean> condition) {
        new WebDriverWait(driver, TIMERS, Duration.ofSeconds(3))
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    /** A picture of the page at both widths, under target/screenshots. */
    public Browser picture(String name) {
        for (Dimension size : List.of(DESKTOP, PHONE)) {
            size(size);
            settle();
            pictureAsIs(name + "-" + size.getWidth());
        }
        return size(DESKTOP);
    }

    /** A picture of the window, under target/screenshots. */
    public Browser pictureAsIs(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what browsers reported to the portal since this was last asked: violations of its content security policy */
    public List<String> violations() {
        String log = portal.process().log();
        List<String> found = log.substring(reported)
                .lines()
                .filter(line -> line.contains("Content security policy violated"))
                .toList();
        reported = log.length();
        return found;
    }

    /** Fails on anything the browser complained of: script errors, violations of the content security policy. */
    public void complainedOfNothing() {
        assertThat(violations()).isEmpty();
        List<String> complaints = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("favicon"))
                .toList();
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
        assertThat(violations()).isEmpty();
    }
}
