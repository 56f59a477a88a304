package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fangxian.DemoPortal;
import org.fangxian.browser.pages.ListPage;
import org.junit.jupiter.api.Test;

/** Lists that are taken along as spreadsheets. */
class ListsIT {
    @Test
    void theAccountsAreExportedWithTheirGrantsAndTheTrailRemembersIt() {
        List<List<String>> lines = export("anquan", "/accounts/accounts.xhtml");
        assertThat(lines.get(0)).startsWith("用户名", "姓名", "所属单位", "角色");
        assertThat(lines).anyMatch(line -> line.containsAll(List.of("zhen", "林小禾", "2020-01-20")));
        List<List<String>> trail = export("shenji", "/audit/audit.xhtml");
        assertThat(trail)
                .anyMatch(line -> line.containsAll(List.of("anquan", "导出清单", "查阅", "账号与授权"))
                        && line.contains((lines.size() - 1) + "行"))
                .anyMatch(line -> line.get(0).matches("2020-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    }

    @Test
    void theDutyTelephonesBelowTheUnitActedForAreExported() {
        List<List<String>> lines = export("zhen", "/organisation/units.xhtml");
        assertThat(lines.get(0)).startsWith("代码", "名称").endsWith("联系电话", "值班电话");
        assertThat(lines.get(1)).startsWith("511011100", "田家镇");
        assertThat(lines.subList(1, lines.size()))
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.get(0).startsWith("511011100"))
                .anyMatch(line -> line.get(line.size() - 1).startsWith("0832-555"))
                .noneMatch(line -> line.get(line.size() - 2).startsWith("0832-555"))
                .anyMatch(line -> line.get(line.size() - 2).startsWith("0832-*****"));
    }

    @Test
    void theTelephonesOfTheWholeCityAreForABulkExporterAlone() {
        try (Browser browser = new Browser(DemoPortal.shared()).signIn("zhiban")) {
            browser.open("/organisation/units.xhtml").press("导出").sees("须有“批量导出”授权");
        }
        assertThat(export("shenji", "/audit/audit.xhtml"))
                .anyMatch(line -> line.contains("zhiban") && line.contains("导出清单"));
    }

    @Test
    void theWholeEditionOfDivisionsIsExported() {
        assertThat(export("zhen", "/divisions/divisions.xhtml"))
                .hasSize(1 + 2475)
                .anyMatch(line -> line.containsAll(List.of("511011100000", "田家镇", "乡级", "东兴区")));
    }

    @Test
    void theRegisterOfFormsAndTheNodesWithoutAnybodyAreExported() {
        assertThat(export("admin", "/forms/forms.xhtml"))
                .anyMatch(line -> line.get(0).contains("返乡人员") && line.get(3).matches("\\d+"));
        assertThat(export("admin", "/organisation/unassigned.xhtml")).hasSizeGreaterThan(10);
    }

    @Test
    void whatAUnitIsAskedAndWhatWaitsForReviewAreExported() {
        assertThat(export("zhen", "/reporting/reports.xhtml?date=2020-02-11"))
                .hasSizeGreaterThan(4)
                .anyMatch(line -> line.get(0).contains("返乡人员"));
        assertThat(export("shenhe", "/reporting/reviews.xhtml"))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.size() > 4);
    }

    @Test
    void theInboxAndTheOwnSessionsAreExported() {
        List<List<String>> notices = export("shizhong", "/notices/inbox.xhtml");
        assertThat(notices.get(0)).startsWith("发送时间", "发送人", "标题", "内容");
        assertThat(notices)
                .hasSizeGreaterThan(10)
                .anyMatch(line -> line.get(1).equals("许念之") && line.get(2).endsWith("已印发，请签收"));
        List<List<String>> sessions = export("shizhong", "/accounts/sessions.xhtml");
        assertThat(sessions.subList(1, sessions.size()))
                .isNotEmpty()
                .allMatch(line -> line.get(1).equals("Chrome · Linux"))
                .anyMatch(line -> line.contains("本浏览器"));
    }

    private static List<List<String>> export(String account, String path) {
        try (Browser browser = new Browser(DemoPortal.shared()).signIn(account)) {
            List<List<String>> lines = ListPage.open(browser, path).export();
            browser.complainedOfNothing();
            return lines;
        }
    }
}
