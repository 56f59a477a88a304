package org.fangxian.briefings.settings;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Masthead and imprint of a kind of briefing; each briefing keeps those it was composed with.
 *
 * @param name of the briefing in red
 * @param office that edits and prints it
 * @param secrecy degree of secrecy, or the mark of internal material
 * @param reportTo superiors; sendTo the same rank; distributeTo below
 * @param oneSided printed on one side of the sheet
 */
@Embeddable
public record Letterhead(
        String name,
        String office,
        @Nullable String secrecy,
        @Nullable String reportTo,
        @Nullable String sendTo,
        @Nullable String distributeTo,
        int copies,
        boolean oneSided) {
    public Letterhead {
        if (copies < 1) {
            throw new EditRefused("briefings.noCopies");
        }
        if (name.isBlank() || office.isBlank()) {
            throw new EditRefused("briefings.noName");
        }
        TextLimit.ask(name, TextLimit.NAME);
        TextLimit.ask(office, TextLimit.NAME);
        TextLimit.ask(secrecy, TextLimit.SECRECY);
        TextLimit.ask(reportTo, TextLimit.RECIPIENTS);
        TextLimit.ask(sendTo, TextLimit.RECIPIENTS);
        TextLimit.ask(distributeTo, TextLimit.RECIPIENTS);
    }
}
