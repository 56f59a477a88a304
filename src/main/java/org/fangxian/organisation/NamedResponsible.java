package org.fangxian.organisation;

import java.io.Serializable;
import org.fangxian.shared.Telephone;

/**
 * Who answers for a node, as everybody may see it: the contact's own telephone is masked, the duty telephone, which belongs
 * to the office, is not.
 *
 * @param contactPhone with stars; in full by {@link Responsibilities#showContactPhone}
 */
public record NamedResponsible(
        String name, String post, String contactName, String contactPhone, String dutyPhone, int version)
        implements Serializable {
    static NamedResponsible of(Responsible responsible, int version) {
        return new NamedResponsible(
                responsible.name(),
                responsible.post(),
                responsible.contactName(),
                new Telephone(responsible.contactPhone()).masked(),
                responsible.dutyPhone(),
                version);
    }
}
