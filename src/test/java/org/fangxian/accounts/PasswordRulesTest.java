package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fangxian.TestDatabase;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
@Tag("database")
class PasswordRulesTest {
    private static final String CITY = "内江市";

    @ParameterizedTest
    @ValueSource(
            strings = {"chosen by herself", "one of my own", "白鹭飞过沱江的清晨很安静", "correct horse battery", "甜城雨季 umbrella 43"
            })
    void aSentenceIsTakenWithoutCapitalsDigitsOrSigns(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "qwertyuiop12",
                "1qaz2wsx3edc4rfv",
                "aaaaaaaaaaaaaaa",
                "neijiang2020",
                "Neijiang@2020",
                "fangxian1234",
                "fangxianneijiang",
                "lin.xiaohe2020",
                "linxiaohe123",
                "123456789012",
                "20200123456789",
                "ｐａｓｓｗｏｒｄ１２３４",
                "iloveyou2020"
            })
    void whatIsCommonAWalkOverTheKeyboardOrMadeOfKnownNamesIsRefused(String password) {
        assertThatThrownBy(() -> check(password)).hasMessageContaining("accounts.password.guessed");
    }

    @Test
    void itsLengthIsCountedInCharactersAsTheyAreRead() {
        assertThatThrownBy(() -> check("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊")).hasMessageContaining("accounts.password.short");
        assertThatThrownBy(() -> check("evening rain".repeat(11))).hasMessageContaining("accounts.password.long");
        assertThat("evening rain".repeat(11)).hasSizeGreaterThan(128);
    }

    private static void check(String password) {
        TestDatabase.rolledBack(entities -> {
            Unit city = entities.createQuery("select u from Unit u where u.code = '511000'", Unit.class)
                    .getSingleResult();
            Account account = new Account(city, "lin.xiaohe", "林小禾", null, "hash");
            PasswordRules.check(account, CITY, password);
            return null;
        });
    }
}
