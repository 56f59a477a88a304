package org.fangxian.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.accounts.Caller;
import org.jspecify.annotations.Nullable;

/** A leader's instruction on an issue, to a unit. It is open until that unit answers. */
@Entity
class Instruction {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "instruction")
    @SequenceGenerator(name = "instruction", sequenceName = "instruction_seq", allocationSize = 1)
    private long id;

    private long briefingId;
    private long unitId;
    private long leaderId;
    private String leaderName;
    private String givenText;
    private Instant givenAt;
    private @Nullable LocalDate dueOn;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    protected Instruction() {}

    Instruction(GiveInstruction given, Caller leader, Instant givenAt) {
        this.briefingId = given.briefingId();
        this.unitId = given.unitId();
        this.givenText = given.text();
        this.dueOn = given.dueOn();
        this.leaderId = leader.accountId();
        this.leaderName = leader.displayName();
        this.givenAt = givenAt;
    }

    /** Refuses a second answer. */
    void answer(String text, String by, Instant at) {
        if (answer != null) {
            throw new DeskRefusal("desk.answeredBefore", String.valueOf(answeredBy));
        }
        answer = text;
        answeredBy = by;
        answeredAt = at;
    }

    long getId() {
        return id;
    }

    long getUnitId() {
        return unitId;
    }

    long getLeaderId() {
        return leaderId;
    }

    long getBriefingId() {
        return briefingId;
    }

    String getLeaderName() {
        return leaderName;
    }

    String getGivenText() {
        return givenText;
    }
}
