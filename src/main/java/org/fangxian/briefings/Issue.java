package org.fangxian.briefings;

import java.time.Instant;
import java.util.List;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.bulletin.Section;

/**
 * An issued briefing as it is read.
 *
 * @param bulletin what was signed
 * @param sections the contents as they are shown
 */
public record Issue(long id, Bulletin bulletin, List<Section> sections, Instant issuedAt) {}
