package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.DeskPage;
import org.fangxian.browser.pages.ListPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openqa.selenium.By;

/** Every list of every page is taken along, opened, and says what the page shows. */
class ExportsIT {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern BUTTON = Pattern.compile("id=\"(export[A-Za-z]*)\"");
    private static final Pattern DAY = Pattern.compile("(?:\\d{4}[年-])?0?(\\d{1,2})[月-]0?(\\d{1,2})日?");

    /**
     * A list and the button that exports it.
     *
     * @param page file below src/main/webapp that has the button
     * @param address at which the list is shown; links and buttons to be pressed follow after >>
     * @param button the button's id
     * @param first selector of the list's first line
     * @param headings of the spreadsheet whose cells stand in that line
     */
    private record Taken(String page, String address, String button, String first, String headings) {
        private void by(Browser browser) {
            String[] way = address.split(" >> ");
            browser.open(way[0]);
            Arrays.stream(way).skip(1).forEach(press -> browser.click(by(press)));
            String shown = plain(browser.find(By.cssSelector(first)).getText());
            List<List<String>> lines = ListPage.on(browser).export(By.id(button));
            List<String> head = lines.get(0);
            List<String> asked = List.of(headings.split(" "));
            assertThat(head).as(address).containsAll(asked).doesNotHaveDuplicates();
            assertThat(lines.subList(1, lines.size()))
                    .as("%s shows: %s", address, shown)
                    .anySatisfy(line -> {
                        assertThat(line.get(head.indexOf(asked.get(0)))).isNotEmpty();
                        asked.forEach(heading -> assertThat(shown).contains(plain(line.get(head.indexOf(heading)))));
                    });
            browser.complainedOfNothing();
        }

        private static By by(String press) {
            return press.startsWith("//") ? By.xpath(press) : By.cssSelector(press);
        }

        @Override
        public String toString() {
            return page + " " + button;
        }
    }

    private static Taken table(String page, String list, String headings) {
        String form = list.substring(0, list.indexOf(':'));
        return new Taken(page + ".xhtml", "/" + page + ".xhtml", form + ":export", rows(list), headings);
    }

    private static String rows(String list) {
        return "[id='" + list + "'] tbody tr";
    }

    /** By account, who signs in once. */
    private static final Map<String, List<Taken>> TAKEN = Map.of(
            "shenhe",
            List.of(
                    table("reporting/archive", "archive:table", "报告日期 单位 报表 状态 版次 回执号 提交时间 填报人"),
                    table("reporting/reviews", "reviews:table", "单位 报表 报告日期 版次 提交时间 填报人"),
                    new Taken(
                            "search/search.xhtml",
                            "/search/search.xhtml?q=511011100",
                            "found:export",
                            ".fx-hits li",
                            "名称 类别 说明"),
                    new Taken(
                            "organisation/units.xhtml",
                            "/organisation/units.xhtml?q=511011100",
                            "tree:exportFound",
                            ".fx-found li",
                            "代码 名称 上级单位")),
            "bianji",
            List.of(new Taken(
                    "briefings/briefings.xhtml",
                    "/briefings/briefings.xhtml",
                    "compose:export",
                    rows("list:table"),
                    "报告日期 期号 拟稿 核稿 签发 印发 印发时间")),
            "dongxing",
            List.of(
                    table("desk/received", "received:table", "报告日期 期号 标题 收文单位 印发时间 列入 签收人"),
                    new Taken(
                            "notices/inbox.xhtml", "/notices/inbox.xhtml", "inbox:export", ".fx-notices li", "标题 发送人")),
            "lingdao",
            List.of(
                    new Taken(
                            "WEB-INF/desk/beside.xhtml",
                            "/desk/desk.xhtml",
                            "desk:exportReceipts",
                            ".fx-receipts li",
                            "收文单位 签收人 签收时间"),
                    new Taken(
                            "WEB-INF/tags/figurePanel.xhtml",
                            "/desk/desk.xhtml >> .fx-keys a[data-figure]",
                            "figure:exportSubmissions",
                            ".fx-evidence li",
                            "单位 数值 计量单位 填报人 提交时间 状态 回执号")),
            "admin",
            List.of(
                    table("organisation/unassigned", "list:table", "代码 名称"),
                    table("divisions/editions", "editions:table", "版本日期 来源 区划数 状态"),
                    table("forms/indicators", "indicators:table", "代码 指标名称 计量单位 分组 类型 统计时段 由谁掌握 统计口径"),
                    table("forms/forms", "forms:table", "报表 主管单位 依据 指标数"),
                    new Taken(
                            "forms/forms.xhtml",
                            "/forms/forms.xhtml >> [id='forms:table'] tbody a",
                            "forms:exportVersions",
                            rows("forms:versions"),
                            "填报单位 版 生效日期 报送时限 指标数"),
                    new Taken(
                            "forms/forms.xhtml",
                            "/forms/forms.xhtml >> [id='forms:table'] tbody a",
                            "forms:exportAsked",
                            rows("forms:asked"),
                            "指标名称 计量单位 类型 统计时段 由谁掌握 统计口径")),
            "zhen",
            List.of(
                    table("reporting/reports", "reports:table", "报表 报送时限 状态"),
                    new Taken(
                            "divisions/divisions.xhtml",
                            "/divisions/divisions.xhtml",
                            "tree:export",
                            "[id='tree:divisions'] tbody tr",
                            "区划代码 名称 级别"),
                    new Taken(
                            "accounts/sessions.xhtml",
                            "/accounts/sessions.xhtml",
                            "sessions:export",
                            rows("sessions:table"),
                            "地址 浏览器")),
            "anquan",
            List.of(
                    new Taken(
                            "accounts/accounts.xhtml",
                            "/accounts/accounts.xhtml",
                            "open:export",
                            rows("list:table"),
                            "用户名 姓名 所属单位"),
                    new Taken(
                            "WEB-INF/accounts/tokens.xhtml",
                            "/accounts/accounts.xhtml >> //td/a[normalize-space(.)='api-511011']",
                            "account:exportTokens",
                            rows("account:tokens"),
                            "用途 签发时间 吊销时间")),
            "houqin",
            List.of(
                    table("supplies/stores", "stores:table", "编码 名称 类型 单位 批次数"),
                    table("supplies/counts", "counts:table", "单号 库位 盘点事由"),
                    table("supplies/variance", "variance:table", "品目编码 品目 批次数 盘亏"),
                    new Taken(
                            "supplies/count.xhtml",
                            "/supplies/counts.xhtml?state=COUNTED >> [id='counts:table'] tbody a",
                            "count:export",
                            rows("count:table"),
                            "品目 批号 账面 初盘"),
                    table("supplies/requisitions", "requisitions:table", "单号 申领方 供应仓库 用途"),
                    new Taken(
                            "supplies/requisition.xhtml",
                            "/supplies/requisitions.xhtml >> [id='requisitions:table'] tbody a",
                            "requisition:export",
                            rows("requisition:table"),
                            "品目 已预留 发出"),
                    table("supplies/donations", "donations:table", "单号 捐赠人 捐赠日期 用途"),
                    new Taken(
                            "supplies/donation.xhtml",
                            "/supplies/donations.xhtml >> [id='donations:table'] tbody a",
                            "donation:export",
                            rows("donation:table"),
                            "品目 捐赠数量 收到 已使用"),
                    new Taken(
                            "supplies/transfer.xhtml",
                            "/supplies/transfers.xhtml >> [id='transfers:table'] tbody a",
                            "transfer:export",
                            rows("transfer:table"),
                            "品目 批号 发出")),
            "shenji",
            List.of(table("audit/audit", "audit:table", "时间 用户名 操作 对象 来源地址")));

