package org.fangxian.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a password must be: 12 to 128 characters, and not easily guessed. NIST SP 800-63B, 5.1.1.2 asks for 8 at least and 64
 * allowed; 12, because a stolen table is tried by machines of today, and because GB/T 22239-2019, 8.1.4.1 asks for
 * complexity, of which length is the part that helps. 128, because more only costs the server. No rule on kinds of
 * characters and no end after so many days: both make people choose worse.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** Of zxcvbn's 0 to 4: 10^8 guesses are not enough. Sign-ins are tried some dozens of times a day. */
    private static final int GUESSED = 2;

    /** What people of this city, at this work, think of first. */
    private static final List<String> LOCAL = List.of(
            "fangxian",
            "neijiang",
            "sichuan",
            "xiangzhen",
            "yiqing",
            "fangkong",
            "fangyi",
            "zhihuibu",
            "wuhan",
            "jiayou",
            "zhongguo",
            "guanliyuan",
            "mima",
            "dongxing",
            "shizhong",
            "zizhong",
            "weiyuan",
            "longchang",
            "weijianwei",
            "woaini",
            "covid",
            "ncov");

    private static final Zxcvbn GUESSING = new Zxcvbn();

    private PasswordRules() {}

    /** Refuses a password by its length, or one that is common, a walk over the keyboard or made of names known here. */
    static void check(Account account, String city, String chosen) {
        String password = Normalizer.normalize(chosen, Normalizer.Form.NFKC);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new PasswordRefused("accounts.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new PasswordRefused("accounts.password.long", LONGEST);
        }
        if (GUESSING.measure(password, known(account, city)).getScore() <= GUESSED) {
            throw new PasswordRefused("accounts.password.guessed");
        }
    }

    private static List<String> known(Account account, String city) {
        List<String> known = new ArrayList<>(LOCAL);
        known.add(account.getName());
        known.addAll(List.of(account.getName().split("[.-]", -1)));
        known.add(account.getName().replaceAll("[.-]", ""));
        known.add(account.getDisplayName());
        known.add(account.getUnit().getName());
        known.add(city);
        known.removeIf(String::isEmpty);
        return known.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
