package org.fangxian.briefings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fangxian.briefings.settings.Addressee;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.Section;

/**
 * An issued briefing as it is read.
 *
 * @param bulletin what was signed
 * @param sections the contents as they are shown
 * @param addressees the units it was sent to
 * @param own those of them for which the caller acknowledges it: as an officer or leader of that very unit
 */
public record Issue(
        long id,
        Bulletin bulletin,
        List<Section> sections,
        Instant issuedAt,
        List<Addressee> addressees,
        Set<Long> own) {}
