package org.fangxian.shared;

/**
 * Why somebody looks at personal data or takes them along, in words that the audit trail keeps: 2 to 100 characters. A run
 * of seven digits or more is refused: it would be personal data in the trail.
 */
public record Purpose(String words) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    public Purpose {
        words = words.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw new DomainException("shared.purpose.length", SHORTEST, LONGEST);
        }
        if (words.matches("(?s).*\\d{7}.*")) {
            throw new DomainException("shared.purpose.digits");
        }
    }
}