    private static final Set<String> ACCOUNTS = TAKEN.keySet();

    /** Opened where what they list is made: the list, and the test. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("organisation/units.xhtml export", "browser/ListsIT"),
            Map.entry("desk/instructions.xhtml export", "browser/ExportsIT"),
            Map.entry("divisions/comparison.xhtml export", "browser/EditionsIT"),
            Map.entry("divisions/editions.xhtml exportErrors", "browser/EditionsIT"),
            Map.entry("verdicts/board.xhtml export", "browser/RemindingIT"),
            Map.entry("WEB-INF/verdicts/reminded.xhtml exportReminded", "browser/RemindingIT"),
            Map.entry("WEB-INF/accounts/addresses.xhtml export", "accounts/LockOutIT"),
            Map.entry("allocation/sharing.xhtml export", "allocation/SharingIT"),
            Map.entry("supplies/card.xhtml export", "supplies/SuppliesIT"),
            Map.entry("supplies/document.xhtml export", "supplies/SuppliesIT"),
            Map.entry("supplies/documents.xhtml export", "supplies/SuppliesIT"),
            Map.entry("supplies/stock.xhtml export", "supplies/SuppliesIT"),
            Map.entry("supplies/transfers.xhtml export", "supplies/SuppliesIT"),
            Map.entry("supplies/usage.xhtml export", "supplies/SuppliesIT"));

    @Test
    void everyButtonThatExportsIsPressedByATest() throws IOException {
        Set<String> pressed = new TreeSet<>(ELSEWHERE.keySet());
        TAKEN.values()
                .forEach(all -> all.forEach(taken -> pressed.add(taken.page() + " "
                        + taken.button().substring(taken.button().indexOf(':') + 1))));
        assertThat(buttons()).isEqualTo(pressed);
        assertThat(ELSEWHERE.values())
                .allSatisfy(
                        test -> assertThat(Files.readString(Path.of("src/test/java/org/fangxian/" + test + ".java")))
                                .contains("xport"));
    }

    private static Set<String> buttons() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                BUTTON.matcher(Files.readString(file))
                        .results()
                        .forEach(button -> found.add(PAGES.relativize(file) + " " + button.group(1)));
            }
        }
        return found;
    }

    @ParameterizedTest
    @FieldSource("ACCOUNTS")
    void whatAListShowsIsInItsSpreadsheet(String account) {
        try (Browser browser = new Browser(DemoPortal.shared()).signIn(account)) {
            assertAll(TAKEN.get(account).stream()
                    .map(taken -> () -> assertDoesNotThrow(() -> taken.by(browser), taken.toString())));
        }
    }

    @Test
    void instructionsAreTakenAlongWithWhatTheySayAndWhatIsNotAnswered() {
        try (Browser browser = new Browser(DemoPortal.shared()).signIn("lingdao")) {
            String text = "=核对卡口值守人数";
            DeskPage.open(browser).instruct("东兴区", text).sees("批示已发给东兴区");
            List<List<String>> lines =
                    ListPage.open(browser, "/desk/instructions.xhtml").export();
            assertThat(lines.get(0)).contains("批示领导", "批示内容");
            assertThat(lines).anyMatch(line -> line.containsAll(List.of("江怀瑾", "东兴区", text)));
            browser.complainedOfNothing();
        }
    }

    /** Without years, seconds, blanks and separators, in which a cell and a page differ; "—" where nothing stands. */
    private static String plain(String text) {
        return DAY.matcher(text)
                .replaceAll("$1-$2 ")
                .replaceAll("(\\d{2}:\\d{2}):\\d{2}", "$1")
                .lines()
                .collect(Collectors.joining())
                .replaceAll("[\\s,　]", "");
    }
}
