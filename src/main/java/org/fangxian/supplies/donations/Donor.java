package org.fangxian.supplies.donations;

import org.fangxian.shared.Telephone;

/**
 * Who gives, and how to reach him.
 *
 * @param unnamed whether he wishes not to be named in public
 * @param contact who answers for it; empty where it is the donor himself
 * @param phone empty where none was left
 */
public record Donor(DonorKind kind, String name, boolean unnamed, String contact, String phone) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 50;

    /** Refuses no name, and what is no telephone number. */
    public Donor {
        name = name.strip();
        contact = contact.strip();
        phone = phone.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || contact.length() > LONGEST_CONTACT) {
            throw new DonationRefused("supplies.donations.donor.missing", LONGEST_NAME, LONGEST_CONTACT);
        }
        if (!phone.isEmpty()) {
            phone = new Telephone(phone).number();
        }
    }
}
