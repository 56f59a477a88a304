package org.fangxian.briefings.settings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** The last issue number of a kind in a year. Numbers leave no gap: the row is locked while one is taken. */
@Entity
public class BriefingNumbering {
    private static final int HIGHEST = 9999;

    /** One count for each kind and year. */
    @Embeddable
    record Key(String kind, int issueYear) implements Serializable {}

    @EmbeddedId
    private Key key;

    private int lastNumber;

    protected BriefingNumbering() {}

    BriefingNumbering(Key key) {
        this.key = key;
    }

    public int take() {
        return ++lastNumber;
    }

    /** The next issue bears this number; refuses to go back, for a number is given once. */
    void continueFrom(int next) {
        if (next <= lastNumber || next > HIGHEST) {
            throw new EditRefused("briefings.numberGiven", lastNumber + 1, HIGHEST);
        }
        lastNumber = next - 1;
    }

    int last() {
        return lastNumber;
    }
}
