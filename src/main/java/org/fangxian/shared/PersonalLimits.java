package org.fangxian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** How much of personal data one account may see, by setting: FANGXIAN_LOOKS_PER_HOUR, FANGXIAN_PERSONAL_ROWS. */
@ApplicationScoped
class PersonalLimits {
    private static final int LOOKS = 30;
    private static final int ROWS = 1000;

    int looksPerHour() {
        return number(System.getenv(), "FANGXIAN_LOOKS_PER_HOUR", LOOKS);
    }

    int rows() {
        return number(System.getenv(), "FANGXIAN_PERSONAL_ROWS", ROWS);
    }

    /** What is no number, or less than one, is the default. */
    static int number(Map<String, String> environment, String name, int usual) {
        String text = environment.getOrDefault(name, "");
        return text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : usual;
    }
}
