package org.fangxian.organisation;

import java.io.Serializable;
import java.util.stream.Stream;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.Telephone;

/**
 * Who answers for a unit or an area: the first responsible person with post, whom to contact, and the telephone that is
 * answered day and night. All five are needed; a number is digits, spaces, plus and
 * hyphen. Names have at most 50 characters, the post 100, numbers 30.
 */
public record Responsible(String name, String post, String contactName, String contactPhone, String dutyPhone)
        implements Serializable {
    private static final int NAME = 50;
    private static final int POST = 100;
    private static final int NUMBER = 30;

    public Responsible {
        name = name.strip();
        post = post.strip();
        contactName = contactName.strip();
        contactPhone = contactPhone.strip();
        dutyPhone = dutyPhone.strip();
        if (Stream.of(name, post, contactName, contactPhone, dutyPhone).anyMatch(String::isEmpty)) {
            throw new DomainException("organisation.responsible.incomplete");
        }
        atMost(NAME, name, contactName);
        atMost(POST, post);
        atMost(NUMBER, contactPhone, dutyPhone);
        for (String number : new String[] {contactPhone, dutyPhone}) {
            if (!Telephone.isNumber(number)) {
                throw new DomainException("organisation.responsible.phone", number);
            }
        }
    }

    private static void atMost(int longest, String... texts) {
        for (String text : texts) {
            if (text.length() > longest) {
                throw new DomainException("organisation.responsible.long", text, longest);
            }
        }
    }
}
