package org.fangxian.briefings.settings;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;

/** A kind of briefing, as the daily one: whose it is, what it looks like, and when it composes itself. */
@Entity
public class BriefingKind {
    private static final int MINUTES = 60;

    @Id
    private String code;

    private long unitId;
    private String city;

    @Embedded
    private Letterhead letterhead;

    private int composeMinute;

    @Version
    private int version;

    protected BriefingKind() {}

    void setUp(Letterhead chosen, LocalTime composeAt) {
        letterhead = chosen;
        composeMinute = composeAt.getHour() * MINUTES + composeAt.getMinute();
    }

    public String getCode() {
        return code;
    }

    public long getUnitId() {
        return unitId;
    }

    /** @return the name of the area that the briefing speaks of */
    public String getCity() {
        return city;
    }

    public Letterhead getLetterhead() {
        return letterhead;
    }

    /** @return the city's time at which the briefing of the day composes itself */
    public LocalTime getComposeAt() {
        return LocalTime.of(composeMinute / MINUTES, composeMinute % MINUTES);
    }

    public int getVersion() {
        return version;
    }
}
