package org.fangxian.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.fangxian.accounts.OutsideJurisdiction;
import org.fangxian.accounts.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is received and acknowledged, instructed and answered. */
@Tag("database")
class InstructionFlowTest extends OnTheDesk {
    @Test
    void the_unit_is_told_of_an_instruction_and_the_leader_of_the_answer() throws Exception {
        fixture.run("update account set password_hash = 'known'");
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        long id = as(
                "lingdao",
                () -> instructions.instruct(new GiveInstruction(issued, county, "请核实来源", LocalDate.of(9000, 1, 1))));
        entities.flush();
        assertThat(told("zizhong", "/desk/instructions.xhtml")).isEqualTo(1);
        assertThat(told("weiyuan", "/desk/instructions.xhtml")).isZero();
        as("zizhong", () -> answer(id, "已核实"));
        assertThat(told("lingdao", "/desk/desk.xhtml?id=" + issued)).isEqualTo(1);
    }

    @Test
    void open_instructions_are_counted_however_many_there_are() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        for (int i = 0; i < 101; i++) {
            as("lingdao", () -> instructions.instruct(new GiveInstruction(issued, county, "请核实", null)));
        }
        assertThat(as("zizhong", () -> today.today()))
                .filteredOn(item -> item.textKey().equals("desk.today.instructions"))
                .singleElement()
                .satisfies(item -> assertThat(item.count()).isEqualTo(101));
    }

    @Test
    void a_leader_acknowledges_for_her_own_unit_and_not_for_those_below() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        fixture.person("xianzhang", Roles.LEADER, "511025", null);
        assertThat(as("lingdao", () -> archive.own(issued))).isEmpty();
        assertThatThrownBy(() -> as("lingdao", () -> acknowledge(issued, county)))
                .isInstanceOf(DeskRefusal.class);
        assertThat(as("lingdao", () -> instructions.received(ReceivedKey.LATEST, 50)))
                .isEmpty();
        assertThat(as("xianzhang", () -> desk.receipts(issued)))
                .filteredOn(Receipt::own)
                .extracting(Receipt::unitId)
                .containsExactly(county);
        as("xianzhang", () -> acknowledge(issued, county));
        assertThat(as("xianzhang", () -> instructions.received(ReceivedKey.LATEST, 50)))
                .singleElement()
                .satisfies(row -> assertThat(row.acknowledgedBy()).isEqualTo("xianzhang"));
    }

    @Test
    void an_officer_of_the_city_neither_finds_nor_acknowledges_what_was_sent_to_the_counties() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        fixture.person("shishen", Roles.REVIEWER, "511000", null);
        assertThat(as("shishen", () -> instructions.received(ReceivedKey.LATEST, 50)))
                .extracting(ReceivedRow::unitId)
                .doesNotContain(county);
        assertThatThrownBy(() -> as("shishen", () -> acknowledge(issued, county)))
                .isInstanceOf(DeskRefusal.class);
    }

    @Test
    void an_instruction_is_listed_until_its_unit_answers() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        long id = as("lingdao", () -> instructions.instruct(new GiveInstruction(issued, county, "请资中县核实来源", null)));
        assertThat(as("zizhong", () -> instructions.open())).singleElement().satisfies(open -> {
            assertThat(open.text()).isEqualTo("请资中县核实来源");
            assertThat(open.unitName()).isEqualTo("资中县");
        });
        assertThat(as("weiyuan", () -> instructions.open())).isEmpty();
        assertThatThrownBy(() -> as("weiyuan", () -> answer(id, "不是我县"))).isInstanceOf(OutsideJurisdiction.class);
        as("zizhong", () -> answer(id, "已核实"));
        assertThat(as("lingdao", () -> instructions.open())).isEmpty();
        assertThat(as("lingdao", () -> desk.open(issued)).instructions())
                .singleElement()
                .satisfies(answered -> assertThat(answered.answer()).isEqualTo("已核实"));
        assertThatThrownBy(() -> as("zizhong", () -> answer(id, "再答"))).isInstanceOf(DeskRefusal.class);
    }

    @Test
    void recipients_acknowledge_and_are_seen_to_have_done_so() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        assertThat(keys("zizhong")).contains("desk.today.acknowledge");
        as("zizhong", () -> acknowledge(issued, county));
        as("zizhong", () -> acknowledge(issued, county));
        assertThat(keys("zizhong")).doesNotContain("desk.today.acknowledge");
        List<Receipt> receipts = as("lingdao", () -> desk.receipts(issued));
        assertThat(receipts).hasSize(18);
        assertThat(receipts.stream().filter(receipt -> receipt.acknowledgedBy() != null))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.unitName()).isEqualTo("资中县"));
        assertThatThrownBy(() -> as("xiangzhen", () -> desk.open(issued))).isInstanceOf(OutsideJurisdiction.class);
        assertThatThrownBy(() -> as("weiyuan", () -> acknowledge(issued, county)))
                .isInstanceOf(OutsideJurisdiction.class);
    }
}
