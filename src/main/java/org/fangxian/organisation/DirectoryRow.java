package org.fangxian.organisation;

import java.io.Serializable;
import org.fangxian.shared.Telephone;
import org.jspecify.annotations.Nullable;

/** A unit with whom to call: a line of the list of duty telephones. Where nobody is named the five are null. */
public record DirectoryRow(
        int position,
        String code,
        String name,
        UnitKind kind,
        String above,
        @Nullable String responsible,
        @Nullable String post,
        @Nullable String contact,
        @Nullable String contactPhone,
        @Nullable String dutyPhone)
        implements Serializable {
    /** @return as everybody may see it: the contact's own telephone with stars */
    DirectoryRow masked() {
        String phone = contactPhone == null ? null : new Telephone(contactPhone).masked();
        return new DirectoryRow(position, code, name, kind, above, responsible, post, contact, phone, dutyPhone);
    }
}
