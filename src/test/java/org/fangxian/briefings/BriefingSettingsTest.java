package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.OutsideJurisdiction;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.settings.BriefingSettings;
import org.fangxian.briefings.settings.EditRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
class BriefingSettingsTest extends BriefingFlow {
    private static final LocalDate DATE = LocalDate.of(2020, 3, 9);

    private BriefingSettings settings;

    @BeforeEach
    void administrator() throws Exception {
        fixture.person("guanli", Roles.SYSTEM_ADMIN, "511000", null);
        at(DATE, "08:00");
        settings = TestDatabase.wired(BriefingSettings.class, entities);
    }

    @Test
    void the_shipped_template_can_be_published_again() throws Exception {
        String shipped = as("guanli", () -> settings.templates("DAILY")).get(0).getBody();
        assertThat(as("guanli", () -> settings.publish("DAILY", shipped))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "累计{CONFIRMED_TOTAL}例; briefings.timeOfFigure",
                "截至{until AT_CUTOFF}，累计{CONFIRMED_TOTAL}例; briefings.timeOfFigure",
                "截至{until PREV_0_24}，平稳。累计{CONFIRMED_TOTAL}例; briefings.timeOfFigure",
                "{period PREV_0_24}，累计{CONFIRMED_TOTAL}例; briefings.timeOfFigure",
                "截至{until PREV_0_24}，新增{CONFIRMED_NEW}例; briefings.timeOfFigure",
                "截至{until PREV_0_24}，累计{CONFIRMED_TOTALS}例; briefings.unknownIndicator",
                "截至{until AT_CUTOFF}，值班{DUTY_NOTE}; briefings.unknownIndicator",
                "截至{until PREV_0_24}，累计{CONFIRMED_TOTAL@999}例; briefings.unknownArea",
                "## 新增5例|平稳; briefings.figureInHeading",
                "全市派出督导组12个。; briefings.figureInTemplate",
                "截至{until PREV_0_24}，{CONFIRMED_TOTAL?累计#例，其中重症1例|无}; briefings.figureInTemplate",
                "[table 各县|CONFIRMED_TOTAL 累计]; briefings.timeOfFigure"
            })
    void what_would_be_said_wrongly_is_not_published(String line, String key) {
        assertThatThrownBy(() -> as("guanli", () -> settings.publish("DAILY", "= 题\n" + line)))
                .isInstanceOfSatisfying(
                        EditRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void an_office_goes_on_with_its_own_issue_number_and_never_back() throws Exception {
        assertThat(as("guanli", () -> settings.nextNumber("DAILY"))).isEqualTo(1);
        continueFrom(17);
        assertThat(story.number(story.compose(DATE))).isEqualTo(17);
        assertThat(as("bianji", () -> settings.nextNumber("DAILY"))).isEqualTo(18);
        assertThatThrownBy(() -> continueFrom(17)).isInstanceOf(EditRefused.class);
        assertThatThrownBy(() -> continueFrom(10_000)).isInstanceOf(EditRefused.class);
        assertThatThrownBy(() -> as("zizhong", () -> settings.nextNumber("DAILY")))
                .isInstanceOf(OutsideJurisdiction.class);
        assertThat(fixture.number(
                        "select count(*) from audit_entry where action = 'briefings.number'" + " and detail = '17'"))
                .isEqualTo(1);
    }

    private void continueFrom(int next) throws Exception {
        as("guanli", () -> {
            settings.continueFrom("DAILY", next);
            entities.flush();
            return true;
        });
    }
}
