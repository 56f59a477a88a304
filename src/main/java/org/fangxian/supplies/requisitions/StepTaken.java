package org.fangxian.supplies.requisitions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fangxian.supplies.Hand;
import org.jspecify.annotations.Nullable;

/** Who did what with a requisition, when and why. Appended, never changed. */
@Entity
@Table(name = "requisition_step")
public class StepTaken {
    @Id
    @GeneratedValue(generator = "requisition_step_seq")
    @SequenceGenerator(name = "requisition_step_seq", sequenceName = "requisition_step_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requisition_id")
    private Requisition requisition;

    @Enumerated(EnumType.STRING)
    private RequisitionStep step;

    private String account;
    private @Nullable String deputyFor;
    private Instant doneAt;
    private @Nullable String reason;
    private @Nullable String detail;

    protected StepTaken() {}

    StepTaken(Requisition requisition, RequisitionStep step, Hand hand, Instant at, Words words) {
        this.requisition = requisition;
        this.step = step;
        this.account = hand.account();
        this.deputyFor = hand.deputyFor();
        this.doneAt = at;
        this.reason = words.reason().isEmpty() ? null : words.reason();
        this.detail = words.detail().isEmpty() ? null : words.detail();
    }

    /** Why, and what in particular. */
    record Words(String reason, String detail) {
        private static final int LONGEST_REASON = 500;
        private static final int LONGEST_DETAIL = 2000;

        Words {
            reason = reason.strip();
            if (reason.length() > LONGEST_REASON) {
                throw new RequisitionRefused("supplies.reason.tooLong", LONGEST_REASON);
            }
            detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        }
    }
}
