package org.fangxian.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.fangxian.items.ItemView.UnitOfItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemViewTest {
    private static final ItemView MASKS = new ItemView(
            2, "P02", "医用外科口罩", "个", false, true, List.of(unit("个", "1"), unit("盒", "50"), unit("箱", "2000")));
    private static final ItemView ALCOHOL = new ItemView(
            11, "P11", "75%酒精", "升", true, true, List.of(unit("瓶", "0.5"), unit("斤", "0.575"), unit("升", "1")));

    private static UnitOfItem unit(String name, String factor) {
        return new UnitOfItem(name, new BigDecimal(factor));
    }

    @ParameterizedTest
    @CsvSource({"120,120", "3箱,6000", "3箱 2盒,6100", "3箱2盒7个,6107", "０３ 盒,150", "'1,200',1200", "0.5箱,1000", " 7 ,7"})
    void anAmountIsReadWithItsUnits(String text, String amount) {
        assertThat(MASKS.amount(text)).isEqualTo(new BigDecimal(amount));
    }

    @Test
    void whatIsDividedHasUpToThreePlaces() {
        assertThat(ALCOHOL.amount("3斤")).isEqualByComparingTo("1.725");
        assertThat(ALCOHOL.amount("3瓶")).isEqualByComparingTo("1.5");
        assertThatThrownBy(() -> ALCOHOL.amount("0.0001")).isInstanceOf(AmountRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "箱", "3包", "三箱", "-5", "1.2.3", "3箱x", "1e9", "9999999999", "1 200", "3箱 7"})
    void whatIsNoAmountIsRefusedWithTheUnitsThereAre(String text) {
        assertThatThrownBy(() -> MASKS.amount(text)).isInstanceOfSatisfying(AmountRefused.class, refused -> {
            assertThat(refused.key()).isEqualTo("items.amount.unreadable");
            assertThat(refused.args()).contains("医用外科口罩", text, "个, 盒, 箱");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0箱", "0.5", "0.01盒"})
    void piecesAreWholeAndAboveNothing(String text) {
        assertThatThrownBy(() -> MASKS.amount(text))
                .isInstanceOfSatisfying(
                        AmountRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("items.amount.whole"));
    }
}
