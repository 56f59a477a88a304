package org.fangxian.supplies.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.report.OfficePrinter;
import org.fangxian.supplies.donations.DonationStands;
import org.fangxian.supplies.donations.DonationState;
import org.fangxian.supplies.reading.DonationDetail;
import org.fangxian.supplies.reading.DonationReading;

/** Prints what a donor is given, for those who may read of the donation. */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER})
public class DonationPapers {
    @Inject
    private DonationReading reading;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    /** @return the receipt as PDF/A; refuses a donation that was withdrawn, and one of a foreign unit */
    public byte[] receipt(String number) {
        DonationDetail donation = reading.donation(number, null);
        if (donation.head().state() == DonationState.WITHDRAWN) {
            throw new DonationStands(DonationState.WITHDRAWN);
        }
        Instant now = time.now();
        audit.looked(new AuditEvent(
                "supplies.donation.printed", number, donation.head().store().unitId(), null));
        return OfficePrinter.of(System.getenv())
                .get()
                .pdf(DonationPaper.of(donation, CityTime.local(now).toLocalDate()), now);
    }
}
