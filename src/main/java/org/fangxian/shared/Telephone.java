package org.fangxian.shared;

/** A telephone number: digits, blanks and hyphens, at the beginning perhaps a plus; 3 to 30 characters. */
public record Telephone(String number) {
    private static final int MOBILE = 11;
    private static final String HIDDEN = "*";

    public Telephone {
        if (!isNumber(number)) {
            throw new DomainException("shared.telephone.malformed", number);
        }
    }

    /** @return whether the text is a number */
    public static boolean isNumber(String text) {
        return text.matches("\\+?[0-9][0-9 -]{2,28}");
    }

    /**
     * @return what everybody may see: of a mobile number the first three and the last four digits, as is customary; of any
     *     other at most the first four, which name the place, and the last two, never more than half
     */
    public String masked() {
        long digits = number.chars().filter(Character::isDigit).count();
        boolean mobile = digits == MOBILE && number.startsWith("1");
        long shownBefore = mobile ? 3 : digits >= MOBILE ? 4 : Math.max(0, digits / 2 - 2);
        long shownAfter = mobile ? 4 : Math.min(2, digits / 2);
        StringBuilder mask = new StringBuilder();
        int seen = 0;
        for (char each : number.toCharArray()) {
            boolean digit = Character.isDigit(each);
            boolean hidden = digit && seen >= shownBefore && seen < digits - shownAfter;
            mask.append(hidden ? HIDDEN : Character.toString(each));
            seen += digit ? 1 : 0;
        }
        return mask.toString();
    }
}
