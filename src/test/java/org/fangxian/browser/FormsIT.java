package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.fangxian.DemoPortal;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A new indicator on its way from the administrator's browser to a town's entry page. */
class FormsIT {
    private static final String NAME = "上门服务困难户";

    @Test
    void anIndicatorIsAddedPutIntoAFormAndAskedFromTomorrowOn() {
        try (Browser admin = new Browser(DemoPortal.shared()).signIn("admin")) {
            addIndicator(admin);
            publish(admin);
            admin.complainedOfNothing();
        }
        try (Browser town = new Browser(DemoPortal.shared()).signIn("zhen")) {
            town.open("/reporting/entry.xhtml?form=HOUSEHOLDS&unit=511011100&date=2020-02-13")
                    .sees(NAME)
                    .sees("由网格长掌握");
            town.open("/reporting/entry.xhtml?form=HOUSEHOLDS&unit=511011100&date=2020-02-12")
                    .sees("入户排查户数");
            assertThat(town.text()).doesNotContain(NAME);
            town.complainedOfNothing();
        }
    }

    private static void addIndicator(Browser admin) {
        admin.open("/forms/indicators.xhtml").click(By.id("indicators:begin"));
        admin.type(By.id("indicators:code"), "households")
                .type(By.id("indicators:name"), NAME)
                .type(By.id("indicators:measure"), "户")
                .type(By.id("indicators:group"), "上门服务")
                .type(By.id("indicators:filledBy"), "网格长")
                .type(By.id("indicators:wording"), "统计时段内上门服务的困难户");
        admin.click(By.id("indicators:add")).sees("指标代码须以大写字母开头");
        admin.type(By.id("indicators:code"), "HOUSEHOLDS_SERVED");
        admin.click(By.id("indicators:add")).sees("已新增指标“" + NAME + "”");
    }

    private static void publish(Browser admin) {
        admin.open("/forms/forms.xhtml").press("入户排查日报表").sees("版本");
        admin.press("发布新版").sees("增加指标");
        admin.click(By.id("forms:added"));
        admin.type(By.id("forms:added_filter"), "HOUSEHOLDS_SERVED");
        admin.find(By.cssSelector("li[data-label$='HOUSEHOLDS_SERVED']"));
        // as a click on it does; to scroll to it would close the list
        admin.script("const menu = PrimeFaces.getWidgetById('forms:added');"
                + " menu.selectItem(menu.items.filter(\"[data-label$='HOUSEHOLDS_SERVED']\"))");
        admin.settle();
        admin.find(By.xpath("//ol//li[contains(., 'HOUSEHOLDS_SERVED')]"));
        admin.click(By.id("forms:publish")).sees("新版已发布，自2020年2月13日起生效");
        admin.sees("撤回");
    }
}
