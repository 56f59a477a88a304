package org.fangxian.barcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scanners send. The article number is invented; its check digit is right. */
class ElementStringTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 10);
    private static final String GTIN = "06901234567892";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]C101" + GTIN + "1722123110A-17/3\u001d30500",
                "]d2\u001d01" + GTIN + "17221231" + "10A-17/3\u001d" + "30500\u001d",
                "01" + GTIN + "30500\u001d10A-17/3\u001d17221231",
                "(01)" + GTIN + "(17)221231(10)A-17/3(30)500",
                "  (10)A-17/3 (30)500 (17)221231 (01)" + GTIN + " ",
            })
    void aSymbolIsReadHoweverTheScannerSendsIt(String scanned) {
        ElementString read = ElementString.read(scanned, TODAY);
        assertThat(read.gtin()).contains(new Gtin(GTIN));
        assertThat(read.lot()).contains("A-17/3");
        assertThat(read.expiry()).contains(LocalDate.of(2022, 12, 31));
        assertThat(read.count()).contains(500);
        assertThat(read.serial()).isEmpty();
    }

    @Test
    void theLastFieldNeedsNoSeparator() {
        ElementString read = ElementString.read("01" + GTIN + "21S1", TODAY);
        assertThat(read.serial()).contains("S1");
        assertThat(read.expiry()).isEmpty();
    }

    @Test
    void withoutASeparatorALotSwallowsWhatFollows() {
        assertThat(ElementString.read("01" + GTIN + "10AB37100", TODAY).lot()).contains("AB37100");
        assertThat(ElementString.read("01" + GTIN + "10AB\u001d37100", TODAY).count())
                .contains(100);
    }

    @ParameterizedTest
    @CsvSource({
        "200200, 2020-02-29",
        "210200, 2021-02-28",
        "201200, 2020-12-31",
        "700131, 2070-01-31",
        "710131, 1971-01-31",
        "991231, 1999-12-31",
    })
    void dayNoughtIsTheLastOfTheMonthAndTheCenturyIsTheNearest(String digits, LocalDate day) {
        assertThat(ElementString.read("17" + digits, TODAY).expiry()).contains(day);
    }

    @Test
    void aBestBeforeDateServesWhereThereIsNoExpiry() {
        assertThat(ElementString.read("15210630", TODAY).expiry()).contains(LocalDate.of(2021, 6, 30));
        assertThat(ElementString.read("1521063017211231", TODAY).expiry()).contains(LocalDate.of(2021, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "'', barcodes.empty, ''",
        "0106901234567893, barcodes.gtin.check, 06901234567893",
        "01069012345, barcodes.value, 01",
        "17211301, barcodes.date, 211301",
        "17210229, barcodes.date, 210229",
        "1721, barcodes.value, 17",
        "17211231172112, barcodes.value, 17",
        "1721123117211231, barcodes.twice, 17",
        "99X, barcodes.identifier, 99",
        "(99)X, barcodes.identifier, 99",
        "(17)211231x(, barcodes.value, 17",
        "(17)211231(1, barcodes.rest, (1",
        "30ABC, barcodes.value, 30",
        "30123456789, barcodes.value, 30",
    })
    void whatCannotBeReadIsRefusedWithItsPlace(String scanned, String key, String named) {
        BarcodeRefused refused = catchThrowableOfType(BarcodeRefused.class, () -> ElementString.read(scanned, TODAY));
        assertThat(refused.key()).isEqualTo(key);
        assertThat(String.join(
                        " ",
                        java.util.stream.Stream.of(refused.args())
                                .map(String::valueOf)
                                .toList()))
                .contains(named);
    }

    @ParameterizedTest
    @CsvSource({"6901234567892, 06901234567892", "73513537, 00000073513537", "16901234567899, 16901234567899"})
    void shorterNumbersAreFilledWithNoughts(String digits, String full) {
        assertThat(new Gtin(digits).digits()).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6901234567893", "690123456789", "69O1234567892", "123", "7351353"})
    void aWrongNumberIsRefused(String digits) {
        assertThat(catchThrowableOfType(BarcodeRefused.class, () -> new Gtin(digits)))
                .isNotNull();
    }
}
