package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.fangxian.DemoPortal;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Who answers for a unit, named in the browser. */
class ResponsiblesIT {
    private static final String UNIT = "/organisation/units.xhtml?unit=";
    private static final By UNIT_EDIT = By.id("unitResponsible:unitEdit");
    private static final By AREA_EDIT = By.id("areaResponsible:areaEdit");

    @Test
    void withBothFormsOpenOneIsSavedWithoutTheOther() {
        try (Browser browser = new Browser(DemoPortal.shared()).signIn("admin")) {
            browser.open(UNIT + 12).click(UNIT_EDIT).click(AREA_EDIT);
            browser.type(By.id("areaResponsible:areaName"), "");
            browser.type(By.id("unitResponsible:unitPost"), "总指挥长").click(By.id("unitResponsible:unitSave"));
            browser.find(UNIT_EDIT);
            assertThat(browser.sees("总指挥长")
                            .find(By.id("areaResponsible:areaSave"))
                            .isDisplayed())
                    .isTrue();
            browser.complainedOfNothing();
        }
    }

    @Test
    void whoDoesNotKeepTheUnitSeesNoButton() {
        try (Browser browser = new Browser(DemoPortal.shared()).signIn("zhen")) {
            browser.open(UNIT + 12).sees("值班电话");
            assertThat(browser.all(UNIT_EDIT)).isEmpty();
        }
    }
}
