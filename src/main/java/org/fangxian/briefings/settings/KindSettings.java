package org.fangxian.briefings.settings;

import java.util.List;

/**
 * All that is set up for a kind of briefings.
 *
 * @param nextNumber that its next issue of this year will bear
 * @param templates the versions of its template, the latest (which is the one in use) first
 * @param recipients the units that its issues are sent to
 */
public record KindSettings(
        BriefingKind kind, int nextNumber, List<BriefingTemplate> templates, List<Addressee> recipients) {}
