package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One page, one bean: they are found by each other's name. */
class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java/org/fangxian");
    private static final Pattern LIST = Pattern.compile("<(p:dataTable|p:treeTable|p:tree|fx:pager)\\b");
    private static final Pattern ROWS =
            Pattern.compile("<p:dataTable\\b|<ul class=\"fx-(lines fx-hits|found|evidence|receipts)\"");
    private static final Pattern EXPORT = Pattern.compile("id=\"export[A-Za-z]*\"");
    private static final String LOGIN = "accounts/login";

    /** What everybody may read stands in a folder of its own, and belongs to a feature nevertheless. */
    private static final Map<String, String> PUBLIC = Map.of("public/gifts", "supplies/gifts");

    @Test
    void everyPageHasItsBean() throws IOException {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(bean(page)).exists());
    }

    @Test
    void everyBeanHasItsPage() throws IOException {
        List<String> pages = pages();
        try (Stream<Path> files = Files.walk(BEANS)) {
            assertThat(files.map(file -> BEANS.relativize(file).toString())
                            .filter(file -> file.matches("[^/]+/web/[A-Za-z]+View\\.java"))
                            .filter(file -> !file.startsWith("shared/"))
                            .map(PagesTest::page))
                    .isNotEmpty()
                    .isSubsetOf(pages);
        }
    }

    @Test
    void noPageIsLongerThanTheHouseAllows() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".xhtml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(160));
        }
    }

    @Test
    void pagesHoldNoInlineStyleAndNoScript() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".xhtml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain(" style=\"")
                            .doesNotContain("<script"));
        }
    }

    /** Every list can be taken along, but for these. */
    private static final Map<String, String> NOT_EXPORTED = Map.ofEntries(
            Map.entry("WEB-INF/supplies/described.xhtml", "what is being entered; its document is exported"),
            Map.entry("WEB-INF/supplies/giving.xhtml", "what is being entered; its document is exported"),
            Map.entry("WEB-INF/supplies/surplus.xhtml", "of one transfer, which is exported"),
            Map.entry("supplies/arrival.xhtml", "what is being counted; the transfer is exported"),
            Map.entry("supplies/stock.xhtml", "its totals are sums of the lots, which are exported"),
            Map.entry("supplies/usage.xhtml", "its totals are sums of the lines, which are exported"),
            Map.entry(
                    "exchange/sheets.xhtml",
                    "shows the sheet that the caller has uploaded, which goes back with the errors in its rows"),
            Map.entry("WEB-INF/accounts/grants.xhtml", "one account's; the list of accounts is exported with them"),
            Map.entry("WEB-INF/reporting/filed.xhtml", "one report's figures; reports are exported as lists"),
            Map.entry("WEB-INF/supplies/asking.xhtml", "what is being asked; its requisition is exported"),
            Map.entry("WEB-INF/supplies/step.xhtml", "what is being granted; its requisition is exported"),
            Map.entry("WEB-INF/supplies/whereabouts.xhtml", "of one donation, which is exported"),
            Map.entry("WEB-INF/supplies/countStep.xhtml", "what is being explained; its count is exported"),
            Map.entry("supplies/counting.xhtml", "what is being counted; its count is exported"),
            Map.entry("WEB-INF/supplies/kept.xhtml", "of one requisition, which is exported"));

    @Test
    void everyListIsExported() throws IOException {
        Set<String> without = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xhtml"))
                    .filter(path -> !path.startsWith(PAGES.resolve("WEB-INF/tags")))
                    .toList()) {
                String page = Files.readString(file);
                long rows = ROWS.matcher(page).results().count();
                long exports = EXPORT.matcher(page).results().count();
                if (exports < rows || exports == 0 && LIST.matcher(page).find()) {
                    without.add(PAGES.relativize(file).toString());
                }
            }
        }
        assertThat(without).containsAll(NOT_EXPORTED.keySet());
        without.removeAll(NOT_EXPORTED.keySet());
        assertThat(without).isEmpty();
    }

    /** "accounts/account" for accounts/account.xhtml; the sign-in page stands at the top and belongs to accounts. */
    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> PAGES.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .filter(file -> !file.startsWith("resources"))
                    .map(file -> file.replace(".xhtml", ""))
                    .map(page -> page.contains("/") ? PUBLIC.getOrDefault(page, page) : "accounts/" + page)
                    .toList();
        }
    }

    private static Path bean(String page) {
        int slash = page.indexOf('/');
        String name = page.substring(slash + 1);
        return BEANS.resolve(page.substring(0, slash) + "/web/" + Character.toUpperCase(name.charAt(0))
                + name.substring(1) + "View.java");
    }

    private static String page(String bean) {
        String name = bean.substring(bean.lastIndexOf('/') + 1).replace("View.java", "");
        return bean.substring(0, bean.indexOf('/')) + "/" + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
